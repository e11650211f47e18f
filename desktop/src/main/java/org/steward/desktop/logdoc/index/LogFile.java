package org.steward.desktop.logdoc.index;

/**
 * One file of a log, as far as its lines are known. Its end is moved by whoever indexes it; safe for any thread.
 */
public final class LogFile {

    private final Blocks.Bytes bytes;
    private final Runnable close;
    private volatile long begin = Long.MAX_VALUE;
    private volatile long loaded;
    private volatile long end;
    private volatile boolean isGone;

    /**
     * A file of which nothing is known yet.
     *
     * @param close gives up what is held open; called once
     */
    public LogFile(Blocks.Bytes bytes, Runnable close) {
        this.bytes = bytes;
        this.close = close;
    }

    /** The bytes. */
    public Blocks.Bytes bytes() {
        return bytes;
    }

    /** Up to which offset lines are known. */
    public long end() {
        return end;
    }

    /** Lines are known up to here now: together with the blocks, or one line would look like several. */
    void end(long now) {
        end = now;
    }

    /** From which offset on lines are known, as blocks go; the end when none are. */
    public long begin() {
        return Math.max(Math.min(begin, end), loaded);
    }

    /** Bytes before this offset are not there yet, though the block they belong to is. */
    public void loadedFrom(long offset) {
        loaded = offset;
    }

    /** Blocks are known from here on now. */
    void begin(long now) {
        begin = Math.min(begin, now);
    }

    /** Whether it belongs to no document any more. */
    public boolean isGone() {
        return isGone;
    }

    /** It belongs to no document any more. */
    public void leave() {
        if (!isGone) {
            isGone = true;
            close.run();
        }
    }
}
