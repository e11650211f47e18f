package org.steward.client.logs;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.steward.client.RpcFault;

/**
 * Reads on in a log as it grows, for one thread; {@link #close} from any.
 *
 * <p>The reader asks, so a slow reader is never pressed: nothing is read ahead, and memory is one buffer. What a slow
 * reader can lose, through rotations, comes as a {@link LogEvent.Gap}.
 */
public final class LogFollower implements Closeable {

    private final Following following;
    private final Duration fastest;
    private final Duration slowest;
    private final Semaphore ended = new Semaphore(0);
    private volatile boolean closed;
    private Optional<Thread> reader = Optional.empty();

    /**
     * Looks for more after these waits: the fastest just after there was something, the slowest when all is quiet.
     */
    LogFollower(Following following, Duration fastest, Duration slowest) {
        this.following = following;
        this.fastest = fastest;
        this.slowest = slowest;
    }

    /**
     * Waits for the next event.
     *
     * @return empty once the follower is closed, or when the calling thread is interrupted, which closes it and leaves
     *     the thread interrupted
     * @throws IOException when the log cannot be read now; ask again, and it goes on where it was
     * @throws RpcFault when the server says no, such as BAD_NAME after the process was removed; ask again as well
     */
    public Optional<LogEvent> next() throws IOException, RpcFault {
        if (!enter()) {
            return Optional.empty();
        }
        boolean interrupted = false;
        try {
            Duration wait = fastest;
            while (!closed) {
                Optional<LogEvent> event = following.next();
                if (event.isPresent()) {
                    return event;
                }
                ended.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
                Duration longer = wait.plus(wait.dividedBy(2));
                wait = longer.compareTo(slowest) < 0 ? longer : slowest;
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            interrupted = true;
            return Optional.empty();
        } catch (IOException e) {
            // An interrupt also ends a call or a read, as a failure of it.
            interrupted = Thread.currentThread().isInterrupted();
            if (closed || interrupted) {
                return Optional.empty();
            }
            throw e;
        } finally {
            leave(interrupted);
        }
    }

    /** What comes next if it is there already; does not wait for the log to grow. */
    public Optional<LogEvent> poll() throws IOException, RpcFault {
        return closed ? Optional.empty() : following.next();
    }

    private synchronized boolean enter() {
        if (closed) {
            return false;
        }
        reader = Optional.of(Thread.currentThread());
        return true;
    }

    private void leave(boolean interrupted) {
        boolean byClose;
        synchronized (this) {
            reader = Optional.empty();
            byClose = closed;
        }
        if (byClose) {
            // The interrupt was only the way close() ended the wait.
            Thread.interrupted();
            following.close();
        } else if (interrupted) {
            close();
            Thread.currentThread().interrupt();
        }
    }

    /** The end of what was delivered: where another follower could go on. To be asked by the reader. */
    public LogPosition position() {
        return following.position();
    }

    /** Ends the follower; a wait in progress ends at once. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (reader.isPresent()) {
                // It gives up what is held open when it leaves.
                reader.get().interrupt();
                return;
            }
        }
        following.close();
    }
}
