package org.steward.engine.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestParserTest {
    private static final String POST = "POST /RPC2 HTTP/1.1\r\nHost: x\r\ncontent-length: 5\r\n\r\nhello";

    private final RequestParser parser = new RequestParser(HttpLimits.DEFAULT);

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest head(String text) throws BadRequestException {
        return new RequestParser(HttpLimits.DEFAULT).head(bytes(text));
    }

    @Test
    void aRequestInOnePieceIsTaken() throws BadRequestException {
        ByteBuffer in = bytes(POST);
        HttpRequest request = parser.body(parser.head(in), in);
        assertEquals("POST", request.method());
        assertEquals("/RPC2", request.path());
        assertTrue(request.http11());
        assertEquals(Optional.of("x"), request.header("HOST"));
        assertArrayEquals("hello".getBytes(StandardCharsets.US_ASCII), request.body());
        assertTrue(parser.isEmpty());
    }

    @Test
    void aRequestIsTheSameHoweverItIsCut() throws BadRequestException {
        byte[] all = POST.getBytes(StandardCharsets.US_ASCII);
        HttpRequest head = null;
        HttpRequest request = null;
        for (byte one : all) {
            assertNull(request);
            ByteBuffer in = ByteBuffer.wrap(new byte[] {one});
            if (head == null) {
                head = parser.head(in);
            } else {
                request = parser.body(head, in);
            }
        }
        assertArrayEquals("hello".getBytes(StandardCharsets.US_ASCII), request.body());
    }

    @Test
    void bytesAfterTheRequestAreLeftForTheNext() throws BadRequestException {
        ByteBuffer in = bytes(POST + POST);
        parser.body(parser.head(in), in);
        assertEquals(POST.length(), in.remaining());
    }

    @Test
    void emptyLinesBeforeARequestAreSkipped() throws BadRequestException {
        assertEquals("GET", head("\r\n\r\nGET / HTTP/1.0\r\n\r\n").method());
    }

    @Test
    void foldedHeadersAreJoined() throws BadRequestException {
        assertEquals(Optional.of("a b"), head("GET / HTTP/1.0\r\nX: a\r\n  b\r\n\r\n").header("x"));
    }

    @Test
    void pathsAreUnquotedAndQueriesAreNot() throws BadRequestException {
        HttpRequest request = head("GET /logtail/a%3Ab%c3%a4%zz?x=%20 HTTP/1.0\r\n\r\n");
        assertEquals("/logtail/a:bä%zz", request.path());
        assertEquals("x=%20", request.query());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 |            | true
            HTTP/1.1 | close      | false
            HTTP/1.1 | Close      | false
            HTTP/1.0 |            | false
            HTTP/1.0 | Keep-Alive | true
            """)
    void keepAliveGoesByVersionAndWish(String version, String connection, boolean kept) throws BadRequestException {
        String header = connection == null ? "" : "Connection: " + connection + "\r\n";
        assertEquals(kept, head("GET / " + version + "\r\n" + header + "\r\n").wantsKeepAlive());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            garbage                                          | 400
            GET /                                            | 400
            GET  / HTTP/1.1                                  | 400
            GET / HTTP/2.0                                   | 505
            GET / HTTP/1.1~no colon                          | 400
            GET / HTTP/1.1~: no name                         | 400
            GET / HTTP/1.1~Name : blank before colon         | 400
            POST / HTTP/1.1~Content-Length: x                | 400
            POST / HTTP/1.1~Content-Length:                  | 400
            POST / HTTP/1.1~Content-Length: -1               | 400
            POST / HTTP/1.1~Content-Length: 1~Content-Length: 2 | 400
            """)
    void whatIsNotHttpIsRefused(String text, int status) {
        BadRequestException e =
                assertThrows(BadRequestException.class, () -> head(text.replace("~", "\r\n") + "\r\n\r\n"));
        assertEquals(status, e.status());
    }

    @Test
    void aHeadBeyondTheLimitIsRefused() {
        BadRequestException e = assertThrows(BadRequestException.class, () -> head("GET /" + "x".repeat(16 << 10)));
        assertEquals(431, e.status());
    }

    @Test
    void tooManyHeadersAreRefused() {
        String headers = "a: b\r\n".repeat(101);
        BadRequestException e =
                assertThrows(BadRequestException.class, () -> head("GET / HTTP/1.1\r\n" + headers + "\r\n"));
        assertEquals(431, e.status());
    }

    @ParameterizedTest
    @CsvSource({"8388608, false", "8388609, true", "99999999999999999999, true"})
    void aBodyBeyondTheLimitIsRefused(String length, boolean refused) throws BadRequestException {
        HttpRequest head = head("POST / HTTP/1.1\r\nContent-Length: " + length + "\r\n\r\n");
        boolean thrown = false;
        try {
            parser.checkLength(head);
        } catch (BadRequestException e) {
            thrown = e.status() == 413;
        }
        assertEquals(refused, thrown);
    }

    @Test
    void anEmptyBodyIsABody() throws BadRequestException {
        HttpRequest head = head("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
        assertFalse(head.isChunked());
        assertEquals(0, parser.body(head, bytes("")).body().length);
    }
}
