package org.steward.client.transport;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** HTTP/1.1 on one wire: one request and its answer at a time. For one thread. */
final class HttpConnection {

    private static final int MAX_LINE = 8192;
    private static final int MAX_HEADERS = 100;
    private static final byte[] END_OF_ANSWER = "</methodResponse>".getBytes(StandardCharsets.US_ASCII);

    private final Wire wire;
    private final int maxBody;
    private final byte[] buffer = new byte[8192];
    private int next;
    private int filled;
    private boolean reusable;
    private boolean answered;
    private long idleSince;

    HttpConnection(Wire wire, int maxBody) {
        this.wire = wire;
        this.maxBody = maxBody;
    }

    Wire wire() {
        return wire;
    }

    /** Whether another request can follow on this connection. */
    boolean isReusable() {
        return reusable;
    }

    /** Whether anything of an answer to the last request arrived. */
    boolean isAnswered() {
        return answered;
    }

    void markIdle() {
        idleSince = System.nanoTime();
    }

    long idleNanos() {
        return System.nanoTime() - idleSince;
    }

    void send(String head, byte[] body, int length) throws IOException {
        reusable = false;
        answered = false;
        byte[] request = Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), head.length() + length);
        System.arraycopy(body, 0, request, head.length(), length);
        wire.out().write(request);
        wire.out().flush();
    }

    HttpHead readHead() throws IOException {
        HttpHead head = new HttpHead();
        do {
            String line = readLine();
            if (!head.statusLine(line)) {
                throw protocol("the answer does not begin like HTTP: '" + printable(line) + "'");
            }
            int headers = 0;
            for (line = readLine(); !line.isEmpty(); line = readLine()) {
                if (++headers > MAX_HEADERS) {
                    throw protocol("more than " + MAX_HEADERS + " HTTP headers");
                }
                if (!head.header(line)) {
                    throw protocol("HTTP header '" + printable(line) + "'");
                }
            }
        } while (head.status < 200);
        return head;
    }

    HttpReply readReply() throws IOException {
        HttpHead head = readHead();
        byte[] body = new byte[Math.clamp(head.contentLength, 1024, 1 << 20)];
        int length = 0;
        reusable = head.reusable();
        if (head.chunked) {
            for (int chunk = readChunkSize(); chunk > 0; chunk = readChunkSize()) {
                body = grown(body, length, chunk);
                readFully(body, length, chunk);
                length += chunk;
                readLine();
            }
            skipTrailer();
            return new HttpReply(head.status, head.reason, body, length);
        }
        if (head.contentLength > maxBody) {
            throw tooLarge();
        }
        long left = head.contentLength < 0 ? Long.MAX_VALUE : head.contentLength;
        while (left > 0) {
            body = grown(body, length, 1);
            int read = read(body, length, (int) Math.min(left, body.length - length));
            if (read < 0) {
                if (head.contentLength >= 0) {
                    throw new EOFException(left + " bytes of the answer are missing");
                }
                break;
            }
            length += read;
            left -= read;
        }
        // supervisord counts the characters of a deferred answer instead of its bytes: read on to its real end.
        while (head.medusa && isUnfinishedAnswer(body, length)) {
            reusable = false;
            body = grown(body, length, 1);
            int read = read(body, length, 1);
            if (read < 0) {
                break;
            }
            length += read;
        }
        return new HttpReply(head.status, head.reason, body, length);
    }

    private static boolean isUnfinishedAnswer(byte[] body, int length) {
        if (length < 2 || body[0] != '<' || body[1] != '?') {
            return false;
        }
        int from = Math.max(0, length - END_OF_ANSWER.length - 1);
        for (int i = from; i + END_OF_ANSWER.length <= length; i++) {
            if (Arrays.equals(body, i, i + END_OF_ANSWER.length, END_OF_ANSWER, 0, END_OF_ANSWER.length)) {
                return false;
            }
        }
        return true;
    }

    private byte[] grown(byte[] body, int length, int more) throws TransportException {
        if (more > maxBody - length) {
            throw tooLarge();
        }
        if (body.length - length >= more) {
            return body;
        }
        int wish = (int) Math.min(maxBody, Math.max(body.length * 2L, length + more));
        return Arrays.copyOf(body, wish);
    }

    /** Size of the next chunk; 0 for the last. */
    int readChunkSize() throws IOException {
        String line = readLine();
        int semicolon = line.indexOf(';');
        String digits = (semicolon < 0 ? line : line.substring(0, semicolon)).trim();
        try {
            int size = Integer.parseInt(digits, 16);
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException e) {
            // Falls through to the same sentence.
        }
        throw protocol("chunk size '" + printable(line) + "'");
    }

    void skipTrailer() throws IOException {
        int lines = 0;
        while (!readLine().isEmpty()) {
            if (++lines > MAX_HEADERS) {
                throw protocol("an endless trailer");
            }
        }
    }

    String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (next == filled && !fill()) {
                throw new EOFException("end of the connection");
            }
            char c = (char) (buffer[next++] & 0xFF);
            if (c == '\n') {
                int length = line.length();
                if (length > 0 && line.charAt(length - 1) == '\r') {
                    line.setLength(length - 1);
                }
                return line.toString();
            }
            if (line.length() == MAX_LINE) {
                throw protocol("a line of more than " + MAX_LINE + " bytes: '" + printable(line.toString()) + "'");
            }
            line.append(c);
        }
    }

    private void readFully(byte[] target, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int read = read(target, offset + done, length - done);
            if (read < 0) {
                throw new EOFException("end of the connection inside a chunk");
            }
            done += read;
        }
    }

    /** What has arrived, at least one byte; -1 at the end of the connection. */
    int read(byte[] target, int offset, int length) throws IOException {
        if (next < filled) {
            int count = Math.min(length, filled - next);
            System.arraycopy(buffer, next, target, offset, count);
            next += count;
            return count;
        }
        if (length < buffer.length) {
            return fill() ? read(target, offset, length) : -1;
        }
        return wire.in().read(target, offset, length);
    }

    private boolean fill() throws IOException {
        int read = wire.in().read(buffer, 0, buffer.length);
        next = 0;
        filled = Math.max(read, 0);
        answered |= read > 0;
        return read > 0;
    }

    private TransportException tooLarge() {
        return protocol("the answer is larger than " + maxBody + " bytes");
    }

    private TransportException protocol(String what) {
        return new TransportException(FailureLayer.PROTOCOL, wire.server() + ": " + what);
    }

    private static String printable(String line) {
        return HttpHead.printable(line, 0);
    }
}
