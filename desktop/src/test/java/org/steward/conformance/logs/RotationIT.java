package org.steward.conformance.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.steward.conformance.Difference;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.Sandbox;

/** Rotation by size, reopening after an outside rotation, clearing. */
class RotationIT {

    @OnEachServer
    void aFullLogMovesAsideAndTheOldestGoes(Trial trial) {
        Daemon daemon = cat(trial, "stdout_logfile_maxbytes=100\nstdout_logfile_backups=2");
        Sandbox box = trial.box();
        for (String letter : List.of("a", "b", "c", "d")) {
            say(daemon, letter.repeat(99) + "\n");
            // First it is moved, and a moment later the next one is there.
            Await.until("the log has moved aside", () -> box.read("a.out.1").startsWith(letter)
                    && box.exists("a.out") && box.size("a.out") == 0);
        }
        assertEquals(List.of("a.out", "a.out.1", "a.out.2"), box.names("a.out"));
        assertEquals("d".repeat(99) + "\n", box.read("a.out.1"));
        assertEquals("c".repeat(99) + "\n", box.read("a.out.2"));
    }

    @OnEachServer
    void belowItsSizeALogStays(Trial trial) {
        Daemon daemon = cat(trial, "stdout_logfile_maxbytes=100");
        say(daemon, "x".repeat(98) + "\n");
        Await.until("the line is there", () -> trial.box().size("a.out") == 99);
        say(daemon, "\n");
        Await.until("the log has moved aside", () -> trial.box().size("a.out.1") == 100);
        assertEquals(0, trial.box().size("a.out"));
    }

    @OnEachServer
    void withoutBackupsAFullLogIsEmptied(Trial trial) {
        Daemon daemon = cat(trial, "stdout_logfile_maxbytes=100\nstdout_logfile_backups=0");
        say(daemon, "a".repeat(59) + "\n");
        Await.until("the first text is there", () -> trial.box().size("a.out") == 60);
        say(daemon, "a".repeat(59) + "\n");
        Await.until("the log is emptied", () -> trial.box().size("a.out") == 0);
        say(daemon, "b\n");
        Await.until("only the second text is left", () -> trial.box().read("a.out").equals("b\n"));
        assertEquals(List.of("a.out"), trial.box().names("a.out"));
    }

    @OnEachServer
    void zeroBytesMeansNever(Trial trial) {
        Daemon daemon = cat(trial, "stdout_logfile_maxbytes=0");
        say(daemon, "a".repeat(1000) + "\n");
        say(daemon, "b".repeat(1000) + "\n");
        Await.until("both are there", () -> trial.box().size("a.out") == 2002);
        assertEquals(List.of("a.out"), trial.box().names("a.out"));
    }

    @OnEachServer
    void anExistingLogIsAppendedTo(Trial trial) {
        trial.box().file("a.out", "earlier\n");
        say(cat(trial, ""), "now\n");
        ChildLogsIT.awaitText(trial, "a.out", "earlier\nnow\n");
    }

    @OnEachServer
    void usr2ReopensLogsThatWereMovedAway(Trial trial) {
        Daemon daemon = cat(trial, "");
        say(daemon, "one\n");
        ChildLogsIT.awaitText(trial, "a.out", "one\n");
        move(trial, "a.out", "moved.out");
        move(trial, "main.log", "moved.log");
        daemon.proc().signal("USR2");
        Await.until("the main log is new", () -> trial.box().exists("main.log"));
        Await.until("it was told", () -> (trial.box().read("moved.log") + trial.box().read("main.log"))
                .contains("INFO supervisord logreopen"));
        assertTrue((trial.box().read("moved.log") + trial.box().read("main.log"))
                .contains("INFO received SIGUSR2 indicating log reopen request"));
        Await.until("the child log is new", () -> trial.box().exists("a.out"));
        say(daemon, "two\n");
        ChildLogsIT.awaitText(trial, "a.out", "two\n");
        assertEquals("one\n", trial.box().read("moved.out"));
    }

    @OnEachServer
    void clearEmptiesTheLogsOfARunningProcess(Trial trial) {
        Daemon daemon = cat(trial, "");
        say(daemon, "one\n");
        ChildLogsIT.awaitText(trial, "a.out", "one\n");
        assertEquals(true, daemon.rpc().call("clearProcessLogs", "a"));
        assertEquals(0, trial.box().size("a.out"));
        say(daemon, "two\n");
        ChildLogsIT.awaitText(trial, "a.out", "two\n");
    }

    @OnEachServer
    void clearEmptiesTheLogsOfAStoppedProcessToo(Trial trial) {
        Daemon daemon = cat(trial, "");
        say(daemon, "one\n");
        ChildLogsIT.awaitText(trial, "a.out", "one\n");
        daemon.rpc().call("stopProcess", "a");
        assertEquals(true, daemon.rpc().call("clearProcessLogs", "a"));
        assertEquals(trial.expect(Difference.CLEAR_WORKS_WHEN_STOPPED, "one\n", ""), trial.box().read("a.out"));
    }

    @OnEachServer
    void clearAllAnswersForEveryProcess(Trial trial) {
        Daemon daemon = trial.start("""
                [program:a]
                command=/bin/sleep 1000
                startsecs=0
                [program:b]
                command=/bin/sleep 1000
                autostart=false
                """);
        daemon.awaitRunning("a");
        List<?> answer = (List<?>) daemon.rpc().call("clearAllProcessLogs");
        assertEquals(2, answer.size());
        assertTrue(answer.toString().contains("status=80"), answer::toString);
    }

    @OnEachServer
    void theMainLogRotatesToo(Trial trial) {
        Daemon daemon = trial.start("logfile_maxbytes=1KB\nlogfile_backups=2", """
                [program:a]
                command=/bin/sleep 1000
                startsecs=0
                """);
        for (int i = 0; i < 12; i++) {
            daemon.awaitRunning("a");
            daemon.rpc().call("stopProcess", "a");
            daemon.rpc().call("startProcess", "a");
        }
        List<String> files = trial.expect(Difference.HISTORY_STANDS_BESIDE_THE_MAIN_LOG,
                List.of("main.log", "main.log.1", "main.log.2"),
                List.of("main.log", "main.log.1", "main.log.2", "main.log.history"));
        Await.until("two backups", () -> trial.box().names("main.log").equals(files));
        assertTrue(trial.box().size("main.log.1") >= 1024);
        assertTrue(trial.box().size("main.log.1") < 2048);
    }

    @OnEachServer
    void clearLogEmptiesTheMainLog(Trial trial) {
        Daemon daemon = trial.start("");
        assertTrue(trial.box().size("main.log") > 0);
        assertEquals(true, daemon.rpc().call("clearLog"));
        assertEquals("", trial.box().read("main.log"));
    }

    private static Daemon cat(Trial trial, String keys) {
        Daemon daemon = trial.start("[program:a]\ncommand=/bin/cat\nstartsecs=0\nstdout_logfile={dir}/a.out\n"
                + keys + "\n");
        daemon.awaitRunning("a");
        return daemon;
    }

    private static void say(Daemon daemon, String text) {
        assertEquals(true, daemon.rpc().call("sendProcessStdin", "a", text));
    }

    private static void move(Trial trial, String from, String to) {
        assertTrue(trial.box().path(from).toFile().renameTo(trial.box().path(to).toFile()));
    }
}
