package org.steward.desktop.logdoc.index;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds where lines begin, eight bytes at a time. For one thread. */
public final class StartScan {

    /** Fits into a core's cache, so that bytes are still there when they are looked at. */
    private static final int PIECE = 256 << 10;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;
    private static final long LOW = 0x7F7F7F7F7F7F7F7FL;

    private final byte[] buffer = new byte[PIECE];
    private final Starts.Builder fresh = new Starts.Builder(16 << 10);

    /**
     * Scans a block from its beginning.
     *
     * @param block where the block begins
     * @param from from here on, inside the block
     * @param to up to here, not beyond the block's end
     * @throws IOException also when the file ends before {@code to}
     */
    public Starts scan(Blocks.Bytes bytes, long block, long from, long to) throws IOException {
        fresh.reset();
        add(bytes, block, from, to, fresh);
        return fresh.done();
    }

    /** Adds the lines that begin from {@code from} to before {@code to} to those of the block that begins there. */
    public void add(Blocks.Bytes bytes, long block, long from, long to, Starts.Builder starts) throws IOException {
        // A line begins behind a line end, so the byte before says whether one begins at once.
        long at = from == 0 ? 0 : from - 1;
        if (from == 0 && to > 0) {
            starts.add(0);
        }
        while (at < to - 1) {
            int wanted = (int) Math.min(PIECE, to - 1 - at);
            int read = bytes.read(at, buffer, 0, wanted);
            if (read < wanted) {
                throw new IOException("the file became shorter while it was read");
            }
            ends(buffer, read, (int) (at - block) + 1, starts);
            at += read;
        }
    }

    /** Adds {@code base + i} for each line end at i. */
    private static void ends(byte[] bytes, int length, int base, Starts.Builder starts) {
        int i = 0;
        for (; i + 8 <= length; i += 8) {
            long x = (long) WORDS.get(bytes, i) ^ NEWLINES;
            // The highest bit of each byte that was a line end, and of no other.
            long found = ~(((x & LOW) + LOW) | x | LOW);
            while (found != 0) {
                starts.add(base + i + (Long.numberOfTrailingZeros(found) >>> 3));
                found &= found - 1;
            }
        }
        for (; i < length; i++) {
            if (bytes[i] == '\n') {
                starts.add(base + i);
            }
        }
    }
}
