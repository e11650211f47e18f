package org.steward.conformance.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.Proc;

class StartAndStopIT {

    @OnEachServer
    void aKilledChildIsStartedAgain(Trial trial) {
        Daemon daemon = trial.start("""
                [program:a]
                command=/bin/sleep 1000
                startsecs=0
                """);
        daemon.rpc().awaitState("a", "RUNNING");
        int first = daemon.rpc().pid("a");
        new Proc(first).signal("KILL");
        Await.until("a has another pid", () -> {
            int pid = daemon.rpc().pid("a");
            return pid != first && pid != 0;
        });
        daemon.awaitLog("WARN exited: a (terminated by SIGKILL; not expected)");
    }
}
