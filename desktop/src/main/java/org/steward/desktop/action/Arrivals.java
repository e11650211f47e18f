package org.steward.desktop.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Brings what arrives on any thread to one executor, in order: at once what comes first, and then at most ten times a
 * second all that has come meanwhile.
 */
final class Arrivals<T> {

    private static final long SPACING_NANOS = 100_000_000;

    private final Executor executor;
    private final Consumer<List<T>> receiver;
    private final Queue<T> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean pending = new AtomicBoolean();
    private volatile long next = System.nanoTime();

    Arrivals(Executor executor, Consumer<List<T>> receiver) {
        this.executor = executor;
        this.receiver = receiver;
    }

    /** From any thread. */
    void add(List<T> some) {
        queue.addAll(some);
        if (pending.compareAndSet(false, true)) {
            long wait = next - System.nanoTime();
            (wait <= 0 ? executor : CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, executor))
                    .execute(this::flush);
        }
    }

    private void flush() {
        // First the flag: what comes from now on is either in this batch or asks for another one.
        next = System.nanoTime() + SPACING_NANOS;
        pending.set(false);
        List<T> batch = new ArrayList<>();
        for (T next = queue.poll(); next != null; next = queue.poll()) {
            batch.add(next);
        }
        if (!batch.isEmpty()) {
            receiver.accept(batch);
        }
    }
}
