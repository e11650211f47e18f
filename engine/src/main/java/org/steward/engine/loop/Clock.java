package org.steward.engine.loop;

/** Time, injectable. Delays are measured on the monotonic clock; the wall clock is for reports only. */
public interface Clock {

    /** Monotonic nanoseconds, of no fixed origin. */
    long nanos();

    /** Wall clock, milliseconds since the epoch. */
    long wallMillis();

    /** The machine's clocks. */
    static Clock system() {
        return new Clock() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public long wallMillis() {
                return System.currentTimeMillis();
            }
        };
    }
}
