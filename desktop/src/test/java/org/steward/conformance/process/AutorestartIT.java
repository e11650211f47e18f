package org.steward.conformance.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.Sandbox;

/** What autorestart and exitcodes make of a program that ends after it was up. */
class AutorestartIT {

    @OnEachServer
    void unexpectedRestartsOnlyOtherStatuses(Trial trial) {
        leavesWith(trial, "0", "autorestart=unexpected\nexitcodes=0,7", "EXITED");
        leavesWith(trial, "7", "autorestart=unexpected\nexitcodes=0,7", "EXITED");
        leavesWith(trial, "2", "autorestart=unexpected\nexitcodes=0,7", "again");
        leavesWith(trial, "0", "autorestart=unexpected\nexitcodes=", "again");
    }

    @OnEachServer
    void falseNeverRestarts(Trial trial) {
        leavesWith(trial, "0", "autorestart=false", "EXITED");
        leavesWith(trial, "9", "autorestart=false", "EXITED");
    }

    @OnEachServer
    void trueAlwaysRestarts(Trial trial) {
        leavesWith(trial, "0", "autorestart=true", "again");
        leavesWith(trial, "9", "autorestart=true", "again");
    }

    @OnEachServer
    void theDefaultIsUnexpectedWithStatusZero(Trial trial) {
        leavesWith(trial, "0", "", "EXITED");
        leavesWith(trial, "1", "", "again");
    }

    @OnEachServer
    void anExitIsToldWithItsStatus(Trial trial) {
        Daemon daemon = trial.start("""
                [program:good]
                command=/bin/sh -c "exit 3"
                startsecs=0
                exitcodes=3
                [program:bad]
                command=/bin/sh -c "exit 4"
                startsecs=0
                autorestart=false
                [program:killed]
                command=/bin/sh -c "kill -KILL $$"
                startsecs=0
                autorestart=false
                """);
        for (String name : new String[] {"good", "bad", "killed"}) {
            daemon.rpc().awaitState(name, "EXITED");
        }
        Map<String, Object> good = daemon.rpc().info("good");
        assertEquals(3, good.get("exitstatus"));
        assertEquals("", good.get("spawnerr"));
        Map<String, Object> bad = daemon.rpc().info("bad");
        assertEquals(4, bad.get("exitstatus"));
        assertEquals("Bad exit code 4", bad.get("spawnerr"));
        Map<String, Object> killed = daemon.rpc().info("killed");
        assertEquals(-1, killed.get("exitstatus"));
        assertEquals("Bad exit code -1", killed.get("spawnerr"));
        daemon.awaitLog("INFO exited: good (exit status 3; expected)");
        daemon.awaitLog("WARN exited: bad (exit status 4; not expected)");
        daemon.awaitLog("WARN exited: killed (terminated by SIGKILL; not expected)");
    }

    /** The program ends once with the status, and if started again stays. */
    private static void leavesWith(Trial trial, String status, String keys, String outcome) {
        try (Trial own = new Trial(trial.server())) {
            Sandbox box = own.box();
            box.script("once.sh", "[ -e {dir}/ran ] && exec sleep 1000\ntouch {dir}/ran\nexit " + status + "\n");
            Daemon daemon = own.start("[program:a]\ncommand={dir}/once.sh\nstartsecs=0\n" + keys + "\n");
            Await.until("the program ended", () -> daemon.log().stream().anyMatch(line -> line.contains("exited: a")));
            daemon.rpc().awaitState("a", outcome.equals("again") ? "RUNNING" : outcome);
        }
    }
}
