package org.steward.engine.rpc.supervisor;

import org.steward.client.protocol.ProcessState;
import org.steward.engine.childlog.MainLog;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.loop.Timer;
import org.steward.engine.process.StateListener;
import org.steward.engine.process.Subprocess;

/** Waits until a process that was asked to stop has done so, and says so in the main log. Loop thread only. */
final class StopWait implements StateListener {
    private static final long REPORT_NANOS = 2_000_000_000L;

    private final EventLoop loop;
    private final MainLog log;
    private final Subprocess process;
    private final Outcome outcome;
    private Runnable unsubscribe = () -> { };
    private Timer report = () -> { };
    private boolean ended;

    StopWait(EventLoop loop, MainLog log, Subprocess process, Outcome outcome) {
        this.loop = loop;
        this.log = log;
        this.process = process;
        this.outcome = outcome;
    }

    void begin() {
        unsubscribe = process.onChange(this);
        outcome.onAbandoned(this::end);
        report();
    }

    private void report() {
        log.info("waiting for " + process.name() + " to stop");
        report = loop.after(REPORT_NANOS, this::report);
    }

    @Override
    public void changed(Subprocess changed, ProcessState from, ProcessState to) {
        if (!ended && to.isStopped()) {
            end();
            // Told after the change is complete: what the client wants next may touch the same process.
            loop.later(outcome::done);
        }
    }

    private void end() {
        ended = true;
        unsubscribe.run();
        report.cancel();
    }
}
