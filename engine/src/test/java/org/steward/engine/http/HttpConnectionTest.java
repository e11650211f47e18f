package org.steward.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.engine.config.HttpServerConfig.Credentials;
import org.steward.engine.rpc.Eventually;
import org.steward.engine.rpc.LiveEngine;
import org.steward.engine.rpc.Programs;
import org.steward.engine.rpc.TestClient;

/** What one client sees of the server, byte by byte. */
@Timeout(30)
class HttpConnectionTest {
    private static final String PROBE = "GET /ok.html HTTP/1.1\r\n\r\n";

    @TempDir
    private Path directory;

    private LiveEngine engine;

    /** Fails whenever it is asked. */
    private static final class Broken implements HttpHandler {
        @Override
        public boolean matches(String path) {
            return path.equals("/broken");
        }

        @Override
        public void handle(HttpExchange exchange) {
            throw new IllegalStateException("by design");
        }
    }

    @BeforeEach
    void startEngine() throws Exception {
        engine = new LiveEngine(directory, new Programs(directory).program("slow", "/bin/cat", 1),
                HttpLimits.DEFAULT, Optional.empty(), new Broken());
    }

    @AfterEach
    void stopEngine() throws Exception {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /ok.html HTTP/1.1                               | 200 | true
            GET /ok.html HTTP/1.0                               | 200 | false
            GET /ok.html HTTP/1.0~Connection: Keep-Alive        | 200 | true
            GET /ok.html HTTP/1.1~Connection: close             | 200 | false
            GET /nope HTTP/1.1                                  | 404 | true
            GET /broken HTTP/1.1                                | 500 | true
            GET /RPC2 HTTP/1.1                                  | 400 | true
            POST /RPC2 HTTP/1.1                                 | 411 | true
            POST /RPC2 HTTP/1.1~Transfer-Encoding: chunked      | 411 | false
            POST /RPC2 HTTP/1.1~Content-Length: 0               | 400 | false
            POST /RPC2 HTTP/1.1~Content-Length: x               | 400 | false
            POST /logtail/slow HTTP/1.1                         | 400 | true
            GET /logtail HTTP/1.1                               | 404 | true
            GET /logtail/nope HTTP/1.1                          | 404 | true
            GET /logtail/slow/stdin HTTP/1.1                    | 404 | true
            GET /logtail/slow:* HTTP/1.1                        | 404 | true
            garbage                                             | 400 | false
            """)
    void requestsAreAnsweredWithTheirStatus(String request, int status, boolean kept) throws Exception {
        try (TestClient client = engine.connect()) {
            client.send(request.replace("~", "\r\n") + "\r\n\r\n");
            assertEquals(status, client.receive().code());
            if (kept) {
                assertEquals(200, client.send(PROBE).receive().code());
            } else {
                // Some are given time to finish what they were sending; what they send is not answered.
                try {
                    client.send(PROBE);
                } catch (IOException closed) {
                    return;
                }
                client.shutdownOutput();
                assertTrue(client.isClosedByServer());
            }
        }
    }

    @Test
    void anAnswerHasTheHeadersOfSupervisord() throws Exception {
        try (TestClient client = TestClient.inet(engine.port())) {
            TestClient.Answer answer = client.send(PROBE).receive();
            assertEquals("HTTP/1.1 200 OK", answer.status());
            assertEquals("Medusa/1.12", answer.headers().get("server"));
            assertEquals("text/plain", answer.headers().get("content-type"));
            assertEquals("OK", answer.text());
        }
    }

    @Test
    void errorPagesExplainTheStatus() throws Exception {
        try (TestClient client = engine.connect()) {
            TestClient.Answer answer = client.send("GET /nope HTTP/1.1\r\n\r\n").receive();
            assertEquals("text/html", answer.headers().get("content-type"));
            assertTrue(answer.text().contains("<p>Error code 404.\r\n<p>Message: Not Found.\r\n"));
        }
    }

    @Test
    void headGetsTheHeadersAlone() throws Exception {
        try (TestClient client = engine.connect()) {
            client.send("HEAD /ok.html HTTP/1.1\r\n\r\n");
            assertEquals("2", client.receiveHead().headers().get("content-length"));
            assertEquals("OK", client.send(PROBE).receive().text());
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws Exception {
        byte[] start = TestClient.request("supervisor.startProcess", "slow");
        byte[] version = TestClient.request("supervisor.getVersion");
        try (TestClient client = engine.connect()) {
            client.send(PROBE);
            client.send(start);
            client.send(new String(version, StandardCharsets.US_ASCII).repeat(200));
            assertEquals("OK", client.receive().text());
            assertEquals(true, TestClient.value(client.receive()));
            for (int i = 0; i < 200; i++) {
                assertEquals("3.0", TestClient.value(client.receive()));
            }
        }
    }

    @Test
    void aClientThatAsksMayContinue() throws Exception {
        byte[] request = TestClient.request("supervisor.getVersion");
        String text = new String(request, StandardCharsets.US_ASCII);
        int body = text.indexOf("\r\n\r\n") + 4;
        try (TestClient client = engine.connect()) {
            client.send(text.substring(0, body - 2) + "Expect: 100-continue\r\n\r\n");
            assertEquals("HTTP/1.1 100 Continue", client.receiveHead().status());
            client.send(text.substring(body));
            assertEquals("3.0", TestClient.value(client.receive()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<methodCall><methodName>a</methodName>",
        "not xml",
        "<!DOCTYPE x [<!ENTITY e 'x'>]><methodCall><methodName>supervisor.getVersion</methodName></methodCall>",
        "<methodCall><params></params></methodCall>"
    })
    void whatIsNotACallIsABadRequest(String body) throws Exception {
        try (TestClient client = engine.connect()) {
            client.send("POST /RPC2 HTTP/1.1\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            assertEquals(400, client.receive().code());
            assertTrue(client.isClosedByServer());
        }
        assertTrue(((String) engine.call("supervisor.readLog", 0, 0)).contains("refused a request: 400 Bad Request"));
    }

    @Test
    void aClientThatGoesWhileItWaitsIsForgotten() throws Exception {
        try (TestClient client = engine.connect()) {
            client.send(TestClient.request("supervisor.startProcess", "slow"));
        }
        assertEquals(true, engine.call("supervisor.stopProcess", "slow"));
        Eventually.holds(() -> engine.connections() == 0);
    }

    @Test
    void withCredentialsOthersAreTurnedAway(@TempDir Path other) throws Exception {
        Credentials credentials = new Credentials("user", "secret");
        String basic = Base64.getEncoder().encodeToString("user:secret".getBytes(StandardCharsets.US_ASCII));
        try (LiveEngine closed = new LiveEngine(
                other, new Programs(other), HttpLimits.DEFAULT, Optional.of(credentials))) {
            try (TestClient client = closed.connect()) {
                TestClient.Answer answer = client.send(PROBE).receive();
                assertEquals(401, answer.code());
                assertEquals("Basic realm=\"default\"", answer.headers().get("www-authenticate"));
                assertTrue(client.isClosedByServer());
            }
            try (TestClient client = closed.connect()) {
                client.send("GET /ok.html HTTP/1.1\r\nAuthorization: Basic " + basic + "\r\n\r\n");
                assertEquals(200, client.receive().code());
            }
            try (TestClient client = closed.connect()) {
                client.send("GET /ok.html HTTP/1.1\r\nAuthorization: Basic x\r\n\r\n");
                assertEquals(400, client.receive().code());
            }
        }
    }
}
