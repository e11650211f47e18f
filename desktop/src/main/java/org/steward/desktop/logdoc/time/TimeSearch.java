package org.steward.desktop.logdoc.time;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.steward.desktop.logdoc.Lines;

/** Finds a line by its time, where lines are more or less in order. Blocks for some twenty reads; not the JavaFX thread. */
public final class TimeSearch {

    private static final int BYTES = 160;
    private static final int NEAR = 64;

    private TimeSearch() {
    }

    /**
     * The first line that was written then or later.
     *
     * @return empty if there is none, or no line has a time stamp
     */
    public static OptionalLong atOrAfter(Lines lines, Instant when, LogTime time) throws IOException {
        long low = lines.first();
        long high = lines.end();
        boolean hasTimes = false;
        while (low < high) {
            long middle = low + (high - low) / 2;
            long at = middle;
            long found = LogTime.NONE;
            List<Lines.Line> some = lines.read(middle, (int) Math.min(NEAR, high - middle), BYTES);
            for (int i = 0; i < some.size() && found == LogTime.NONE; i++) {
                found = time.millis(some.get(i).text());
                at = some.get(i).number();
            }
            hasTimes |= found != LogTime.NONE;
            if (found == LogTime.NONE || found >= when.toEpochMilli()) {
                high = middle;
            } else {
                low = at + 1;
            }
        }
        return hasTimes && low < lines.end() ? stamped(lines, low, when, time) : OptionalLong.empty();
    }

    /** Lines without a time stamp belong to the line before them. */
    private static OptionalLong stamped(Lines lines, long from, Instant when, LogTime time) throws IOException {
        List<Lines.Line> some = lines.read(from, NEAR, BYTES);
        for (Lines.Line line : some) {
            long found = time.millis(line.text());
            if (found != LogTime.NONE && found >= when.toEpochMilli()) {
                return OptionalLong.of(line.number());
            }
        }
        return some.size() < NEAR ? OptionalLong.empty() : OptionalLong.of(from);
    }
}
