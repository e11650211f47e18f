package org.steward.engine.rpc;

import org.steward.client.protocol.Fault;
import org.steward.client.protocol.SupervisorState;
import org.steward.engine.childlog.MainLog;
import org.steward.engine.event.EventFeed;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.posix.Posix;
import org.steward.engine.process.Supervisor;

/** What the interface works on; made anew with the supervisor when the daemon restarts in place. */
public record RpcContext(Posix posix, EventLoop loop, MainLog log, EventFeed events, Supervisor supervisor) {

    /** Refuses nearly every method once the daemon is going down or restarting. */
    public void checkState() throws RpcFault {
        if (supervisor.state().code() < SupervisorState.RUNNING.code()) {
            throw new RpcFault(Fault.SHUTDOWN_STATE);
        }
    }
}
