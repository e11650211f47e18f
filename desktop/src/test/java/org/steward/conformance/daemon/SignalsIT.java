package org.steward.conformance.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.steward.conformance.Difference;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.MainLog;
import org.steward.peer.Proc;

/** Signals to the daemon. */
class SignalsIT {
    private static final String SLEEPER = "[program:a]\ncommand=/bin/sleep 1000\nstartsecs=0\n";

    @OnEachServer
    void termEndsEverything(Trial trial) {
        ends(trial, "TERM");
    }

    @OnEachServer
    void intEndsEverything(Trial trial) {
        ends(trial, "INT");
    }

    @OnEachServer
    void quitEndsEverything(Trial trial) {
        ends(trial, "QUIT");
    }

    private static void ends(Trial trial, String signal) {
        Daemon daemon = trial.start(SLEEPER);
        Proc child = new Proc(daemon.awaitRunning("a"));
        daemon.proc().signal(signal);
        assertEquals(0, daemon.awaitExit());
        assertFalse(child.alive());
        assertFalse(trial.box().exists("s.sock"));
        assertFalse(trial.box().exists("main.pid"));
        List<String> lines = MainLog.normalised(daemon.log());
        String received = "WARN received SIG" + signal + " indicating exit request";
        // On a slow machine the wait is told again every three seconds.
        assertEquals(List.of(received, "INFO waiting for a to die", "WARN stopped: a (terminated by SIGTERM)"),
                lines.subList(Math.max(0, lines.indexOf(received)), lines.size()).stream().distinct().toList());
    }

    @OnEachServer
    void autoLogsOfTheDeadAreGoneAfterTheNextStart(Trial trial) {
        Daemon first = trial.start(SLEEPER);
        first.awaitRunning("a");
        List<String> before = trial.box().names("a-stdout---supervisor-");
        first.close();
        trial.start(SLEEPER).awaitRunning("a");
        List<String> after = trial.box().names("a-stdout---supervisor-");
        assertEquals(1, after.size());
        assertFalse(after.equals(before));
    }

    @OnEachServer
    void hupStartsAnewWithTheChangedFile(Trial trial) {
        Daemon daemon = trial.start(SLEEPER);
        Proc child = new Proc(daemon.awaitRunning("a"));
        long self = daemon.proc().pid();
        trial.configure("identifier=second", "[program:b]\ncommand=/bin/sleep 1000\nstartsecs=0\n");
        daemon.proc().signal("HUP");
        daemon.awaitLog("WARN received SIGHUP indicating restart request");
        Await.until("the new life answers", () -> daemon.answers()
                && daemon.rpc().answer("getIdentification").equals("second"));
        daemon.awaitRunning("b");
        assertFalse(child.alive());
        assertEquals((int) self, daemon.rpc().call("getPID"));
        assertEquals("10 BAD_NAME: a", daemon.rpc().answer("getProcessInfo", "a"));
    }

    @OnEachServer
    void hupWithABrokenFile(Trial trial) {
        Daemon daemon = trial.start(SLEEPER);
        int pid = daemon.awaitRunning("a");
        trial.configure("", "[program:a]\ncommand=/bin/sleep 1000\nstartsecs=soon\n");
        daemon.proc().signal("HUP");
        daemon.awaitLog("WARN received SIGHUP indicating restart request");
        if (trial.expect(Difference.RELOAD_WITH_A_BAD_FILE_KEEPS_RUNNING, false, true)) {
            daemon.awaitLog("invalid literal for int() with base 10: 'soon'");
            assertTrue(daemon.answers());
            assertEquals(pid, daemon.rpc().pid("a"));
        } else {
            assertEquals(2, daemon.awaitExit());
            assertFalse(new Proc(pid).alive());
        }
    }

    @OnEachServer
    void hupWithAPortThatSomebodyElseHas(Trial trial) throws IOException {
        Daemon daemon = trial.start(SLEEPER);
        int pid = daemon.awaitRunning("a");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            trial.configure("", SLEEPER + "[inet_http_server:more]\nport=127.0.0.1:" + taken.getLocalPort() + "\n");
            daemon.proc().signal("HUP");
            daemon.awaitLog("WARN received SIGHUP indicating restart request");
            if (trial.expect(Difference.RELOAD_WITH_A_BAD_FILE_KEEPS_RUNNING, false, true)) {
                daemon.awaitLog("Another program is already listening on a port");
                assertTrue(daemon.answers());
                assertEquals(pid, daemon.rpc().pid("a"));
            } else {
                assertEquals(2, daemon.awaitExit());
                assertFalse(new Proc(pid).alive());
            }
        }
    }

    @OnEachServer
    void aSlowChildIsWaitedForAndThenKilled(Trial trial) {
        trial.box().script("slow.sh", "trap '' TERM\necho up\nwhile :; do sleep 0.1; done\n");
        Daemon daemon = trial.start("""
                [program:a]
                command={dir}/slow.sh
                startsecs=0
                stopwaitsecs=1
                stdout_logfile={dir}/a.out
                """);
        Await.until("the trap is set", () -> trial.box().read("a.out").equals("up\n"));
        daemon.proc().signal("TERM");
        assertEquals(0, daemon.awaitExit());
        daemon.awaitLog("INFO waiting for a to die");
        daemon.awaitLog("WARN killing 'a' ({pid}) with SIGKILL");
        daemon.awaitLog("WARN stopped: a (terminated by SIGKILL)");
    }

    @OnEachServer
    void groupsEndInReverseOrderOfPriority(Trial trial) {
        Daemon daemon = trial.start("""
                [program:first]
                command=/bin/sleep 1000
                startsecs=0
                priority=1
                [program:second]
                command=/bin/sleep 1000
                startsecs=0
                priority=2
                [program:third]
                command=/bin/sleep 1000
                startsecs=0
                priority=3
                """);
        List.of("first", "second", "third").forEach(daemon::awaitRunning);
        daemon.proc().signal("TERM");
        daemon.awaitExit();
        assertEquals(List.of("WARN stopped: third (terminated by SIGTERM)",
                "WARN stopped: second (terminated by SIGTERM)", "WARN stopped: first (terminated by SIGTERM)"),
                MainLog.normalised(daemon.log()).stream().filter(line -> line.contains("stopped:")).toList());
    }
}
