package org.steward.engine.rpc.log;

import java.nio.ByteBuffer;
import org.steward.client.xmlrpc.XmlRpcWriter;
import org.steward.engine.posix.Posix;

/**
 * A part of a file as XML text, piece by piece. The pieces together are the same wherever they are cut: never within a
 * character. For one thread.
 */
final class LogText {
    /** The longest that one byte becomes. */
    static final int EXPANSION = 5;
    private static final byte[] NOTHING = new byte[0];

    private final Posix posix;
    private final int fd;
    private final ByteBuffer buffer;
    private final byte[] raw;
    private final XmlRpcWriter writer = new XmlRpcWriter(4096);
    private final int before;
    private final int after;
    private final long end;
    private long at;
    private boolean isShort;

    /**
     * @param buffer direct; used within {@link #next} only
     */
    LogText(Posix posix, int fd, long from, long count, ByteBuffer buffer) {
        this.posix = posix;
        this.fd = fd;
        this.buffer = buffer;
        this.raw = new byte[buffer.capacity()];
        this.at = from;
        this.end = from + count;
        // What the writer puts around a text is the same for every text.
        writer.startResponse();
        int start = writer.size();
        writer.string(NOTHING, 0, 0);
        byte[] around = writer.toByteArray();
        int text = start;
        while (!(around[text - 1] == '>' && around[text] == '<' && around[text + 1] == '/')) {
            text++;
        }
        this.before = text;
        this.after = writer.size() - text;
    }

    boolean hasMore() {
        return at < end && !isShort;
    }

    /** Whether the file ended, or could not be read, before the part did. */
    boolean isShort() {
        return isShort;
    }

    /** The next piece, at most this many bytes, which must be at least {@code 4 * EXPANSION}. Valid until the next. */
    ByteBuffer next(int room) {
        int want = (int) Math.min(end - at, Math.min(raw.length, room / EXPANSION));
        buffer.clear().limit(want);
        int count = posix.pread(fd, buffer, at);
        if (count <= 0) {
            isShort = true;
            return ByteBuffer.wrap(NOTHING);
        }
        buffer.flip().get(raw, 0, count);
        int whole = at + count == end ? count : wholeCharacters(raw, count);
        at += whole;
        writer.reset();
        writer.startResponse().string(raw, 0, whole);
        return ByteBuffer.wrap(writer.buffer(), before, writer.size() - before - after);
    }

    void close() {
        posix.close(fd);
    }

    /** How many of the bytes remain when a character that is not complete yet is left for the next piece. */
    static int wholeCharacters(byte[] bytes, int length) {
        for (int i = length - 1; i >= Math.max(1, length - 3); i--) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                return length;
            }
            if (lead >= 0xC0) {
                int needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return length - i < needed ? i : length;
            }
        }
        return length;
    }
}
