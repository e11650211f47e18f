package org.steward.conformance.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.steward.conformance.Difference;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.MainLog;
import org.steward.peer.Rpc;

/** A program that does not stay up: BACKOFF, growing waits, FATAL. */
class RetriesIT {

    @OnEachServer
    void aProgramThatDiesAtOnceIsGivenUpAfterItsRetries(Trial trial) {
        Daemon daemon = trial.start("""
                [program:a]
                command=/bin/sh -c "exit 3"
                startsecs=10
                startretries=2
                """);
        daemon.rpc().awaitState("a", "FATAL");
        Map<String, Object> info = daemon.rpc().info("a");
        assertEquals("Exited too quickly (process log may have details)", info.get("spawnerr"));
        assertEquals("Exited too quickly (process log may have details)", info.get("description"));
        assertEquals(0, info.get("exitstatus"));
        assertEquals(0, info.get("pid"));
        assertEquals(List.of(
                "INFO spawned: 'a' with pid {pid}",
                "WARN exited: a (exit status 3; not expected)",
                "INFO spawned: 'a' with pid {pid}",
                "WARN exited: a (exit status 3; not expected)",
                "INFO spawned: 'a' with pid {pid}",
                "WARN exited: a (exit status 3; not expected)",
                "INFO gave up: a entered FATAL state, too many start retries too quickly"),
                MainLog.normalised(daemon.log()).stream().filter(line -> line.matches(".*(: 'a'|: a ).*")).toList());
    }

    @OnEachServer
    void anExpectedStatusIsStillTooQuick(Trial trial) {
        Daemon daemon = trial.start("""
                [program:a]
                command=/bin/true
                startsecs=10
                startretries=0
                """);
        daemon.rpc().awaitState("a", "FATAL");
        daemon.awaitLog("exited: a (exit status 0; not expected)");
    }


    @OnEachServer
    void startAnswersSpawnErrorForAProgramThatDiesTooQuickly(Trial trial) {
        Rpc rpc = trial.start("""
                [program:a]
                command=/bin/false
                autostart=false
                startsecs=10
                startretries=0
                """).rpc();
        assertEquals("50 SPAWN_ERROR: a", rpc.answer("startProcess", "a"));
        rpc.awaitState("a", "FATAL");
        assertEquals("50 SPAWN_ERROR: a", rpc.answer("startProcess", "a"));
    }

    @OnEachServer
    void aProgramInBackoffIsAlreadyStarted(Trial trial) {
        Rpc rpc = trial.start("""
                [program:a]
                command=/bin/false
                startsecs=10
                startretries=10
                """).rpc();
        rpc.awaitState("a", "BACKOFF");
        assertEquals("60 ALREADY_STARTED: a", rpc.answer("startProcess", "a", false));
        assertEquals("Exited too quickly (process log may have details)", rpc.info("a").get("description"));
        assertEquals("70 NOT_RUNNING: a", rpc.answer("signalProcess", "a", "TERM"));
        assertEquals(true, rpc.call("stopProcess", "a"));
        assertEquals("STOPPED", rpc.state("a"));
    }

    @OnEachServer
    void aStopInBackoffForgetsTheTries(Trial trial) {
        trial.box().script("count.sh", "echo x >> {dir}/tries\nexit 1\n");
        Daemon daemon = trial.start("""
                [program:a]
                command={dir}/count.sh
                startsecs=10
                startretries=2
                autostart=false
                """);
        Rpc rpc = daemon.rpc();
        rpc.answer("startProcess", "a", false);
        Await.until("two tries", () -> trial.box().size("tries") == 4 && rpc.state("a").equals("BACKOFF"));
        rpc.call("stopProcess", "a");
        trial.box().file("tries", "");
        rpc.answer("startProcess", "a", false);
        rpc.awaitState("a", "FATAL");
        assertEquals(trial.expect(Difference.STOP_IN_BACKOFF_RESETS_THE_COUNTER, 1, 3),
                (int) trial.box().size("tries") / 2);
    }
}
