package org.steward.desktop.logdoc.index;

import java.io.IOException;
import java.util.Optional;

/**
 * The bytes of a document in blocks of {@link #SIZE}, of its files one after the other: what a scan of all of it goes
 * through, in any order and by several threads.
 *
 * <p>Blocks have numbers as lines have: from {@link #firstBlock} to before {@link #endBlock}, the same for as long as
 * they are there. A line belongs to the block in which it begins.
 */
public interface Blocks {

    /** Bytes of a block; the last of a file has fewer, and more while it grows. */
    int SIZE = 1 << 20;

    /** The first block known. */
    long firstBlock();

    /** After the last block. */
    long endBlock();

    /** A block as it is now; empty if there is none by this number. */
    Optional<Block> block(long number);

    /** The block in which a line begins; {@link #endBlock} for one beyond the last. */
    long blockOf(long line);

    /**
     * One block as it was at a moment. Immutable.
     *
     * @param number its number
     * @param firstLine the number of the first line that begins in it
     * @param starts where lines begin in it
     * @param offset where it begins in its file
     * @param end where the last line that begins in it ends in its file, or where the file ended then
     * @param file its file's bytes
     */
    record Block(long number, long firstLine, Starts starts, long offset, long end, Bytes file) {
    }

    /** A file's bytes by offset. Safe for any thread. */
    interface Bytes {
        /**
         * Reads bytes.
         *
         * @param offset first byte
         * @param into where they go, from {@code at} on
         * @return how many; fewer only where the file ends
         */
        int read(long offset, byte[] into, int at, int length) throws IOException;
    }
}
