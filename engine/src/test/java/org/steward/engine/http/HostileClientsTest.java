package org.steward.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.steward.engine.rpc.Eventually;
import org.steward.engine.rpc.LiveEngine;
import org.steward.engine.rpc.Programs;
import org.steward.engine.rpc.TestClient;

/** Clients that mean ill, or are broken: they cost little, and the others notice nothing. */
@Timeout(60)
class HostileClientsTest {
    private static final String PROBE = "GET /ok.html HTTP/1.1\r\n\r\n";
    private static final long EVER = TimeUnit.MINUTES.toMillis(10);
    /** For what has nothing to do with time: whoever pauses is not cut off for it. */
    private static final HttpLimits PATIENT = limits(EVER, EVER);

    @TempDir
    private Path directory;

    private LiveEngine engine;

    private static HttpLimits limits(long requestMillis, long idleMillis) {
        return new HttpLimits(16 << 10, 8 << 20, 600, 4 << 20, TimeUnit.MILLISECONDS.toNanos(requestMillis),
                TimeUnit.MILLISECONDS.toNanos(idleMillis), TimeUnit.MILLISECONDS.toNanos(50));
    }

    private void start(HttpLimits limits) throws Exception {
        engine = new LiveEngine(
                directory, new Programs(directory).program("p", "/bin/cat"), limits, Optional.empty());
    }

    @AfterEach
    void stopEngine() throws Exception {
        engine.close();
    }

    private void assertServing() throws Exception {
        assertEquals("3.0", engine.call("supervisor.getVersion"));
    }

    /** Read as a file: a request for it would be under the limits of the test. */
    private String log() throws IOException {
        return Files.readString(directory.resolve("main.log"));
    }

    @Test
    void aRequestThatDoesNotArriveInTimeIsGivenUp() throws Exception {
        start(limits(300, EVER));
        // A client that pauses before its first byte is cut off without a word; the next one is quicker.
        Eventually.holds(() -> {
            try (TestClient client = engine.connect()) {
                client.send("GET /ok.html HT");
                assertTrue(client.isClosedByServer());
            } catch (IOException cutOff) {
                return false;
            }
            return log().contains("did not arrive within");
        });
    }

    @Test
    void sendingByteByByteDoesNotBuyTime() throws Exception {
        start(limits(3000, EVER));
        try (TestClient client = engine.connect()) {
            Eventually.holds(() -> {
                try {
                    client.send("x");
                    return false;
                } catch (IOException closed) {
                    return true;
                }
            });
        }
        assertServing();
    }

    @Test
    void anIdleConnectionIsClosedInTheEnd() throws Exception {
        start(limits(EVER, 300));
        try (TestClient client = engine.connect()) {
            assertEquals(200, client.send(PROBE).receive().code());
            assertTrue(client.isClosedByServer());
        }
        assertEquals(0, engine.connections());
    }

    @Test
    void aBodyOrHeadWithoutEndIsRefused() throws Exception {
        start(PATIENT);
        try (TestClient head = engine.connect(); TestClient body = engine.connect()) {
            head.send("GET /" + "x".repeat(20_000));
            assertEquals(431, head.receive().code());
            body.send("POST /RPC2 HTTP/1.1\r\nContent-Length: 10000000000\r\n\r\n");
            assertEquals(413, body.receive().code());
        }
        assertServing();
    }

    @Test
    void fiveHundredClientsThatSendHalfARequestDisturbNobody() throws Exception {
        start(limits(3000, EVER));
        List<TestClient> clients = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            TestClient client = i % 2 == 0 ? engine.connect() : TestClient.inet(engine.port());
            clients.add(client.send("POST /RPC2 HTTP/1.1\r\nContent-Length: 100\r\n\r\n<meth"));
        }
        assertServing();
        for (TestClient client : clients) {
            assertTrue(client.isClosedByServer());
            client.close();
        }
        assertTrue(log().lines().filter(line -> line.contains("refused a request")).count() <= 20);
    }

    @Test
    void beyondTheMostConnectionsNewOnesAreClosedAtOnce() throws Exception {
        start(PATIENT);
        List<TestClient> clients = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            clients.add(engine.connect().send("GET"));
        }
        try (TestClient surplus = engine.connect()) {
            assertTrue(surplus.isClosedByServer());
        }
        for (TestClient client : clients) {
            client.close();
        }
        Eventually.holds(() -> engine.connections() == 0);
        assertTrue(log().contains("has 600 connections and takes no more"));
    }

    @Test
    void clientsThatDoNotReadTheirAnswersAreCutOff() throws Exception {
        start(limits(3000, EVER));
        Files.writeString(directory.resolve("p.out"), "x".repeat(200_000));
        byte[] request = TestClient.request("supervisor.readProcessLog", "p", 0, 0);
        List<TestClient> clients = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            TestClient client = engine.connect();
            clients.add(client);
            try {
                // Each leaves a few answers unread; the server reads no further request until they are taken.
                for (int n = 0; n < 4; n++) {
                    client.send(request);
                }
            } catch (IOException cutOff) {
                continue;
            }
        }
        assertServing();
        Eventually.holds(() -> engine.connections() <= 1);
        for (TestClient client : clients) {
            client.close();
        }
    }

    @Test
    void halfSentBodiesTogetherTakeNoMoreThanTheirShare() throws Exception {
        start(PATIENT);
        List<TestClient> clients = new ArrayList<>();
        byte[] part = "x".repeat(500_000).getBytes();
        for (int i = 0; i < 20; i++) {
            TestClient client = engine.connect();
            clients.add(client);
            try {
                client.send("POST /RPC2 HTTP/1.1\r\nContent-Length: 8000000\r\n\r\n").send(part);
            } catch (IOException cutOff) {
                continue;
            }
            assertTrue(engine.heldBytes() <= PATIENT.heldBytes());
        }
        assertServing();
        for (TestClient client : clients) {
            client.close();
        }
        Eventually.holds(() -> engine.heldBytes() == 0);
        assertTrue(log().contains("take too much memory"));
    }

    @Test
    void aMulticallThatWouldFillTheMemoryIsAFault() throws Exception {
        start(PATIENT);
        Files.writeString(directory.resolve("p.out"), "x".repeat(1 << 20));
        Map<String, Object> read = Map.of("methodName", "supervisor.readProcessLog", "params", List.of("p", 0, 0));
        TestClient.Faulted fault = assertThrows(TestClient.Faulted.class,
                () -> engine.call("system.multicall", Collections.nCopies(500, read)));
        assertTrue(fault.getMessage().startsWith("30 FAILED: the answers take too much memory"));
        assertEquals(0, engine.heldBytes());
    }

    @Test
    void aReaderThatStopsReadingAnEndlessLogCostsOneBuffer() throws Exception {
        start(PATIENT);
        Path log = directory.resolve("p.out");
        Files.writeString(log, "");
        try (TestClient client = engine.connect()) {
            client.send("GET /logtail/p HTTP/1.1\r\n\r\n");
            client.receiveHead();
            byte[] flood = "y".repeat(8 << 20).getBytes();
            Files.write(log, flood);
            Eventually.holds(() -> engine.heldBytes() > 0);
            assertTrue(engine.heldBytes() <= 64 << 10);
            assertServing();
            assertEquals(flood.length, client.chunks(flood.length).length());
            assertEquals(0, engine.heldBytes());
        }
    }
}
