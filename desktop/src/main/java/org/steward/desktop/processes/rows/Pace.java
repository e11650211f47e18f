package org.steward.desktop.processes.rows;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * Makes few refreshes of many requests: the first after a pause is done at once, so that a change from a quiet server
 * is painted at once; those that follow are done together, at most every {@link #SPACING}, and less often when a
 * refresh takes long, so that it never takes more than a quarter of the thread. For one thread.
 */
public final class Pace {

    /** Between two refreshes, at least. */
    public static final Duration SPACING = Duration.ofMillis(50);

    private final BiConsumer<Duration, Runnable> later;
    private final LongSupplier nanos;
    private final Runnable refresh;
    private boolean waiting;
    private boolean ran;
    private long ended;
    private long spacing = SPACING.toNanos();

    /**
     * Nothing has been done yet.
     *
     * @param later runs something on this thread after a while
     * @param nanos a clock that only goes forward
     * @param refresh what is to be done
     */
    public Pace(BiConsumer<Duration, Runnable> later, LongSupplier nanos, Runnable refresh) {
        this.later = later;
        this.nanos = nanos;
        this.refresh = refresh;
    }

    /** Asks for a refresh: now, or soon and together with others. */
    public void request() {
        if (waiting) {
            return;
        }
        long left = ran ? ended + spacing - nanos.getAsLong() : 0;
        if (left <= 0) {
            run();
        } else {
            waiting = true;
            later.accept(Duration.ofNanos(left), () -> {
                waiting = false;
                run();
            });
        }
    }

    private void run() {
        long began = nanos.getAsLong();
        refresh.run();
        ran = true;
        ended = nanos.getAsLong();
        spacing = Math.max(SPACING.toNanos(), 3 * (ended - began));
    }
}
