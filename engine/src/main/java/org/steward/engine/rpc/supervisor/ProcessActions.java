package org.steward.engine.rpc.supervisor;

import org.steward.client.protocol.Fault;
import org.steward.client.protocol.ProcessState;
import org.steward.engine.childlog.MainLog;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.process.CommandException;
import org.steward.engine.process.Subprocess;
import org.steward.engine.rpc.RpcFault;

/** Starting, stopping and signalling one process, with supervisord's checks in its order. Loop thread only. */
final class ProcessActions {
    private final EventLoop loop;
    private final MainLog log;

    ProcessActions(EventLoop loop, MainLog log) {
        this.loop = loop;
        this.log = log;
    }

    /**
     * @param name how the client called it; the details of faults repeat it
     * @param wait whether the outcome waits until it is RUNNING or has failed
     */
    void start(Subprocess process, String name, boolean wait, Outcome outcome) throws RpcFault {
        try {
            process.checkCommand();
        } catch (CommandException e) {
            throw new RpcFault(
                    switch (e.kind()) {
                        case NOT_FOUND -> Fault.NO_FILE;
                        case NOT_EXECUTABLE -> Fault.NOT_EXECUTABLE;
                    },
                    e.getMessage());
        }
        if (process.state().isRunning()) {
            throw new RpcFault(Fault.ALREADY_STARTED, name);
        }
        if (process.state() == ProcessState.UNKNOWN) {
            throw new RpcFault(Fault.FAILED, name + " is in an unknown process state");
        }
        boolean queued = process.state() == ProcessState.STOPPING;
        process.start();
        if (!queued && !process.spawnerr().isEmpty()) {
            throw new RpcFault(Fault.SPAWN_ERROR, name);
        }
        if (wait && process.state() != ProcessState.RUNNING) {
            new StartWait(loop, process, name, queued, outcome).begin();
        } else {
            outcome.done();
        }
    }

    /** As {@link #start}, the other way; waits until it is in a stopped state. */
    void stop(Subprocess process, String name, boolean wait, Outcome outcome) throws RpcFault {
        if (!process.state().isRunning()) {
            throw new RpcFault(Fault.NOT_RUNNING, name);
        }
        String problem = process.stop().orElse("");
        if (!problem.isEmpty()) {
            throw new RpcFault(Fault.FAILED, problem);
        }
        if (wait && !process.state().isStopped()) {
            new StopWait(loop, log, process, outcome).begin();
        } else {
            outcome.done();
        }
    }

    void signal(Subprocess process, String name, Object signal, Outcome outcome) throws RpcFault {
        int number = SignalArgument.number(signal);
        if (!process.state().isSignallable()) {
            throw new RpcFault(Fault.NOT_RUNNING, name);
        }
        String problem = process.signal(number).orElse("");
        if (!problem.isEmpty()) {
            throw new RpcFault(Fault.FAILED, problem);
        }
        outcome.done();
    }
}
