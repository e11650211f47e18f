package org.steward.conformance.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.steward.conformance.Difference;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.HttpStream;

/** Streams of growing logs. */
class LogtailIT {
    private static final String CAT = """
            [program:a]
            command=/bin/cat
            startsecs=0
            stdout_logfile={dir}/a.out
            stdout_logfile_maxbytes=4KB
            stdout_logfile_backups=2
            stderr_logfile={dir}/a.err
            """;

    @OnEachServer
    void aStreamBeginsWithTheLastKilobyteAndGrows(Trial trial) throws IOException {
        trial.box().file("a.out", "-".repeat(500) + "x".repeat(1023) + "\n");
        Daemon daemon = trial.start(CAT);
        daemon.awaitRunning("a");
        try (HttpStream tail = HttpStream.get(daemon.http(), "/logtail/a")) {
            assertEquals(200, tail.status());
            assertEquals(Optional.of("text/plain;charset=utf-8"), tail.header("Content-Type"));
            assertEquals(Optional.of("chunked"), tail.header("Transfer-Encoding"));
            tail.await("x".repeat(1023) + "\n");
            daemon.rpc().call("sendProcessStdin", "a", "more\n");
            tail.await("x".repeat(1023) + "\nmore\n");
            assertEquals("x".repeat(1023) + "\nmore\n", tail.text());
        }
        Await.until("the daemon goes on", daemon::answers);
    }

    @OnEachServer
    void aStreamFollowsRotation(Trial trial) throws IOException {
        Daemon daemon = trial.start(CAT);
        daemon.awaitRunning("a");
        daemon.rpc().call("sendProcessStdin", "a", "first\n");
        try (HttpStream tail = HttpStream.get(daemon.http(), "/logtail/a:a/stdout")) {
            tail.await("first\n");
            daemon.rpc().call("sendProcessStdin", "a", "y".repeat(4095) + "\n");
            Await.until("the log has rotated", () -> trial.box().size("a.out.1") >= 4096
                    && trial.box().size("a.out") == 0);
            daemon.rpc().call("sendProcessStdin", "a", "after\n");
            tail.await("after\n");
            assertTrue(tail.text().startsWith("first\n"));
            assertTrue(tail.text().endsWith("after\n"));
        }
    }

    @OnEachServer
    void aStreamTellsOfTruncation(Trial trial) throws IOException {
        trial.box().file("a.err", "some text\n");
        Daemon daemon = trial.start(CAT);
        try (HttpStream tail = HttpStream.get(daemon.http(), "/logtail/a/stderr")) {
            tail.await("some text\n");
            trial.box().file("a.err", "");
            Await.until("an end or a word about it", () -> tail.ended() || tail.text().contains("truncated <==\n"));
            assertEquals(trial.expect(Difference.LOGTAIL_SURVIVES_TRUNCATION, "some text\n",
                    "some text\n==> File truncated <==\n"), tail.text());
        }
    }

    @OnEachServer
    void theMainLogStreamsToo(Trial trial) throws IOException {
        Daemon daemon = trial.start("[program:a]\ncommand=/bin/cat\nautostart=false\nstartsecs=0\n");
        try (HttpStream tail = HttpStream.get(daemon.http(), "/mainlogtail")) {
            tail.await("supervisord started with pid");
            daemon.rpc().call("startProcess", "a");
            tail.await("INFO spawned: 'a' with pid");
        }
    }

    @OnEachServer
    void twoStreamsAndCallsGoOnSideBySide(Trial trial) throws IOException {
        Daemon daemon = trial.start(CAT);
        daemon.awaitRunning("a");
        try (HttpStream one = HttpStream.get(daemon.http(), "/logtail/a");
                HttpStream two = HttpStream.get(daemon.http(), "/logtail/a")) {
            daemon.rpc().call("sendProcessStdin", "a", "to both\n");
            one.await("to both\n");
            two.await("to both\n");
            assertTrue(daemon.answers());
        }
    }
}
