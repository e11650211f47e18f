package org.steward.conformance.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steward.conformance.Difference;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Daemon;
import org.steward.peer.Http;
import org.steward.peer.HttpReply;
import org.steward.peer.HttpStream;

/** Requests that no polite client sends: refused with the right status, and the daemon goes on. */
class OdditiesIT {
    private static final String CALL = "<?xml version='1.0'?><methodCall><methodName>supervisor.getAPIVersion"
            + "</methodName></methodCall>";

    @OnEachServer
    void theAnswerIsXmlWithItsLength(Trial trial) {
        HttpReply reply = trial.start("").http().post("/RPC2", CALL);
        assertEquals(200, reply.status());
        assertEquals(Optional.of("text/xml"), reply.header("Content-Type"));
        assertEquals(Optional.of(Integer.toString(reply.body().length)), reply.header("Content-Length"));
    }

    @OnEachServer
    void anyPathThatBeginsWithRpc2IsTheEndpoint(Trial trial) {
        Http http = trial.start("").http();
        assertEquals(200, http.post("/RPC2/more", CALL).status());
        assertEquals(200, http.post("/RPC23", CALL).status());
    }

    @OnEachServer
    void whatIsNotACallIsABadRequest(Trial trial) {
        Daemon daemon = trial.start("");
        Http http = daemon.http();
        assertEquals(400, http.get("/RPC2").status());
        assertEquals(400, http.post("/RPC2", "no xml").status());
        assertEquals(400, http.post("/RPC2", "<methodCall><methodName>x").status());
        assertEquals(400, http.post("/RPC2", "<methodCall><params/></methodCall>").status());
        assertTrue(daemon.answers());
    }

    @OnEachServer
    void aDocumentTypeIsRefused(Trial trial) {
        Http http = trial.start("").http();
        String call = CALL.replace("<methodCall>", "<!DOCTYPE methodCall [<!ENTITY a \"b\">]><methodCall>");
        assertEquals(trial.expect(Difference.DOCUMENT_TYPES_ARE_REFUSED, 200, 400), http.post("/RPC2", call).status());
    }

    @OnEachServer
    void aCallWithoutALengthIsRefused(Trial trial) {
        Http http = trial.start("").http();
        assertEquals(411, http.send(http.head("POST", "/RPC2") + "\r\n", new byte[0]).status());
    }

    @OnEachServer
    void unknownPathsAreNotFound(Trial trial) {
        Http http = trial.start("").http();
        assertEquals(404, http.get("/nosuch").status());
        assertEquals(404, http.get("/nosuch/deeper").status());
        assertEquals(404, http.get("/logtail/nosuch").status());
        assertEquals(404, http.get("/logtail/nosuch/stderr").status());
    }

    @OnEachServer
    void logtailWithoutANameIsNotFound(Trial trial) {
        assertEquals(trial.expect(Difference.BARE_LOGTAIL_IS_NOT_FOUND, 500, 404),
                trial.start("").http().get("/logtail").status());
    }

    @OnEachServer
    void aBrokenRequestLineIsABadRequest(Trial trial) {
        Daemon daemon = trial.start("");
        String first;
        try {
            first = Integer.toString(daemon.http().send("garbage\r\n\r\n", new byte[0]).status());
        } catch (UncheckedIOException e) {
            first = "hung up";
        }
        assertEquals(trial.expect(Difference.A_BROKEN_REQUEST_IS_ANSWERED, "hung up", "400"), first);
        assertTrue(daemon.answers());
    }

    @OnEachServer
    void valuesOfEveryTypeAreUnderstood(Trial trial) {
        Http http = trial.start("[program:a]\ncommand=/bin/cat\nautostart=false\nstartsecs=0\n").http();
        String untyped = "<value>a</value>";
        String wait = "<value><boolean>0</boolean></value>";
        assertTrue(call(http, "startProcess", untyped, wait).contains("<boolean>1</boolean>"));
        assertTrue(call(http, "stopProcess", "<value><string>a</string></value>").contains("<boolean>1</boolean>"));
        assertTrue(call(http, "readLog", "<value><i4>0</i4></value>", "<value><int>3</int></value>")
                .contains("<string>202"));
    }

    @OnEachServer
    void oneConnectionCarriesManyRequests(Trial trial) throws IOException {
        Http http = trial.start("").http();
        byte[] body = CALL.getBytes(StandardCharsets.UTF_8);
        String head = "POST /RPC2 HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length + "\r\n\r\n";
        try (SocketChannel channel = http.open(head, body)) {
            InputStream in = Channels.newInputStream(channel);
            for (int i = 0; i < 3; i++) {
                assertEquals(200, HttpStream.read(in).status());
                HttpStream.write(channel, head, body);
            }
        }
    }

    @OnEachServer
    void halfSentRequestsDoNotKeepOthersWaiting(Trial trial) throws IOException {
        Daemon daemon = trial.start("");
        List<SocketChannel> open = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                open.add(daemon.http().open("POST /RPC2 HTTP/1.1\r\nContent-Length: 100\r\n", new byte[0]));
            }
            assertTrue(daemon.answers());
        } finally {
            for (SocketChannel channel : open) {
                channel.close();
            }
        }
        assertTrue(daemon.answers());
    }

    @OnEachServer
    void aClientThatLeavesEarlyDisturbsNobody(Trial trial) throws IOException {
        trial.box().file("a.out", "x".repeat(1 << 20));
        Daemon daemon = trial.start("[program:a]\ncommand=/bin/cat\nautostart=false\nstdout_logfile={dir}/a.out\n");
        String body = "<methodCall><methodName>supervisor.readProcessStdoutLog</methodName><params><param><value>a"
                + "</value></param><param><value><int>0</int></value></param><param><value><int>0</int></value></param>"
                + "</params></methodCall>";
        for (int i = 0; i < 5; i++) {
            daemon.http().open(daemon.http().head("POST", "/RPC2") + "Content-Length: " + body.length() + "\r\n\r\n",
                    body.getBytes(StandardCharsets.UTF_8)).close();
        }
        assertTrue(daemon.answers());
        assertTrue(daemon.alive());
    }

    private static String call(Http http, String method, String... values) {
        StringBuilder params = new StringBuilder();
        for (String value : values) {
            params.append("<param>").append(value).append("</param>");
        }
        return http.post("/RPC2", "<methodCall><methodName>supervisor." + method + "</methodName><params>" + params
                + "</params></methodCall>").text();
    }
}
