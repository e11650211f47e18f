package org.steward.engine.rpc.supervisor;

import org.steward.client.protocol.Fault;
import org.steward.client.protocol.ProcessState;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.process.StateListener;
import org.steward.engine.process.Subprocess;
import org.steward.engine.rpc.RpcFault;

/** Waits until a process that was started is RUNNING, or has failed to get there. Loop thread only. */
final class StartWait implements StateListener {
    private final EventLoop loop;
    private final Subprocess process;
    private final String name;
    private final Outcome outcome;
    /** It was still STOPPING when it was started: the stop comes first. */
    private boolean queued;
    private Runnable unsubscribe = () -> { };
    private boolean ended;

    StartWait(EventLoop loop, Subprocess process, String name, boolean queued, Outcome outcome) {
        this.loop = loop;
        this.process = process;
        this.name = name;
        this.queued = queued;
        this.outcome = outcome;
    }

    void begin() {
        unsubscribe = process.onChange(this);
        outcome.onAbandoned(this::end);
        if (!queued && process.state() != ProcessState.STARTING) {
            fail();
        }
    }

    @Override
    public void changed(Subprocess changed, ProcessState from, ProcessState to) {
        if (ended) {
            return;
        }
        switch (to) {
            case RUNNING -> {
                end();
                loop.later(outcome::done);
            }
            case STARTING -> queued = false;
            case STOPPED, EXITED -> {
                if (queued) {
                    loop.later(this::checkForgotten);
                } else {
                    fail();
                }
            }
            case BACKOFF, STOPPING, FATAL, UNKNOWN -> fail();
        }
    }

    /** A second stop, or the daemon's shutdown, takes a start back that was waiting for the first stop. */
    private void checkForgotten() {
        if (queued && !ended) {
            fail();
        }
    }

    private void fail() {
        end();
        // Decided now: by the time the outcome is told, a retry may have cleared the error.
        Fault fault = process.spawnerr().isEmpty() ? Fault.ABNORMAL_TERMINATION : Fault.SPAWN_ERROR;
        // Told after the change is complete: what the client wants next may touch the same process.
        loop.later(() -> outcome.failed(new RpcFault(fault, name)));
    }

    private void end() {
        ended = true;
        unsubscribe.run();
    }
}
