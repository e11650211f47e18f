package org.steward.conformance.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.steward.conformance.Difference;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;

/** Where a child's output goes, byte for byte. */
class ChildLogsIT {
    private static final String TALKER = "printf 'to out\\n'\nprintf 'to err\\n' >&2\nexec sleep 1000\n";

    @OnEachServer
    void eachStreamHasItsFile(Trial trial) {
        talk(trial, TALKER, "stdout_logfile={dir}/a.out\nstderr_logfile={dir}/a.err");
        awaitText(trial, "a.out", "to out\n");
        awaitText(trial, "a.err", "to err\n");
    }

    @OnEachServer
    void redirectStderrPutsBothIntoOne(Trial trial) {
        Daemon daemon = talk(trial, TALKER, "stdout_logfile={dir}/a.out\nredirect_stderr=true");
        awaitText(trial, "a.out", "to out\nto err\n");
        assertEquals("", daemon.rpc().info("a").get("stderr_logfile"));
    }

    @OnEachServer
    void redirectStderrWithAFileForItWarns(Trial trial) {
        Daemon daemon = talk(trial, TALKER,
                "stdout_logfile={dir}/a.out\nredirect_stderr=true\nstderr_logfile={dir}/a.err");
        awaitText(trial, "a.out", "to out\nto err\n");
        assertTrue(daemon.log().stream().anyMatch(line -> line.contains("WARN For [program:a], redirect_stderr=true"
                + " but stderr_logfile has also been set to a filename, the filename has been ignored")),
                () -> String.join("\n", daemon.log()));
    }

    @OnEachServer
    void noneKeepsNothing(Trial trial) {
        Daemon daemon = talk(trial, TALKER, "stdout_logfile=NONE\nstderr_logfile=none");
        Map<String, Object> info = daemon.rpc().info("a");
        assertEquals("", info.get("stdout_logfile"));
        assertEquals("", info.get("logfile"));
        assertEquals("", info.get("stderr_logfile"));
        assertEquals(List.of(), trial.box().names("a-"));
    }

    @OnEachServer
    void autoNamesPrivateFilesInChildlogdir(Trial trial) {
        Daemon daemon = talk(trial, TALKER, "");
        Map<String, Object> info = daemon.rpc().info("a");
        String out = (String) info.get("stdout_logfile");
        String err = (String) info.get("stderr_logfile");
        String name = trial.box().dir() + "/a-%s---supervisor-[A-Za-z0-9_]{8}\\.log";
        assertTrue(out.matches(name.formatted("stdout")), out);
        assertTrue(err.matches(name.formatted("stderr")), err);
        awaitText(trial, out.substring(out.lastIndexOf('/') + 1), "to out\n");
        awaitText(trial, err.substring(err.lastIndexOf('/') + 1), "to err\n");
        assertEquals("rw-------", Files.mode(trial.box().path(out)));
    }

    @OnEachServer
    void autoFilesOfAnEarlierLifeAreCleanedUpUnlessNocleanup(Trial trial) {
        List<String> leftovers = List.of("a-stdout---supervisor-abcdefgh.log", "a-stdout---supervisor-abcdefgh.log.1");
        leftovers.forEach(name -> trial.box().file(name, "old"));
        trial.box().file("a-stdout---other-abcdefgh.log", "old");
        trial.start("nocleanup=true", "").close();
        assertTrue(leftovers.stream().allMatch(trial.box()::exists));
        trial.start("").close();
        assertTrue(leftovers.stream().noneMatch(trial.box()::exists), trial.box().names("a-").toString());
        assertTrue(trial.box().exists("a-stdout---other-abcdefgh.log"));
    }

    @OnEachServer
    void bytesAreKeptAsTheyAre(Trial trial) {
        talk(trial, "printf '\\000\\377\\001\\r\\nx'\nexec sleep 1000\n", "stdout_logfile={dir}/a.out");
        Await.until("all bytes", () -> trial.box().size("a.out") == 6);
        assertEquals(List.of(0, 255, 1, 13, 10, 120), Files.bytes(trial.box().path("a.out")));
    }

    @OnEachServer
    void theLastWordsOfAProgramAreKept(Trial trial) {
        Daemon daemon = talk(trial, "printf 'last words'\nexit 0\n", "stdout_logfile={dir}/a.out");
        daemon.rpc().awaitState("a", "EXITED");
        assertEquals("last words", trial.box().read("a.out"));
    }

    @OnEachServer
    void stripAnsiTakesColoursOutOfTheFile(Trial trial) {
        trial.box().script("talk.sh", "printf '\\033[1;31mred\\033[0m plain\\n'\nexec sleep 1000\n");
        trial.start("strip_ansi=true",
                "[program:a]\ncommand={dir}/talk.sh\nstartsecs=0\nstdout_logfile={dir}/a.out\n");
        awaitText(trial, "a.out", "red plain\n");
    }

    @OnEachServer
    void withoutStripAnsiColoursStay(Trial trial) {
        talk(trial, "printf '\\033[1;31mred\\033[0m\\n'\nexec sleep 1000\n", "stdout_logfile={dir}/a.out");
        awaitText(trial, "a.out", "\u001b[1;31mred\u001b[0m\n");
    }

    @OnEachServer
    void capturedTextIsNotInTheFile(Trial trial) {
        talk(trial, "printf 'before <!--XSUPERVISOR:BEGIN-->secret<!--XSUPERVISOR:END--> and a good deal after\\n'\n"
                + "printf 'one more line that is longer than any token\\n'\nexec sleep 1000\n",
                "stdout_logfile={dir}/a.out\nstdout_capture_maxbytes=1MB");
        Await.until("the text after the token", () -> trial.box().read("a.out").contains("deal after\n"));
        assertTrue(trial.box().read("a.out").startsWith("before  and a good deal after\n"),
                trial.box().read("a.out"));
    }

    @OnEachServer
    void aShortLastLineOfACapturingProgramIsKept(Trial trial) {
        Daemon daemon = talk(trial, "printf 'short'\nexit 0\n",
                "stdout_logfile={dir}/a.out\nstdout_capture_maxbytes=1MB");
        daemon.rpc().awaitState("a", "EXITED");
        assertEquals(trial.expect(Difference.SHORT_OUTPUT_IN_CAPTURE_MODE_IS_KEPT, "", "short"),
                trial.box().read("a.out"));
    }

    @OnEachServer
    void anUnwritableLogStopsOnlyItsOwnProgram(Trial trial) {
        trial.box().directory("a.out");
        trial.configure("", """
                [program:a]
                command=/bin/sleep 1000
                startretries=0
                stdout_logfile={dir}/a.out
                [program:b]
                command=/bin/sleep 1000
                startsecs=0
                """);
        Daemon daemon = trial.restart();
        daemon.rpc().awaitState("a", "FATAL");
        assertEquals("unknown error making dispatchers for 'a': EISDIR", daemon.rpc().info("a").get("spawnerr"));
        // The daemon may answer between the starts of two programs.
        daemon.rpc().awaitState("b", "RUNNING");
    }

    static Daemon talk(Trial trial, String script, String keys) {
        trial.box().script("talk.sh", script);
        return trial.start("[program:a]\ncommand={dir}/talk.sh\nstartsecs=0\n" + keys + "\n");
    }

    static void awaitText(Trial trial, String file, String text) {
        Await.until(file + " contains exactly " + text, () -> trial.box().read(file).equals(text));
    }
}
