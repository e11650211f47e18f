package org.steward.desktop.logdoc.merge;

import java.io.IOException;

/** A place in a source that moves to either end, with the times of the lines there. For one thread. */
final class Cursor {

    private static final int AT_ONCE = 512;

    private final TimedSource source;
    private final boolean isBackward;
    private long at;
    private long[] times = new long[0];
    private long timesAt;

    /** Before this line when it goes back, at it when it goes on. */
    Cursor(TimedSource source, long at, boolean isBackward) {
        this.source = source;
        this.at = at;
        this.isBackward = isBackward;
    }

    /** What is at the place. */
    enum Found { LINE, NOTHING_YET, NOTHING }

    /** Looks at the next line; {@code limit} is where it does not go on, a line number. */
    Found look(long limit) throws IOException {
        long line = isBackward ? at - 1 : at;
        if (line >= timesAt && line < timesAt + times.length) {
            return !isBackward && line >= limit ? Found.NOTHING : Found.LINE;
        }
        // Asked in this order, because what is there may become more meanwhile.
        boolean isAll = source.lines().isBeginningKnown();
        long first = source.lines().first();
        if (isBackward ? line < first : line >= limit) {
            return isAll || !isBackward ? Found.NOTHING : Found.NOTHING_YET;
        }
        long from = isBackward ? Math.max(first, at - AT_ONCE) : at;
        times = source.times(from, (int) (isBackward ? at - from : Math.min(AT_ONCE, limit - at)));
        timesAt = from;
        if (line >= timesAt + times.length) {
            throw new IOException("lines went away while they were merged");
        }
        return Found.LINE;
    }

    /** The time of the line that {@link #look} found. */
    long time() {
        return times[(int) ((isBackward ? at - 1 : at) - timesAt)];
    }

    /** Takes it. */
    void take() {
        at += isBackward ? -1 : 1;
    }

    long at() {
        return at;
    }
}
