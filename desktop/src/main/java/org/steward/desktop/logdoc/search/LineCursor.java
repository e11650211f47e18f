package org.steward.desktop.logdoc.search;

import org.steward.desktop.logdoc.index.Blocks;
import org.steward.desktop.logdoc.index.Starts;

/** A line of a block, and the next. For one thread. */
final class LineCursor {

    private final Blocks.Block block;
    private final Starts.Walk walk;
    private boolean isThere;
    private int index;
    private long start;
    private long end;

    /** At the first line of the block that has this index or a greater one. */
    LineCursor(Blocks.Block block, int index) {
        this.block = block;
        this.walk = block.starts().walk();
        this.isThere = walk.to(index);
        take();
    }

    private void take() {
        if (isThere) {
            index = walk.index();
            start = block.offset() + walk.at();
            end = walk.next() ? block.offset() + walk.at() : block.end();
        }
    }

    /** Whether there is such a line. */
    boolean isThere() {
        return isThere;
    }

    /** Goes to the next. */
    void next() {
        isThere = index + 1 < block.starts().count();
        take();
    }

    /** Goes to the line that has the byte at this offset of the file. */
    void seek(long offset) {
        while (isThere && end <= offset) {
            next();
        }
    }

    /** Its index in the block. */
    int index() {
        return index;
    }

    /** Where it begins in the file. */
    long start() {
        return start;
    }

    /** Where it ends, line end included. */
    long end() {
        return end;
    }
}
