package org.steward.engine.logtail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.engine.rpc.Eventually;
import org.steward.engine.rpc.LiveEngine;
import org.steward.engine.rpc.Programs;
import org.steward.engine.rpc.TestClient;

@Timeout(30)
class LogTailTest {
    @TempDir
    private Path directory;

    private LiveEngine engine;

    @BeforeEach
    void startEngine() throws Exception {
        engine = new LiveEngine(directory, new Programs(directory).program("p", "/bin/cat"));
        Files.writeString(log(), "");
    }

    @AfterEach
    void stopEngine() throws Exception {
        engine.close();
    }

    private Path log() {
        return directory.resolve("p.out");
    }

    private void append(String text) throws Exception {
        Files.writeString(log(), text, StandardOpenOption.APPEND);
    }

    private TestClient follow(String path) throws Exception {
        TestClient client = engine.connect().send("GET " + path + " HTTP/1.1\r\n\r\n");
        assertEquals(200, client.receiveHead().code());
        return client;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logtail/p", "/logtail/p/stdout", "/logtail/p:p", "/logtail/p%3Ap/stdout"})
    void theLastKilobyteComesFirst(String path) throws Exception {
        append("a".repeat(5000) + "b".repeat(1024));
        try (TestClient client = follow(path)) {
            assertEquals("b".repeat(1024), client.chunks(1024));
        }
    }

    @Test
    void theHeadersTellOfAStream() throws Exception {
        try (TestClient client = engine.connect()) {
            TestClient.Answer head = client.send("GET /logtail/p HTTP/1.1\r\n\r\n").receiveHead();
            assertEquals("text/plain;charset=utf-8", head.headers().get("content-type"));
            assertEquals("chunked", head.headers().get("transfer-encoding"));
            assertEquals("no", head.headers().get("x-accel-buffering"));
            assertTrue(head.headers().get("last-modified").endsWith(" GMT"));
        }
    }

    @Test
    void whatAProcessPrintsFollowsAtOnce() throws Exception {
        engine.call("supervisor.startProcess", "p");
        try (TestClient client = follow("/logtail/p")) {
            for (int i = 0; i < 50; i++) {
                engine.call("supervisor.sendProcessStdin", "p", "line " + i + "\n");
                assertEquals("line " + i + "\n", client.chunks(("line " + i + "\n").length()));
            }
        }
    }

    @Test
    void whatOthersAppendFollowsToo() throws Exception {
        try (TestClient client = follow("/logtail/p")) {
            append("one");
            assertEquals("one", client.chunks(3));
            append("two");
            assertEquals("two", client.chunks(3));
        }
    }

    @Test
    void aRotationIsFollowedWithoutLosingTheEndOfTheOldFile() throws Exception {
        try (TestClient client = follow("/logtail/p")) {
            append("old");
            Files.move(log(), directory.resolve("p.out.1"));
            Files.writeString(log(), "new");
            assertEquals("oldnew", client.chunks(6));
        }
    }

    @Test
    void aTruncatedFileIsAnnouncedAndReadFromItsStart() throws Exception {
        append("0123456789");
        try (TestClient client = follow("/logtail/p")) {
            assertEquals("0123456789", client.chunks(10));
            Files.writeString(log(), "");
            assertEquals("==> File truncated <==\n", client.chunk());
            append("again");
            assertEquals("again", client.chunks(5));
        }
    }

    @Test
    void olderClientsGetTheBareBytes() throws Exception {
        append("bare");
        try (TestClient client = engine.connect()) {
            client.send("GET /logtail/p HTTP/1.0\r\n\r\n").receiveHead();
            assertEquals("bare", new String(client.take(4)));
        }
    }

    @Test
    void aFollowerThatLeavesIsForgotten() throws Exception {
        follow("/logtail/p").close();
        Eventually.holds(() -> engine.connections() == 0);
        append("nobody reads this");
    }

    @Test
    void theMainLogCanBeFollowed() throws Exception {
        try (TestClient client = follow("/mainlogtail")) {
            assertTrue(client.chunk().contains("RPC interface 'supervisor' initialized"));
        }
    }
}
