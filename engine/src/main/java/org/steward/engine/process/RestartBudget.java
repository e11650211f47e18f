package org.steward.engine.process;

/**
 * How fast autorestart may bring a process back: a burst at once, then one start a second.
 *
 * <p>supervisord has no rule, but its loop starts a process again about once a second; programs that exit at once
 * (startsecs=0, autorestart=true) rely on that pause without knowing. A process that falls after running well has its
 * whole burst and is back at once. Loop thread only.
 */
final class RestartBudget {
    private static final int BURST = 10;
    private static final long NANOS_PER_START = 1_000_000_000L;

    private long spentUntil = Long.MIN_VALUE;

    /** Takes one start; the nanoseconds to wait before it, 0 for none. */
    long take(long now) {
        long floor = now - BURST * NANOS_PER_START;
        spentUntil = Math.max(spentUntil, floor) + NANOS_PER_START;
        return Math.max(0, spentUntil - now);
    }
}
