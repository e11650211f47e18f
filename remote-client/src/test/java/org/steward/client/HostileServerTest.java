package org.steward.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.client.protocol.Fault;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportException;
import org.steward.client.transport.TransportOptions;

/** Servers that are broken, hang, lie or attack: each ends in one named failure, in bounded time and memory. */
class HostileServerTest {

    private static final TransportOptions PATIENT = TransportOptions.defaults();
    private static final TransportOptions HASTY = PATIENT.withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(200),
            Duration.ofMillis(200));

    private static TransportException failure(ScriptedServer.Script script, TransportOptions options)
            throws Exception {
        try (ScriptedServer server = new ScriptedServer(script);
                SupervisorClient client = new SupervisorClient(server.endpoint(), options)) {
            return assertTimeoutPreemptively(Duration.ofSeconds(20),
                    () -> assertThrows(TransportException.class, client::getIdentification));
        }
    }

    private static void assertLayer(FailureLayer layer, TransportException failure) {
        assertEquals(layer, failure.layer(), failure.getMessage());
        assertTrue(failure.getMessage().indexOf('\n') < 0, failure.getMessage());
        assertTrue(!failure.remedy().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"400,NOT_AN_RPC_ENDPOINT", "404,NOT_AN_RPC_ENDPOINT", "405,NOT_AN_RPC_ENDPOINT",
        "301,NOT_AN_RPC_ENDPOINT", "204,NOT_AN_RPC_ENDPOINT", "401,CREDENTIALS", "403,HTTP_STATUS", "500,HTTP_STATUS",
        "503,HTTP_STATUS"})
    void eachHttpStatusHasItsLayer(int status, FailureLayer layer) throws Exception {
        TransportException failure = failure(ScriptedServer.sends("HTTP/1.1 " + status
                + " Words\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"), PATIENT);
        assertLayer(layer, failure);
        assertEquals(status, failure.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>Welcome to nginx</body></html>", "hello", "{}", ""})
    void aPageIsNotAnRpcEndpoint(String body) throws Exception {
        assertLayer(FailureLayer.NOT_AN_RPC_ENDPOINT, failure(ScriptedServer.sends(ScriptedServer.ok("", body)),
                PATIENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<methodResponse><params><param><value><int>1", "<methodResponse/>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1/x'><methodResponse/>"})
    void brokenXmlRpcBreaksTheProtocol(String body) throws Exception {
        assertLayer(FailureLayer.PROTOCOL, failure(ScriptedServer.sends(ScriptedServer.ok("", body)), PATIENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n", "\u0015\u0003\u0001\u0000\u0002\u0002\n", "HTTP/1.1 abc\r\n\r\n",
        "HTTP/2 200\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n"})
    void whatIsNotHttpBreaksTheProtocol(String answer) throws Exception {
        assertLayer(FailureLayer.PROTOCOL, failure(ScriptedServer.sends(answer), PATIENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200", "HTTP/1.1 200 OK\r\nServer: x\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<?xml",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n<?xml"})
    void goingAwayInTheMiddleLosesTheConnection(String start) throws Exception {
        assertLayer(FailureLayer.CONNECTION_LOST, failure(ScriptedServer.sends(start), PATIENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<?xml"})
    void hangingEndsWithTheTimeLimit(String start) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        assertLayer(FailureLayer.TIMEOUT, failure((head, out) -> {
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            over.await();
            return false;
        }, HASTY));
        over.countDown();
    }

    @Test
    void drippingBytesDoesNotStretchTheTimeLimit() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        assertLayer(FailureLayer.TIMEOUT, failure((head, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n<?xml".getBytes(StandardCharsets.US_ASCII));
            while (!over.await(10, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
            return false;
        }, HASTY));
        over.countDown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "HTTP/1.1 100 Continue\r\n\r\n"})
    void endlessAnswersAreCutAtTheSizeLimit(String start) throws Exception {
        String piece = start.endsWith("X: ") ? "x".repeat(1000) : start.endsWith("chunked\r\n\r\n")
                ? "3e8\r\n" + "x".repeat(1000) + "\r\n" : start.endsWith("OK\r\n") ? "A: b\r\n".repeat(100)
                : start.endsWith("Continue\r\n\r\n") ? start.repeat(20) : "x".repeat(1000);
        boolean endsByTime = start.contains("100");
        // Where the size ends it, a busy machine has time to come that far.
        Duration limit = endsByTime ? Duration.ofSeconds(2) : Duration.ofMinutes(1);
        assertLayer(endsByTime ? FailureLayer.TIMEOUT : FailureLayer.PROTOCOL, failure((head, out) -> {
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            byte[] bytes = piece.getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(bytes);
            }
        }, PATIENT.withMaxAnswer(1 << 20).withTimeouts(Duration.ofSeconds(5), limit, limit)));
    }

    @Test
    void anAnnouncedSizeOverTheLimitIsRefusedBeforeItComes() throws Exception {
        assertLayer(FailureLayer.PROTOCOL, failure(ScriptedServer.sends(
                "HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\n"), PATIENT));
    }

    @Test
    void aServerWithoutTheNamespaceIsNamedAsSuch() throws Exception {
        String fault = "<methodResponse><fault><value><struct><member><name>faultCode</name><value><int>1</int></value>"
                + "</member><member><name>faultString</name><value>UNKNOWN_METHOD</value></member></struct></value>"
                + "</fault></methodResponse>";
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.sends(ScriptedServer.ok("", fault)));
                SupervisorClient client = new SupervisorClient(server.endpoint(), PATIENT)) {
            assertLayer(FailureLayer.NO_SUPERVISOR_NAMESPACE,
                    assertThrows(TransportException.class, client::getAPIVersion));
            assertTrue(assertThrows(RpcFault.class, () -> client.sendRemoteCommEvent("a", "b"))
                    .is(Fault.UNKNOWN_METHOD));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<value><int>1</int></value>", "<value><array><data/></array></value>",
        "<value><nil/></value>"})
    void anAnswerOfAnotherTypeBreaksTheProtocol(String value) throws Exception {
        assertLayer(FailureLayer.PROTOCOL, failure(ScriptedServer.sends(ScriptedServer.ok("",
                "<methodResponse><params><param>" + value + "</param></params></methodResponse>")), PATIENT));
    }

    @Test
    void anOpenConnectionIsUsedAgain() throws Exception {
        try (ScriptedServer server = new ScriptedServer((head, out) -> {
                out.write(ScriptedServer.answer("x").getBytes(StandardCharsets.UTF_8));
                return true;
            });
                SupervisorClient client = new SupervisorClient(server.endpoint(), PATIENT)) {
            for (int i = 0; i < 5; i++) {
                assertEquals("x", client.getIdentification());
            }
            assertEquals(1, server.connections());
        }
    }

    @Test
    void aConnectionClosedByTheServerIsReplaced() throws Exception {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.sends(ScriptedServer.answer("x")));
                SupervisorClient client = new SupervisorClient(server.endpoint(), PATIENT)) {
            for (int i = 0; i < 5; i++) {
                assertEquals("x", client.getIdentification());
            }
            assertEquals(5, server.requests());
        }
    }

    @Test
    void onlyAQuestionIsAskedAgainWhenAKeptConnectionDies() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (ScriptedServer server = new ScriptedServer((head, out) -> {
                if (asked.incrementAndGet() % 2 == 0) {
                    return false;
                }
                out.write(ScriptedServer.answer("x").getBytes(StandardCharsets.UTF_8));
                return true;
            });
                SupervisorClient client = new SupervisorClient(server.endpoint(), PATIENT)) {
            client.getIdentification();
            assertEquals("x", client.getIdentification());
            assertEquals(3, asked.get());
            assertLayer(FailureLayer.CONNECTION_LOST, assertThrows(TransportException.class, client::shutdown));
            assertEquals(4, asked.get());
        }
    }

    @Test
    void closingTheClientEndsItsCall() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer((head, out) -> {
                asked.countDown();
                over.await();
                return false;
            });
                SupervisorClient client = new SupervisorClient(server.endpoint(), PATIENT)) {
            Thread closer = Thread.ofVirtual().start(() -> {
                try {
                    asked.await();
                    client.close();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            assertLayer(FailureLayer.CANCELLED, assertThrows(TransportException.class, client::getIdentification));
            assertLayer(FailureLayer.CANCELLED, assertThrows(TransportException.class, client::getIdentification));
            closer.join();
            over.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void interruptingTheThreadEndsItsCall(boolean virtual) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer((head, out) -> {
                asked.countDown();
                over.await();
                return false;
            });
                SupervisorClient client = new SupervisorClient(server.endpoint(), PATIENT)) {
            TransportException[] seen = new TransportException[1];
            Thread caller = (virtual ? Thread.ofVirtual() : Thread.ofPlatform()).start(
                    () -> seen[0] = assertThrows(TransportException.class, client::getIdentification));
            asked.await();
            caller.interrupt();
            assertTrue(caller.join(Duration.ofSeconds(20)));
            assertLayer(FailureLayer.CANCELLED, seen[0]);
            over.countDown();
        }
    }
}
