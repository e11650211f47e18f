package org.steward.engine.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes requests apart, in whatever pieces they arrive; holds memory only while one is incomplete.
 *
 * <p>First {@link #head} until it gives the head, then {@link #body} until it gives the request.
 */
final class RequestParser {
    private static final byte[] NOTHING = new byte[0];
    private static final int FIRST_HEAD = 512;
    private static final int FIRST_BODY = 64 << 10;
    private static final int MAX_HEADERS = 100;

    private final int headLimit;
    private final int bodyLimit;
    private byte[] bytes = NOTHING;
    private int length;

    RequestParser(HttpLimits limits) {
        this.headLimit = limits.headBytes();
        this.bodyLimit = limits.bodyBytes();
    }

    /** Whether part of a request is here. */
    boolean isEmpty() {
        return length == 0;
    }

    /** Memory in use for the part that is here, in bytes. */
    int held() {
        return bytes.length;
    }

    /** Takes bytes up to the end of the head; the request without its body, or null when more is needed. */
    HttpRequest head(ByteBuffer in) throws BadRequestException {
        while (in.hasRemaining()) {
            byte next = in.get();
            if (length == 0 && (next == '\r' || next == '\n')) {
                // Empty lines before a request: some clients end a POST with one.
                continue;
            }
            if (length == headLimit) {
                throw new BadRequestException(431, "request head of more than " + headLimit + " bytes");
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(FIRST_HEAD, 2 * length));
            }
            bytes[length++] = next;
            if (next == '\n' && endsHead()) {
                String text = new String(bytes, 0, length - 4, StandardCharsets.UTF_8);
                release();
                return RequestHead.parse(text, MAX_HEADERS);
            }
        }
        return null;
    }

    private boolean endsHead() {
        return length >= 4 && bytes[length - 2] == '\r' && bytes[length - 3] == '\n' && bytes[length - 4] == '\r';
    }

    /** Refuses a body that is longer than allowed before a byte of it is kept. */
    void checkLength(HttpRequest head) throws BadRequestException {
        if (head.length() > bodyLimit) {
            throw new BadRequestException(413, "request body of " + head.length() + " bytes, limit " + bodyLimit);
        }
    }

    /** Takes bytes of the body; the whole request, or null when more is needed. */
    HttpRequest body(HttpRequest head, ByteBuffer in) {
        int wanted = Math.max(head.length(), 0);
        int take = Math.min(in.remaining(), wanted - length);
        if (length + take > bytes.length) {
            // Grows with what has arrived, not with what was announced.
            bytes = Arrays.copyOf(bytes, Math.min(wanted, Math.max(FIRST_BODY, 2 * (length + take))));
        }
        in.get(bytes, length, take);
        length += take;
        if (length < wanted) {
            return null;
        }
        byte[] body = bytes.length == wanted ? bytes : Arrays.copyOf(bytes, wanted);
        release();
        return head.withBody(body);
    }

    private void release() {
        bytes = NOTHING;
        length = 0;
    }
}
