package org.steward.desktop.figures;

import java.time.Duration;
import java.util.List;

/**
 * The rule by which a process is said to end again and again: {@value #ENDS} ends of its own or failed starts within
 * {@link #WITHIN}, and the last of them not longer ago than that. Ends that somebody asked for do not count.
 */
public final class RestartLoop {

    /** So many ends. */
    public static final int ENDS = 5;
    /** In this time. */
    public static final Duration WITHIN = Duration.ofSeconds(60);

    private RestartLoop() {
    }

    /**
     * Whether it is one.
     *
     * @param ends when it ended, epoch milliseconds, oldest first
     * @param now the same clock
     */
    public static boolean isOne(List<Long> ends, long now) {
        if (ends.size() < ENDS) {
            return false;
        }
        long last = ends.getLast();
        long fifth = ends.get(ends.size() - ENDS);
        return last - fifth <= WITHIN.toMillis() && now - last <= WITHIN.toMillis();
    }
}
