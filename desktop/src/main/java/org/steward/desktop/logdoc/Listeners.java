package org.steward.desktop.logdoc;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells listeners the state of something that changes often: the latest, at most about thirty times a second.
 *
 * @param <S> an immutable state
 */
public final class Listeners<S> implements AutoCloseable {

    private static final long PAUSE_MILLIS = 33;

    private final Supplier<S> state;
    private final List<Consumer<? super S>> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore changes = new Semaphore(0);
    private final Semaphore ended = new Semaphore(0);
    private volatile boolean isClosed;

    /** Tells this state, on a thread of these workers that lives until {@link #close}. */
    public Listeners(Supplier<S> state, LogWorkers workers) {
        this.state = state;
        workers.start(this::run);
    }

    /** Something has changed; from any thread. */
    public void changed() {
        if (changes.availablePermits() == 0) {
            changes.release();
        }
    }

    /** Adds a listener, which hears the state of now first. */
    public LogDocument.Subscription add(Consumer<? super S> listener) {
        listeners.add(listener);
        changed();
        return () -> listeners.remove(listener);
    }

    private void run() {
        try {
            while (!isClosed) {
                changes.acquire();
                changes.drainPermits();
                S now = state.get();
                for (Consumer<? super S> listener : listeners) {
                    tell(listener, now);
                }
                if (ended.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a listener throws is told as uncaught; it must not cost the others their news. */
    private void tell(Consumer<? super S> listener, S now) {
        try {
            listener.accept(now);
        } catch (RuntimeException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    /** Tells nobody any more. */
    @Override
    public void close() {
        isClosed = true;
        ended.release();
        changes.release();
    }
}
