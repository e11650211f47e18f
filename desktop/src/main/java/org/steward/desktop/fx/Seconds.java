package org.steward.desktop.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * Does something at the beginning of each second of the clock, so that all that does so is drawn at once, but only while
 * somebody can see it; and at once when it is seen again. It is no Timeline, which would have the toolkit draw sixty
 * times a second. JavaFX thread.
 */
public final class Seconds implements AutoCloseable {

    private static final long MILLIS = 1_000;

    private final Executor fx;
    private final Runnable tick;
    private final Subscription listening;
    private boolean seen;
    private boolean waiting;

    /**
     * Goes on until it is closed.
     *
     * @param fx the JavaFX thread
     * @param seen whether somebody can see what it does
     * @param tick what it does
     */
    public Seconds(Executor fx, ObservableValue<Boolean> seen, Runnable tick) {
        this.fx = fx;
        this.tick = tick;
        listening = seen.subscribe(this::setSeen);
    }

    private void setSeen(boolean isSeen) {
        boolean begins = isSeen && !seen;
        seen = isSeen;
        if (begins) {
            await();
            tick.run();
        }
    }

    private void await() {
        if (!waiting) {
            waiting = true;
            long wait = MILLIS - System.currentTimeMillis() % MILLIS;
            CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS, fx).execute(this::passed);
        }
    }

    private void passed() {
        waiting = false;
        if (seen) {
            await();
            tick.run();
        }
    }

    @Override
    public void close() {
        listening.unsubscribe();
        seen = false;
    }
}
