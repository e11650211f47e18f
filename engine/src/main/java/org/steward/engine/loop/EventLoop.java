package org.steward.engine.loop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.steward.engine.posix.Errno;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/**
 * The daemon's one loop: epoll, timers with one next deadline, and an inbox for other threads.
 *
 * <p>One pass takes, in this order: timers that are due, ready descriptors, posted work, and then what was put off
 * with {@link #later} during the pass. An exception of one handler is reported and disturbs no other. Only
 * {@link #post} may be called from another thread.
 */
public final class EventLoop implements AutoCloseable {
    private static final int BATCH = 256;
    /** Token of the wake-up descriptor; descriptors use (generation << 32 | fd), which is never negative. */
    private static final long WAKE = -1;

    private final Posix posix;
    private final Clock clock;
    private final Consumer<Throwable> onError;
    private final int epoll;
    private final int wake;
    private final Map<Integer, Watch> watches = new HashMap<>();
    private final PriorityQueue<Deadline> deadlines = new PriorityQueue<>();
    private final ConcurrentLinkedQueue<Runnable> inbox = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final long[] tokens = new long[BATCH];
    private final int[] ready = new int[BATCH];
    private ArrayDeque<Runnable> put = new ArrayDeque<>();
    private int cancelled;
    private int generation;
    private long sequence;
    private boolean running;

    private record Watch(int generation, FdHandler handler, int events) {
        long token(int fd) {
            return (long) generation << 32 | fd;
        }
    }

    private static final class Deadline implements Timer, Comparable<Deadline> {
        private final EventLoop loop;
        private final long at;
        private final long order;
        private Runnable action;

        Deadline(EventLoop loop, long at, long order, Runnable action) {
            this.loop = loop;
            this.at = at;
            this.order = order;
            this.action = action;
        }

        @Override
        public void cancel() {
            if (action != null) {
                action = null;
                loop.cancelled++;
            }
        }

        @Override
        public int compareTo(Deadline other) {
            long d = at - other.at;
            return d < 0 ? -1 : d > 0 ? 1 : Long.compare(order, other.order);
        }
    }

    /**
     * @param onError told of every exception a handler, timer or posted task throws; the loop goes on
     */
    public EventLoop(Posix posix, Clock clock, Consumer<Throwable> onError) throws PosixException {
        this.posix = posix;
        this.clock = clock;
        this.onError = onError;
        this.epoll = posix.epollCreate();
        this.wake = posix.eventFd();
        posix.epollAdd(epoll, wake, Posix.EPOLLIN, WAKE);
    }

    public Clock clock() {
        return clock;
    }

    /** Calls {@code handler} whenever one of {@code events} is ready on {@code fd}, level-triggered. */
    public void watch(int fd, int events, FdHandler handler) throws PosixException {
        Watch watch = new Watch(++generation & 0x7fffffff, handler, events);
        posix.epollAdd(epoll, fd, events, watch.token(fd));
        watches.put(fd, watch);
    }

    /** Changes what is waited for on a watched descriptor; 0 waits only for errors and hang-up. */
    public void rewatch(int fd, int events) throws PosixException {
        Watch watch = watches.get(fd);
        if (watch == null || watch.events == events) {
            return;
        }
        Watch changed = new Watch(watch.generation, watch.handler, events);
        posix.epollModify(epoll, fd, events, changed.token(fd));
        watches.put(fd, changed);
    }

    /** Forgets a descriptor; to be called before it is closed. A pending report for it is dropped. */
    public void unwatch(int fd) {
        if (watches.remove(fd) != null) {
            posix.epollRemove(epoll, fd);
        }
    }

    /** Runs {@code action} once, {@code nanos} from now, on the loop thread. */
    public Timer after(long nanos, Runnable action) {
        if (cancelled > 64 && cancelled > deadlines.size() / 2) {
            // Far deadlines that were taken back would otherwise stay until they are due.
            deadlines.removeIf(deadline -> deadline.action == null);
            cancelled = 0;
        }
        Deadline deadline = new Deadline(this, clock.nanos() + nanos, sequence++, action);
        deadlines.add(deadline);
        return deadline;
    }

    /** Runs {@code action} at the end of this pass, after every handler has run. Loop thread only. */
    public void later(Runnable action) {
        put.add(action);
    }

    /** Runs {@code action} on the loop thread soon. Any thread. */
    public void post(Runnable action) {
        inbox.add(action);
        if (woken.compareAndSet(false, true)) {
            posix.eventFdSignal(wake);
        }
    }

    /** Runs until {@link #stop}. */
    public void run() {
        running = true;
        while (running) {
            pass(-1);
        }
    }

    /** Ends {@link #run} after this pass. Loop thread only. */
    public void stop() {
        running = false;
    }

    /**
     * One pass; waits at most {@code limitMillis} for something to do (-1: no limit).
     */
    public void pass(int limitMillis) {
        int count = posix.epollWait(epoll, timeout(limitMillis), tokens, ready);
        runDeadlines();
        for (int i = 0; i < count; i++) {
            if (tokens[i] == WAKE) {
                posix.eventFdDrain(wake);
                continue;
            }
            int fd = (int) tokens[i];
            Watch watch = watches.get(fd);
            // A handler earlier in this batch may have closed this descriptor, and a new one may have its number.
            if (watch != null && watch.generation == (int) (tokens[i] >>> 32)) {
                int events = ready[i];
                guarded(() -> watch.handler.ready(events));
            }
        }
        if (count < 0 && count != -Errno.EINTR) {
            throw new IllegalStateException("epoll_wait: " + Errno.name(-count));
        }
        runInbox();
        runPut();
    }

    private int timeout(int limitMillis) {
        if (!put.isEmpty() || !inbox.isEmpty()) {
            return 0;
        }
        while (!deadlines.isEmpty() && deadlines.peek().action == null) {
            deadlines.poll();
        }
        if (deadlines.isEmpty()) {
            return limitMillis;
        }
        long nanos = deadlines.peek().at - clock.nanos();
        // Rounded up: waking a moment early would only mean another pass.
        long millis = nanos <= 0 ? 0 : Math.min((nanos + 999_999) / 1_000_000, Integer.MAX_VALUE);
        return limitMillis < 0 ? (int) millis : (int) Math.min(millis, limitMillis);
    }

    private void runDeadlines() {
        if (deadlines.isEmpty()) {
            return;
        }
        long now = clock.nanos();
        List<Deadline> due = new ArrayList<>();
        while (!deadlines.isEmpty() && deadlines.peek().at - now <= 0) {
            due.add(deadlines.poll());
        }
        for (Deadline deadline : due) {
            if (deadline.action != null) {
                guarded(deadline.action);
            }
        }
    }

    private void runInbox() {
        woken.set(false);
        for (Runnable action = inbox.poll(); action != null; action = inbox.poll()) {
            guarded(action);
        }
    }

    private void runPut() {
        if (put.isEmpty()) {
            return;
        }
        ArrayDeque<Runnable> now = put;
        put = new ArrayDeque<>();
        now.forEach(this::guarded);
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            onError.accept(e);
        }
    }

    @Override
    public void close() {
        posix.close(wake);
        posix.close(epoll);
    }
}
