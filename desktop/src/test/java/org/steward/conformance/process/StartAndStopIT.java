package org.steward.conformance.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.steward.conformance.Difference;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.Proc;
import org.steward.peer.Rpc;

class StartAndStopIT {
    private static final String SLEEPER = """
            [program:a]
            command=/bin/sleep 1000
            startsecs=0
            """;

    @OnEachServer
    void anAutostartProgramRuns(Trial trial) {
        Daemon daemon = trial.start(SLEEPER);
        daemon.rpc().awaitState("a", "RUNNING");
        Map<String, Object> info = daemon.rpc().info("a");
        assertTrue(new Proc((Integer) info.get("pid")).alive());
        assertTrue(((String) info.get("description")).startsWith("pid " + info.get("pid") + ", uptime 0:00:0"));
        assertEquals(0, info.get("stop"));
        daemon.awaitLog("INFO spawned: 'a' with pid {pid}");
        daemon.awaitLog("INFO success: a entered RUNNING state, process has stayed up for > than 0 seconds"
                + " (startsecs)");
    }

    @OnEachServer
    void aProgramWithoutAutostartWaits(Trial trial) {
        Rpc rpc = trial.start(SLEEPER + "autostart=false").rpc();
        assertEquals("STOPPED", rpc.state("a"));
        Map<String, Object> info = rpc.info("a");
        assertEquals("Not started", info.get("description"));
        assertEquals(0, info.get("start"));
        assertEquals(0, info.get("pid"));
        assertEquals(true, rpc.call("startProcess", "a"));
        assertEquals("RUNNING", rpc.state("a"));
    }

    @OnEachServer
    void startingStaysStartingUntilStartsecs(Trial trial) {
        Rpc rpc = trial.start("""
                [program:a]
                command=/bin/sleep 1000
                startsecs=3
                autostart=false
                """).rpc();
        // Both in one request: between two a slow machine could let it become RUNNING.
        List<?> answers = together(rpc, call("startProcess", "a", false), call("getProcessInfo", "a"));
        assertEquals(true, answers.getFirst());
        Map<?, ?> info = (Map<?, ?>) answers.getLast();
        assertEquals("STARTING", info.get("statename"));
        assertEquals("", info.get("description"));
        rpc.awaitState("a", "RUNNING");
    }

    @OnEachServer
    void startWaitsUntilStartsecsArePast(Trial trial) {
        Rpc rpc = trial.start("""
                [program:a]
                command=/bin/sleep 1000
                startsecs=1
                autostart=false
                """).rpc();
        assertEquals(true, rpc.call("startProcess", "a"));
        assertEquals("RUNNING", rpc.state("a"));
    }

    @OnEachServer
    void aStoppedChildIsGoneAndStaysGone(Trial trial) {
        Daemon daemon = trial.start(SLEEPER + "autorestart=true");
        int pid = daemon.awaitRunning("a");
        assertEquals(true, daemon.rpc().call("stopProcess", "a"));
        assertFalse(new Proc(pid).alive());
        Map<String, Object> info = daemon.rpc().info("a");
        assertEquals("STOPPED", info.get("statename"));
        assertEquals(0, info.get("pid"));
        assertEquals(-1, info.get("exitstatus"));
        assertNotEquals(0, info.get("stop"));
        assertTrue(((String) info.get("description")).matches("[A-Z][a-z]{2} \\d\\d \\d\\d:\\d\\d [AP]M"),
                info::toString);
        daemon.awaitLog("WARN stopped: a (terminated by SIGTERM)");
    }

    @OnEachServer
    void aChildThatLeavesInPeaceIsLoggedAsStopped(Trial trial) {
        trial.box().script("polite.sh", "trap 'exit 0' TERM\necho up\nwhile :; do sleep 0.1; done\n");
        Daemon daemon = trial.start("""
                [program:a]
                command={dir}/polite.sh
                startsecs=0
                stdout_logfile={dir}/a.log
                """);
        Await.until("the trap is set", () -> trial.box().read("a.log").contains("up"));
        daemon.rpc().call("stopProcess", "a");
        daemon.awaitLog("INFO stopped: a (exit status 0)");
        assertEquals(0, daemon.rpc().info("a").get("exitstatus"));
    }

    @OnEachServer
    void stopWithoutWaitAnswersWhileStopping(Trial trial) {
        trial.box().script("slow.sh", "trap '' TERM\necho up\nwhile :; do sleep 0.1; done\n");
        Daemon daemon = trial.start("""
                [program:a]
                command={dir}/slow.sh
                startsecs=0
                stopwaitsecs=60
                stdout_logfile={dir}/a.log
                killasgroup=true
                """);
        Await.until("the trap is set", () -> trial.box().read("a.log").contains("up"));
        assertEquals(true, daemon.rpc().call("stopProcess", "a", false));
        assertEquals("STOPPING", daemon.rpc().state("a"));
        assertEquals("70 NOT_RUNNING: a", daemon.rpc().answer("stopProcess", "a"));
        assertEquals(true, daemon.rpc().call("signalProcess", "a", "KILL"));
        daemon.rpc().awaitState("a", "STOPPED");
    }

    @OnEachServer
    void aStartWhileStoppingFollowsTheStop(Trial trial) {
        trial.box().script("slow.sh", "trap 'sleep 3; exit 0' TERM\necho up\nwhile :; do sleep 0.1; done\n");
        Daemon daemon = trial.start("""
                [program:a]
                command={dir}/slow.sh
                startsecs=0
                stopwaitsecs=60
                stdout_logfile={dir}/a.log
                """);
        Await.until("the trap is set", () -> trial.box().read("a.log").contains("up"));
        // Both in one request: between two a slow machine could let it stop.
        List<?> answers = together(daemon.rpc(), call("stopProcess", "a", false), call("startProcess", "a"));
        Object answer = trial.<Object>expect(Difference.START_WHILE_STOPPING_IS_QUEUED,
                Map.of("faultCode", 40, "faultString", "ABNORMAL_TERMINATION: a"), true);
        assertEquals(List.of(true, answer), answers);
        daemon.rpc().awaitState("a", trial.expect(Difference.START_WHILE_STOPPING_IS_QUEUED,
                "STOPPED", "RUNNING"));
    }

    @OnEachServer
    void aKilledChildIsStartedAgain(Trial trial) {
        Daemon daemon = trial.start(SLEEPER);
        int first = daemon.awaitRunning("a");
        new Proc(first).signal("KILL");
        Await.until("a has another pid", () -> {
            int pid = daemon.rpc().pid("a");
            return pid != first && pid != 0;
        });
        daemon.awaitLog("WARN exited: a (terminated by SIGKILL; not expected)");
    }

    @OnEachServer
    void everySpawnCountsAsANewStart(Trial trial) {
        Daemon daemon = trial.start(SLEEPER);
        daemon.awaitRunning("a");
        Rpc rpc = daemon.rpc();
        int before = (Integer) rpc.info("a").get("start");
        Await.until("the clock's second has changed",
                () -> (Integer) rpc.info("a").get("now") > before);
        rpc.call("stopProcess", "a");
        rpc.call("startProcess", "a");
        assertTrue((Integer) rpc.info("a").get("start") > before);
        assertTrue((Integer) rpc.info("a").get("stop") >= before);
    }

    /** Two calls in one request: the daemon begins the second as soon as it has answered the first. */
    private static List<?> together(Rpc rpc, Map<String, Object> first, Map<String, Object> second) {
        return (List<?>) rpc.call("system.multicall", List.of(first, second));
    }

    private static Map<String, Object> call(String method, Object... params) {
        return Map.of("methodName", "supervisor." + method, "params", List.of(params));
    }
}
