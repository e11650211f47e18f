package org.steward.client.connection;

import java.time.Duration;

/** How long to wait until the next poll, from what the polls so far have shown. For one thread. */
final class PollPace {

    /** Polls at full speed after an action: enough to see a process through starting or stopping. */
    private static final int FAST_POLLS = 8;

    private final ConnectionOptions.PollIntervals intervals;
    private Duration wait;
    private int fast;

    PollPace(ConnectionOptions.PollIntervals intervals) {
        this.intervals = intervals;
        this.wait = intervals.usual();
    }

    /** Something was asked of the server: a change is about to come. */
    void acted() {
        fast = FAST_POLLS;
    }

    /** The wait after a poll that showed a change or none, while somebody looks or nobody. */
    Duration after(boolean changed, boolean watched) {
        if (fast > 0) {
            fast--;
            wait = intervals.usual();
            return intervals.fastest();
        }
        if (changed || watched) {
            wait = intervals.usual();
            return wait;
        }
        Duration longer = wait.plus(wait.dividedBy(2));
        wait = longer.compareTo(intervals.slowest()) < 0 ? longer : intervals.slowest();
        return wait;
    }
}
