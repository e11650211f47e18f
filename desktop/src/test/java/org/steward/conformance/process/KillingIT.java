package org.steward.conformance.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.Proc;
import org.steward.peer.Rpc;

/** Stop signals, SIGKILL after stopwaitsecs, and whole process groups. */
class KillingIT {

    @OnEachServer
    void whoIgnoresTheStopSignalIsKilledAfterStopwaitsecs(Trial trial) {
        Daemon daemon = family(trial, "trap '' TERM", "stopwaitsecs=1");
        assertEquals(true, daemon.rpc().call("stopProcess", "a"));
        assertEquals("STOPPED", daemon.rpc().state("a"));
        daemon.awaitLog("INFO waiting for a to stop");
        daemon.awaitLog("WARN killing 'a' ({pid}) with SIGKILL");
        daemon.awaitLog("WARN stopped: a (terminated by SIGKILL)");
    }

    @OnEachServer
    void theStopSignalIsTheConfiguredOne(Trial trial) {
        Daemon daemon = family(trial, "trap 'exit 5' USR1; trap '' TERM", "stopsignal=USR1\nexitcodes=5");
        daemon.rpc().call("stopProcess", "a");
        daemon.awaitLog("INFO stopped: a (exit status 5)");
    }

    @OnEachServer
    void byDefaultTheGrandchildSurvivesTheStop(Trial trial) {
        Daemon daemon = family(trial, "", "");
        Proc grandchild = grandchild(trial);
        daemon.rpc().call("stopProcess", "a");
        assertTrue(grandchild.alive());
        grandchild.signal("KILL");
    }

    @OnEachServer
    void stopasgroupReachesTheGrandchild(Trial trial) {
        Daemon daemon = family(trial, "", "stopasgroup=true");
        Proc grandchild = grandchild(trial);
        daemon.rpc().call("stopProcess", "a");
        Await.until("the grandchild is gone", () -> !grandchild.alive());
    }

    @OnEachServer
    void killasgroupReachesTheGrandchildWithSigkillOnly(Trial trial) {
        Daemon daemon = family(trial, "trap '' TERM", "killasgroup=true\nstopwaitsecs=1");
        Proc grandchild = grandchild(trial);
        daemon.rpc().call("stopProcess", "a", false);
        // A slow machine may be at SIGKILL already, which is logged before it is sent.
        assertTrue(grandchild.alive() || daemon.log().stream().anyMatch(line -> line.contains("killing 'a'")));
        daemon.rpc().awaitState("a", "STOPPED");
        Await.until("the grandchild is gone", () -> !grandchild.alive());
        daemon.awaitLog("WARN killing 'a' ({pid}) with SIGKILL");
    }

    @OnEachServer
    void aSignalGoesToTheOneProcessAndChangesNoState(Trial trial) {
        Daemon daemon = family(trial, "trap 'echo got >> {dir}/got' HUP", "stopasgroup=true");
        Rpc rpc = daemon.rpc();
        Proc grandchild = grandchild(trial);
        assertEquals(true, rpc.call("signalProcess", "a", "HUP"));
        Await.until("the signal arrived", () -> trial.box().read("got").equals("got\n"));
        assertEquals(true, rpc.call("signalProcess", "a", "1"));
        Await.until("the second signal arrived", () -> trial.box().read("got").equals("got\ngot\n"));
        assertEquals(true, rpc.call("signalProcess", "a", "SIGHUP"));
        Await.until("the third signal arrived", () -> trial.box().read("got").equals("got\ngot\ngot\n"));
        assertEquals("RUNNING", rpc.state("a"));
        assertTrue(grandchild.alive());
        assertEquals("11 BAD_SIGNAL: NOSUCH", rpc.answer("signalProcess", "a", "NOSUCH"));
    }

    @OnEachServer
    void aProgramThatClosesItsOutputRunsOn(Trial trial) {
        Daemon daemon = trial.start("""
                [program:a]
                command=/bin/sh -c "exec >&- 2>&-; exec sleep 1000"
                startsecs=0
                """);
        int pid = daemon.awaitRunning("a");
        Await.until("it has become sleep", () -> new Proc(pid).commandLine().startsWith("sleep"));
        assertEquals("RUNNING", daemon.rpc().state("a"));
        daemon.rpc().call("stopProcess", "a");
        assertFalse(new Proc(pid).alive());
    }

    @OnEachServer
    void aProgramThatForksAwayIsExitedWhenItsParentEnds(Trial trial) {
        Daemon daemon = trial.start("""
                [program:a]
                command=/bin/sh -c "sleep 1000 & echo $! > {dir}/grandchild; exit 0"
                startsecs=0
                """);
        daemon.rpc().awaitState("a", "EXITED");
        Proc grandchild = grandchild(trial);
        assertTrue(grandchild.alive());
        grandchild.signal("KILL");
    }

    @OnEachServer
    void aProgramThatFloodsItsOutputDelaysNobody(Trial trial) {
        Daemon daemon = trial.start("""
                [program:flood]
                command=/usr/bin/yes
                startsecs=0
                stdout_logfile={dir}/flood.out
                stdout_logfile_maxbytes=1MB
                stdout_logfile_backups=1
                [program:a]
                command=/bin/sleep 1000
                startsecs=0
                """);
        daemon.awaitRunning("flood");
        Await.until("the flood has rotated its log", () -> trial.box().size("flood.out.1") >= 1 << 20);
        int first = daemon.awaitRunning("a");
        new Proc(first).signal("KILL");
        Await.until("a is back", () -> daemon.rpc().state("a").equals("RUNNING") && daemon.rpc().pid("a") != first);
        assertEquals(true, daemon.rpc().call("stopProcess", "flood"));
        assertTrue(trial.box().size("flood.out") <= (1 << 20) + (1 << 17));
    }

    /** A shell with a sleeping child of its own, up with its traps set. */
    private static Daemon family(Trial trial, String traps, String keys) {
        trial.box().script("family.sh", "(trap - TERM HUP USR1; exec sleep 1000) &\necho $! > {dir}/grandchild\n"
                + traps + "\necho up > {dir}/up\nwhile :; do sleep 0.1; done\n");
        Daemon daemon = trial.start("[program:a]\ncommand={dir}/family.sh\nstartsecs=0\n" + keys + "\n");
        Await.until("the traps are set", () -> trial.box().read("up").equals("up\n"));
        return daemon;
    }

    private static Proc grandchild(Trial trial) {
        Await.until("there is a grandchild", () -> trial.box().read("grandchild").endsWith("\n"));
        return new Proc(Long.parseLong(trial.box().read("grandchild").strip()));
    }
}
