package org.steward.clientit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.Server;

/** Logs followed through rotation, clearing and a restart of the daemon: near as a file, far over RPC. */
class FollowIT {

    private static final int LINES = 300_000;

    private static String near(Trial trial) {
        return "unix://" + trial.box().path("s.sock");
    }

    private static String far(Trial trial) {
        return "http://127.0.0.1:" + trial.box().port();
    }

    /** The programs may end at once, which a start that waits reports as ABNORMAL_TERMINATION: none here waits. */
    private static Daemon start(Trial trial, String command, String keys) {
        return trial.start("[inet_http_server]\nport=127.0.0.1:{port}\n[program:a]\ncommand=" + command
                + "\nstartsecs=0\nautorestart=false\nstdout_logfile={dir}/a.out\n" + keys + "\n");
    }

    /** A program that writes two megabytes as fast as it can, into files of a tenth of that. */
    private static Daemon fast(Trial trial) {
        return start(trial, "/usr/bin/seq 1 " + LINES,
                "autostart=false\nstdout_logfile_maxbytes=200KB\nstdout_logfile_backups=50");
    }

    private static String lines() {
        return IntStream.rangeClosed(1, LINES).mapToObj(Integer::toString).collect(Collectors.joining("\n")) + "\n";
    }

    @OnEachServer
    void aFileIsFollowedThroughRotationsWithoutLosingAByte(Trial trial) throws Exception {
        Daemon daemon = fast(trial);
        try (Followed log = new Followed(near(trial))) {
            daemon.rpc().call("startProcess", "a", false);
            log.until("\n" + LINES + "\n");
            assertTrue(log.rotations() > 3, log.rotations() + " rotations");
            assertTrue(lines().equals(log.text()), "every line once, in order");
        }
    }

    @OnEachServer
    void overRpcEveryByteComesOrAGapIsTold(Trial trial) throws Exception {
        // A stock server's log is known again by what was read of it: by a text that no later file can begin with.
        Daemon daemon = start(trial, "/bin/sh -c 'echo begin; read go; /usr/bin/seq 1 " + LINES
                + "; read go; echo end'",
                "stdout_logfile_maxbytes=200KB\nstdout_logfile_backups=50");
        daemon.awaitRunning("a");
        try (Followed log = new Followed(far(trial), "begin\n".length())) {
            log.until("begin\n");
            daemon.rpc().call("sendProcessStdin", "a", "go\n");
            Await.until("all is written", () -> {
                while (log.step()) {
                    // On to what is not there yet.
                }
                return (trial.box().read("a.out.1") + trial.box().read("a.out")).endsWith("\n" + LINES + "\n");
            });
            // The last number itself may be lost with a file that was rotated just after it; this line is not.
            daemon.rpc().call("sendProcessStdin", "a", "go\n");
            log.until("end\n");
            if (trial.server() == Server.STEWARDD) {
                assertTrue(log.rotations() > 3, log.rotations() + " rotations");
                assertTrue(log.text().equals("begin\n" + lines() + "end\n"), "every line once, in order");
            } else {
                assertOnlyGapsAreMissing(log.text());
            }
        }
    }

    /** Each run between two gaps is a part of what was written, and each comes after the one before. */
    private static void assertOnlyGapsAreMissing(String text) {
        String all = "begin\n" + lines() + "end\n";
        int from = 0;
        String[] runs = text.split(String.valueOf(Followed.GAP));
        assertTrue(runs.length > 1, "a gap was told");
        for (String run : runs) {
            int at = all.indexOf(run, from);
            assertTrue(at >= 0, "after byte " + from + " comes '" + run.substring(0, Math.min(40, run.length())) + "'");
            from = at + run.length();
        }
        assertEquals(all.length(), from);
    }

    @OnEachServer
    void clearingIsLivedThroughNearAndFar(Trial trial) throws Exception {
        Daemon daemon = start(trial, "/bin/cat", "");
        daemon.awaitRunning("a");
        try (Followed near = new Followed(near(trial)); Followed far = new Followed(far(trial))) {
            daemon.rpc().call("sendProcessStdin", "a", "before\n");
            near.until("before\n");
            far.until("before\n");
            daemon.rpc().call("clearProcessLogs", "a");
            daemon.rpc().call("sendProcessStdin", "a", "after it\n");
            near.until("after it\n");
            far.until("after it\n");
            assertEquals("before\nafter it\n", near.text(), "a file that is deleted can be read to its end");
            assertEquals("before\n" + Followed.GAP + "after it\n", far.text());
        }
    }

    @OnEachServer
    void truncationFromOutsideIsAGap(Trial trial) throws Exception {
        Daemon daemon = start(trial, "/bin/cat", "");
        daemon.awaitRunning("a");
        try (Followed near = new Followed(near(trial)); Followed far = new Followed(far(trial))) {
            daemon.rpc().call("sendProcessStdin", "a", "before\n");
            near.until("before\n");
            far.until("before\n");
            trial.box().bytes("a.out", new byte[0]);
            daemon.rpc().call("sendProcessStdin", "a", "later\n");
            near.until("later\n");
            far.until("later\n");
            assertEquals("before\n" + Followed.GAP + "later\n", near.text());
            assertEquals(near.text(), far.text());
        }
    }

    @OnEachServer
    void aRestartOfTheDaemonLosesNothing(Trial trial) throws Exception {
        Daemon daemon = start(trial, "/bin/cat", "");
        daemon.awaitRunning("a");
        try (Followed near = new Followed(near(trial)); Followed far = new Followed(far(trial))) {
            daemon.rpc().call("sendProcessStdin", "a", "before\n");
            near.until("before\n");
            far.until("before\n");
            daemon.close();
            assertFalse(far.step());
            assertTrue(far.failures() > 0);
            Daemon again = trial.restart();
            again.awaitRunning("a");
            again.rpc().call("sendProcessStdin", "a", "after\n");
            near.until("after\n");
            far.until("after\n");
            assertEquals("before\nafter\n", near.text());
            assertEquals("before\nafter\n", far.text());
        }
    }

    @OnEachServer
    void coloursAndBytesThatAreNoTextKeepTheirPlaces(Trial trial) throws Exception {
        trial.box().script("speak", "printf 'a\\033[31mb\\000c\\r\\n\\351\\377 \\303\\244 end\\n'\n");
        Daemon daemon = start(trial, "{dir}/speak", "autostart=false");
        try (Followed near = new Followed(near(trial)); Followed far = new Followed(far(trial))) {
            daemon.rpc().call("startProcess", "a", false);
            near.until("end\n");
            far.until("end\n");
            String written = "a\u001b[31mb\u0000c\r\n\u00e9\u00ff \u00c3\u00a4 end\n";
            assertEquals(written, near.text());
            assertEquals(trial.server() == Server.STEWARDD ? written : written.replace('\u00e9', '\u00ff'), far.text());
        }
    }

    @OnEachServer
    void aSlowReaderOfAFileIsWaitedFor(Trial trial) throws Exception {
        Daemon daemon = fast(trial);
        try (Followed log = new Followed(near(trial))) {
            daemon.rpc().call("startProcess", "a", false);
            Await.until("it has ended", () -> daemon.rpc().info("a").get("statename").equals("EXITED"));
            Await.until("all is written", () -> trial.box().names("a.out").size() > 5);
            log.until("\n" + LINES + "\n");
            assertTrue(lines().equals(log.text()), "every line once, in order");
        }
    }
}
