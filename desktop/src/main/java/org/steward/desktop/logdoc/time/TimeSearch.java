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
        return hasTimes && low < lines.end() ? OptionalLong.of(low) : OptionalLong.empty();
    }
}
