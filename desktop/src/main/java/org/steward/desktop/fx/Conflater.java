package org.steward.desktop.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Hands the latest value from any thread to one executor, at most one hand-over pending at a time: values that come
 * while one is pending replace it.
 *
 * @param <T> an immutable value that says all there is to say
 */
public final class Conflater<T> {

    /** The receiver of values, called by the executor. */
    @FunctionalInterface
    public interface Receiver<T> {
        /** Takes the latest value. */
        void take(T value);
    }

    private final Executor executor;
    private final Receiver<T> receiver;
    private final AtomicReference<T> pending = new AtomicReference<>();

    /** Hands values to the receiver on this executor. */
    public Conflater(Executor executor, Receiver<T> receiver) {
        this.executor = executor;
        this.receiver = receiver;
    }

    /** Replaces what is pending; from any thread. */
    public void offer(T value) {
        if (pending.getAndSet(value) == null) {
            executor.execute(this::flush);
        }
    }

    private void flush() {
        T value = pending.getAndSet(null);
        if (value != null) {
            receiver.take(value);
        }
    }
}
