package org.steward.engine.childlog;

/** Told, on the loop thread, that bytes were appended to a log file or that it was rotated. Must be cheap. */
@FunctionalInterface
public interface LogActivity {
    void changed(RotatingLog log);
}
