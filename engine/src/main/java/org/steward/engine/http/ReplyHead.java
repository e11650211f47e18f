package org.steward.engine.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes the status line and the headers of an answer. */
final class ReplyHead {
    /** The interim answer that lets a client send the body it has announced. */
    static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private ReplyHead() {}

    /**
     * @param headers lines the answer brings along, each with its line end
     * @param close   whether the connection ends with this answer
     */
    static ByteBuffer of(boolean http11, int status, String date, CharSequence headers, boolean close) {
        StringBuilder text = new StringBuilder(256)
                .append(http11 ? "HTTP/1.1 " : "HTTP/1.0 ").append(status).append(' ')
                .append(HttpStatus.reason(status))
                // What supervisord's HTTP library calls itself: there are clients that know supervisord by it.
                .append("\r\nServer: Medusa/1.12\r\nDate: ").append(date).append("\r\n")
                .append(headers);
        if (close) {
            text.append("Connection: close\r\n");
        } else if (!http11) {
            text.append("Connection: Keep-Alive\r\n");
        }
        return ByteBuffer.wrap(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }
}
