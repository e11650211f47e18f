package org.steward.engine.childlog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds {@code <!--XSUPERVISOR:BEGIN-->} … {@code <!--XSUPERVISOR:END-->} in a stream: what is between goes to a
 * bounded buffer, what is outside passes through.
 *
 * <p>Only what could be the start of a token is held back until more comes. supervisord holds back every output shorter
 * than a token, and loses it when the process ends. Loop thread only.
 */
final class CaptureScanner {
    private static final byte[] BEGIN = "<!--XSUPERVISOR:BEGIN-->".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "<!--XSUPERVISOR:END-->".getBytes(StandardCharsets.US_ASCII);

    /** Where the parts of a stream go. */
    interface Sink {
        void passed(byte[] data, int from, int to);

        void captured(byte[] data);
    }

    private final long maxbytes;
    private final Sink sink;
    private final ByteArrayOutputStream capture = new ByteArrayOutputStream();
    private boolean capturing;
    private byte[] held = new byte[0];

    /**
     * @param maxbytes most bytes kept of one capture; when more come, the oldest are dropped
     */
    CaptureScanner(long maxbytes, Sink sink) {
        this.maxbytes = maxbytes;
        this.sink = sink;
    }

    void accept(byte[] chunk, int length) {
        byte[] data = Arrays.copyOf(held, held.length + length);
        System.arraycopy(chunk, 0, data, held.length, length);
        int from = 0;
        while (true) {
            byte[] token = capturing ? END : BEGIN;
            int at = indexOf(data, from, token);
            if (at < 0) {
                int keep = prefixAtEnd(data, from, token);
                emit(data, from, data.length - keep);
                held = Arrays.copyOfRange(data, data.length - keep, data.length);
                return;
            }
            emit(data, from, at);
            if (capturing) {
                sink.captured(lastCaptured());
                capture.reset();
            }
            capturing = !capturing;
            from = at + token.length;
        }
    }

    /** The stream has ended: what was held back was no token. */
    void end() {
        emit(held, 0, held.length);
        held = new byte[0];
    }

    private void emit(byte[] data, int from, int to) {
        if (to <= from) {
            return;
        }
        if (!capturing) {
            sink.passed(data, from, to);
            return;
        }
        int start = (int) Math.max(from, to - maxbytes);
        capture.write(data, start, to - start);
        if (capture.size() > 2 * maxbytes) {
            // Twice as much as asked for, so that the oldest bytes are not moved out with every chunk.
            byte[] last = lastCaptured();
            capture.reset();
            capture.write(last, 0, last.length);
        }
    }

    private byte[] lastCaptured() {
        byte[] all = capture.toByteArray();
        return all.length <= maxbytes ? all : Arrays.copyOfRange(all, (int) (all.length - maxbytes), all.length);
    }

    private static int indexOf(byte[] data, int from, byte[] token) {
        for (int i = from; i <= data.length - token.length; i++) {
            if (data[i] == '<' && Arrays.equals(data, i, i + token.length, token, 0, token.length)) {
                return i;
            }
        }
        return -1;
    }

    /** Length of the longest end of the data that could be the start of the token. */
    private static int prefixAtEnd(byte[] data, int from, byte[] token) {
        for (int length = Math.min(token.length - 1, data.length - from); length > 0; length--) {
            if (Arrays.equals(data, data.length - length, data.length, token, 0, length)) {
                return length;
            }
        }
        return 0;
    }
}
