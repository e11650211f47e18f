package org.steward.engine.loop;

/** A pending deadline; see {@link EventLoop#after}. Loop thread only. */
public interface Timer {
    /** Takes the deadline back; does nothing when it has passed. */
    void cancel();
}
