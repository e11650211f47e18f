package org.steward.client.connection;

import java.time.Instant;

/** Where a connection gets its time from. Safe for any thread. */
interface Timeline {

    /** Nanoseconds that only go forward, for delays. */
    long nanos();

    /** The wall clock, for people. */
    Instant wall();

    /** A new bell. */
    Doorbell doorbell();

    /** The machine's own time. */
    static Timeline ofSystem() {
        return new SystemTimeline();
    }
}
