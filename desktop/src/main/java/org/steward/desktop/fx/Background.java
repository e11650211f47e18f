package org.steward.desktop.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Runs what may block, each task on a virtual thread of its own, and brings the outcome to the JavaFX thread.
 */
public final class Background implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("background ", 1).factory());
    private final Executor fx;

    /** Outcomes go to this executor, the JavaFX thread. */
    public Background(Executor fx) {
        this.fx = fx;
    }

    /**
     * Runs a task that may block; from any thread.
     *
     * @param done gets the result on the JavaFX thread
     * @param failed gets the exception on the JavaFX thread
     * @return cancels by interrupting; then neither is called for certain. After {@link #close} nothing is done
     */
    public <T> Future<?> run(Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed) {
        try {
            return threads.submit(() -> work(task, done, failed));
        } catch (RejectedExecutionException e) {
            // The window has been closed; nobody waits for an answer.
            return CompletableFuture.completedFuture(null);
        }
    }

    private <T> void work(Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed) {
        T result;
        try {
            result = task.call();
        } catch (Exception e) {
            fx.execute(() -> failed.accept(e));
            return;
        }
        fx.execute(() -> done.accept(result));
    }

    /** For those who bring outcomes home themselves. */
    public Executor threads() {
        return threads;
    }

    /** The JavaFX thread. */
    public Executor fx() {
        return fx;
    }

    /** Interrupts what still runs. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
