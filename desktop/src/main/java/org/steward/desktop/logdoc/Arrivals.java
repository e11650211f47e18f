package org.steward.desktop.logdoc;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** When lines came, to a tenth of a second, for the latest that came. Safe for any thread. */
final class Arrivals {

    private static final int MOST = 100_000;
    private static final long TOGETHER = 100;

    private long[] ends = new long[64];
    private long[] times = new long[64];
    private int size;
    private long begin;

    /** Lines from {@code first} to before {@code end} have come now. */
    synchronized void came(long first, long end, long millis) {
        if (size == 0) {
            begin = first;
        }
        if (size > 0 && millis - times[size - 1] < TOGETHER) {
            ends[size - 1] = end;
            return;
        }
        if (size == MOST) {
            begin = ends[MOST / 2 - 1];
            System.arraycopy(ends, MOST / 2, ends, 0, MOST - MOST / 2);
            System.arraycopy(times, MOST / 2, times, 0, MOST - MOST / 2);
            size = MOST - MOST / 2;
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
        }
        ends[size] = end;
        times[size] = millis;
        size++;
    }

    synchronized Optional<Instant> of(long line) {
        if (size == 0 || line < begin || line >= ends[size - 1]) {
            return Optional.empty();
        }
        int found = Arrays.binarySearch(ends, 0, size, line + 1);
        return Optional.of(Instant.ofEpochMilli(times[found < 0 ? -found - 1 : found]));
    }
}
