package org.steward.conformance.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        // It tries again every few seconds: answers count when it was the same wait before and after.
        List<Object> answers = Await.value("all is asked within one BACKOFF", () -> {
            Map<String, Object> before = rpc.info("a");
            List<Object> seen = List.of(rpc.answer("startProcess", "a", false), before.get("description"),
                    rpc.answer("signalProcess", "a", "TERM"));
            Map<String, Object> after = rpc.info("a");
            boolean same = before.get("statename").equals("BACKOFF") && after.get("statename").equals("BACKOFF")
                    && before.get("start").equals(after.get("start"));
            return same ? Optional.of(seen) : Optional.empty();
        });
        assertEquals(List.of("60 ALREADY_STARTED: a", "Exited too quickly (process log may have details)",
                "70 NOT_RUNNING: a"), answers);
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
                startretries=3
                autostart=false
                """);
        Rpc rpc = daemon.rpc();
        rpc.answer("startProcess", "a", false);
        Await.until("two tries", () -> trial.box().size("tries") >= 4 && rpc.state("a").equals("BACKOFF"));
        rpc.call("stopProcess", "a");
        // A slow machine may have made a third, or be in it: what counts is told in the log.
        int tries = (int) daemon.log().stream().filter(line -> line.contains("exited: a")).count();
        trial.box().file("tries", "");
        rpc.answer("startProcess", "a", false);
        rpc.awaitState("a", "FATAL");
        assertEquals(trial.expect(Difference.STOP_IN_BACKOFF_RESETS_THE_COUNTER, 4 - tries, 4),
                (int) trial.box().size("tries") / 2);
    }
}
