package org.steward.desktop.logdoc;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;

/**
 * The threads of all logs of a window: few that scan, so that a search over a hundred logs leaves the machine usable,
 * and as many virtual ones as there are reads and waits.
 *
 * <p>None of them is ever interrupted, because an interrupt during a read closes the file for everybody.
 */
public final class LogWorkers implements AutoCloseable {

    private static final int MOST = 4;

    private final int count = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST);
    private final ExecutorService scanners;
    private final ThreadFactory virtual = Thread.ofVirtual().name("log ", 1).factory();
    private final ExecutorService readers = Executors.newThreadPerTaskExecutor(virtual);

    /** Starts nothing yet; threads come with work. */
    public LogWorkers() {
        scanners = Executors.newFixedThreadPool(count,
                Thread.ofPlatform().name("log scan ", 1).daemon().priority(Thread.NORM_PRIORITY - 1).factory());
    }

    /** How many scan at the same time. */
    public int count() {
        return count;
    }

    /** Does work that keeps a core busy, in pieces of some milliseconds; none any more after {@link #close}. */
    public void scan(Runnable piece) {
        try {
            scanners.execute(piece);
        } catch (RejectedExecutionException e) {
            // The window closes; nobody waits for it.
        }
    }

    /** A thread for something that waits most of the time. */
    public Thread start(Runnable task) {
        Thread thread = virtual.newThread(task);
        thread.start();
        return thread;
    }

    /**
     * Runs a read where no interrupt reaches it, and waits for it.
     *
     * @throws InterruptedIOException when the caller is interrupted, which stays so; the read goes on
     */
    public <T> T read(Callable<T> read) throws IOException {
        try {
            return readers.submit(read).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading was cancelled");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case Throwable other -> throw new IOException(other);
            }
        }
    }

    /** Takes no more work; what runs ends by itself. Close documents and searches before. */
    @Override
    public void close() {
        scanners.shutdown();
        readers.shutdown();
    }
}
