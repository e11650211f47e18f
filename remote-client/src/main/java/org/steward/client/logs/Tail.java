package org.steward.client.logs;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The last bytes that a reader has seen before its place. They are read again together with what follows, and tell
 * whether the file is still the same: a file that was emptied and has grown again would look like any other otherwise.
 * Only a log that says the same thing over and over can deceive it. For one thread.
 */
final class Tail {

    /** Enough to hold a time stamp. */
    static final int MOST = 64;

    private byte[] bytes = new byte[0];

    int length() {
        return bytes.length;
    }

    void clear() {
        bytes = new byte[0];
    }

    /** What was just read, from the old tail on, becomes what the new tail is taken from. */
    void set(byte[] seen, int length) {
        bytes = Arrays.copyOfRange(seen, Math.max(0, length - MOST), length);
    }

    /** The same from a buffer's first {@code length} bytes. */
    void set(ByteBuffer seen, int length) {
        byte[] last = new byte[Math.min(MOST, length)];
        seen.get(length - last.length, last);
        bytes = last;
    }

    /** Lets it begin at a whole character, and after the last byte that is not part of any; one byte stays. */
    void cutToText() {
        int from = 0;
        while (from < bytes.length - 1 && (bytes[from] & 0xC0) == 0x80) {
            from++;
        }
        for (int i = from; i < bytes.length - 1; i++) {
            if (bytes[i] == (byte) 0xFF) {
                from = i + 1;
            }
        }
        bytes = Arrays.copyOfRange(bytes, from, bytes.length);
    }

    boolean isStartOf(byte[] data) {
        return data.length >= bytes.length && Arrays.equals(data, 0, bytes.length, bytes, 0, bytes.length);
    }

    boolean isStartOf(ByteBuffer data, int length) {
        return length >= bytes.length && ByteBuffer.wrap(bytes).mismatch(data.slice(0, bytes.length)) < 0;
    }
}
