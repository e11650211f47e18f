package org.steward.conformance.stewardctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.Outcome;
import org.steward.peer.Server;

/** Every {@link Departure} on both sides. */
class DeparturesIT {
    private static final String ONE = "[program:run]\ncommand=/bin/cat\nstartsecs=0\nstdout_logfile={dir}/run.out\n";

    @Test
    void noPythonExceptions() {
        try (Trial trial = new Trial(Server.SUPERVISORD)) {
            trial.configure("", ONE);
            Twins twins = new Twins(trial);
            Outcome theirs = twins.supervisorctl("avail");
            Outcome ours = twins.stewardctl("avail");
            assertTrue(theirs.out().startsWith("error: <class 'FileNotFoundError'>"), theirs.out());
            assertEquals(trial.box().fill("error: socket {dir}/s.sock does not exist. Start the daemon, or check the"
                    + " socket"
                    + " file in its [unix_http_server].\n"), ours.out());
            assertEquals(theirs.exit(), ours.exit(), Departure.NO_PYTHON_EXCEPTIONS.reason());
        }
    }

    @Test
    void moreTopicsAndOwnUsage() {
        try (Trial trial = new Trial(Server.SUPERVISORD)) {
            trial.configure("", ONE);
            Twins twins = new Twins(trial);
            String theirs = twins.supervisorctl("help").out();
            String ours = twins.stewardctl("help").out();
            assertTrue(ours.startsWith(theirs) && ours.contains("wait"), Departure.MORE_TOPICS.reason());
            Outcome usage = twins.run(Twins.STEWARDCTL, "-h", Map.of(), "");
            assertTrue(usage.out().contains("--password-file"), Departure.OWN_USAGE.reason());
            assertEquals(0, usage.exit());
        }
    }

    @Test
    void includedFilesCount() {
        try (Trial trial = new Trial(Server.SUPERVISORD)) {
            trial.box().file("s.conf", "[supervisord]\n[include]\nfiles = conf.d/*.ini\n");
            trial.box().file("conf.d/ctl.ini", "[supervisorctl]\nserverurl = unix://%(here)s/in-conf.d.sock\n");
            Twins twins = new Twins(trial);
            assertEquals(2, twins.supervisorctl("status").exit());
            Outcome ours = twins.stewardctl("status");
            assertEquals(trial.box().fill("unix://{dir}/conf.d/in-conf.d.sock no such file\n"), ours.out(),
                    Departure.INCLUDED_FILES_COUNT.reason());
            assertEquals(4, ours.exit());
        }
    }

    @Test
    void fgEndsWithItsInput() {
        try (Trial trial = new Trial(Server.SUPERVISORD)) {
            trial.start(ONE).awaitRunning("run");
            Outcome ours = new Twins(trial).run(Twins.STEWARDCTL, "fg run", Map.of(), "hello\nthere\n");
            assertTrue(ours.out().startsWith("==> Press Ctrl-C to exit <==\n"), ours.out());
            assertTrue(ours.out().endsWith("Exiting foreground\n"), ours.out());
            // What the process says comes by itself: before the farewell, or too late.
            assertEquals(List.of("==> Press Ctrl-C to exit <==", "Exiting foreground"), ours.out().lines()
                    .filter(line -> !line.equals("hello") && !line.equals("there")).toList(), ours.out());
            assertEquals(0, ours.exit(), Departure.FG_ENDS_WITH_ITS_INPUT.reason());
            Await.until("cat has said it all", () -> trial.box().read("run.out").equals("hello\nthere\n"));
            assertTrue(new Twins(trial).stewardctl("tail run").out().startsWith("hello\nthere\n"));
        }
    }

    @Test
    void serversRepeat() {
        try (Trial trial = new Trial(Server.SUPERVISORD)) {
            trial.start(ONE).awaitRunning("run");
            Twins twins = new Twins(trial);
            String line = "-s unix://{dir}/s.sock -s unix://{dir}/other.sock status run";
            assertEquals(2, twins.supervisorctl(line).exit());
            Outcome ours = twins.stewardctl(line);
            assertEquals(4, ours.exit(), Departure.SERVERS_REPEAT.reason());
            String[] lines = ours.out().split("\n");
            assertTrue(lines[0].startsWith(trial.box().fill("unix://{dir}/s.sock       run      ")), ours.out());
            assertEquals(trial.box().fill("unix://{dir}/other.sock   unix://{dir}/other.sock no such file"), lines[1]);
        }
    }

    @Test
    void bytesArePassedOn() {
        try (Trial trial = new Trial(Server.SUPERVISORD)) {
            trial.box().bytes("run.out", "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
            trial.start(ONE).awaitRunning("run");
            Twins twins = new Twins(trial);
            assertEquals(1, twins.supervisorctl("tail run").exit());
            Outcome ours = twins.stewardctl("tail run");
            assertEquals("caf\ufffd\n\n", ours.out(), Departure.BYTES_ARE_PASSED_ON.reason());
            assertEquals(0, ours.exit());
        }
    }

    @Test
    void patternsMatch() {
        try (Trial trial = new Trial(Server.SUPERVISORD)) {
            trial.start(ONE).awaitRunning("run");
            Twins twins = new Twins(trial);
            assertEquals("r*n: ERROR (no such process)\n", twins.supervisorctl("status r*n").out());
            assertTrue(twins.stewardctl("status r*n").out().startsWith("run   "), Departure.PATTERNS_MATCH.reason());
        }
    }

    @Test
    void aLostServerFails() throws Exception {
        try (Trial trial = new Trial(Server.SUPERVISORD)) {
            Daemon daemon = trial.start(ONE);
            daemon.awaitRunning("run");
            new Twins(trial);
            Process tail = new ProcessBuilder(Twins.STEWARDCTL.toString(), "-c", trial.box().path("s.conf").toString(),
                    "tail",
                    "-f", "run").redirectError(trial.box().path("tail.err").toFile()).start();
            assertEquals('=', tail.getInputStream().read());
            // Its stream is open once what is written comes out of it.
            new Twins(trial).run(Twins.STEWARDCTL, "fg run", Map.of(), "a line\n");
            String seen = "";
            while (!seen.contains("a line")) {
                byte[] bytes = new byte[1000];
                int read = tail.getInputStream().read(bytes);
                assertFalse(read < 0, seen);
                seen += new String(bytes, 0, read, StandardCharsets.UTF_8);
            }
            daemon.kill();
            assertEquals(1, tail.waitFor(), Departure.A_LOST_SERVER_FAILS.reason());
            String error = trial.box().read("tail.err");
            assertTrue(error.startsWith("stewardctl: ") && error.lines().count() == 1, error);
        }
    }
}
