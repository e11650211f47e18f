package org.steward.engine;

import java.util.Optional;
import java.util.function.Consumer;
import org.steward.engine.childlog.MainLog;

/** Where exceptions of loop handlers go: one line in the main log, the loop goes on. Loop thread only. */
final class LoopErrors implements Consumer<Throwable> {
    private Optional<MainLog> log = Optional.empty();

    /** The log of the run that begins. */
    void reportTo(MainLog current) {
        log = Optional.of(current);
    }

    @Override
    public void accept(Throwable error) {
        StringBuilder text = new StringBuilder("internal error, going on: ").append(error);
        StackTraceElement[] trace = error.getStackTrace();
        for (int i = 0; i < Math.min(trace.length, 4); i++) {
            text.append(i == 0 ? " at " : " < ").append(trace[i]);
        }
        if (log.isPresent()) {
            log.get().critical(text.toString());
        } else {
            System.err.println(text);
        }
    }
}
