package org.steward.desktop.logdoc.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogWorkers;

/** Finds the order of lines: one virtual thread, which goes from the end to the beginning, and on with what comes. */
final class Merging implements AutoCloseable {

    /** As long as a quiet remote log is not asked, and its answer takes. */
    private static final long SETTLE_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);
    /** So long the first lines of all sources are waited for. */
    private static final long FIRST_MILLIS = 3000;
    private static final long QUIET_MILLIS = 60_000;
    private static final int PIECE = 4096;

    private final List<TimedSource> sources;
    private final Runnable changed;
    private final Semaphore wake = new Semaphore(0);
    private final List<LogDocument.Subscription> subscriptions = new ArrayList<>();
    private volatile MergeOrder order = new MergeOrder(new long[0], 0);
    private volatile boolean isClosed;
    private volatile boolean isBackDone;
    private volatile boolean isForwardDone;
    private volatile Set<Integer> waitsFor = Set.of();
    private volatile Optional<String> problem = Optional.empty();
    private List<Cursor> back = List.of();
    private List<Cursor> on = List.of();
    private boolean[] hasBegun = {};
    private long newSince;

    Merging(List<TimedSource> sources, Runnable changed) {
        this.sources = sources;
        this.changed = changed;
    }

    void start(LogWorkers workers) {
        workers.start(this::run);
    }

    MergeOrder order() {
        return order;
    }

    boolean isBeginningKnown() {
        return isBackDone;
    }

    MergeState state() {
        MergeOrder now = order;
        return new MergeState(now.first(), now.end(), isBackDone && isForwardDone, waitsFor, problem);
    }

    private void run() {
        sources.forEach(source -> subscriptions.add(source.listen(wake::release)));
        try {
            long latest = System.nanoTime() + FIRST_MILLIS * 1_000_000;
            while (!isClosed && !sources.stream().allMatch(TimedSource::hasBegun) && System.nanoTime() < latest) {
                wake.tryAcquire(FIRST_MILLIS / 30, TimeUnit.MILLISECONDS);
            }
            begin(0);
            while (!isClosed) {
                wake.drainPermits();
                boolean isMoving = step();
                changed.run();
                if (!isMoving) {
                    long settles = newSince == 0 ? QUIET_MILLIS
                            : Math.max(1, (newSince + SETTLE_NANOS - System.nanoTime()) / 1_000_000);
                    wake.tryAcquire(settles, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            subscriptions.forEach(LogDocument.Subscription::close);
        }
    }

    private void begin(long number) {
        hasBegun = new boolean[sources.size()];
        for (int i = 0; i < hasBegun.length; i++) {
            hasBegun[i] = sources.get(i).hasBegun();
        }
        long[] ends = sources.stream().mapToLong(source -> source.lines().end()).toArray();
        List<Cursor> backward = new ArrayList<>();
        List<Cursor> forward = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            backward.add(new Cursor(sources.get(i), ends[i], true));
            forward.add(new Cursor(sources.get(i), ends[i], false));
        }
        back = backward;
        on = forward;
        newSince = 0;
        isBackDone = false;
        order = new MergeOrder(ends, number);
    }

    /** A piece of work; false if there is nothing to do until something changes. */
    private boolean step() {
        try {
            if (isOutOfDate()) {
                begin(order.end());
            }
            boolean isMoving = goOn();
            isMoving |= goBack();
            problem = Optional.empty();
            return isMoving;
        } catch (IOException e) {
            problem = Optional.of(String.valueOf(e.getMessage()));
            return false;
        }
    }

    /**
     * Whether all is to be merged anew: lines that were merged are gone, by truncation or because they pass a filter no
     * more; or a source has its first lines only now.
     */
    private boolean isOutOfDate() {
        for (int i = 0; i < on.size(); i++) {
            long first = sources.get(i).lines().first();
            boolean wasTruncated = first > back.get(i).at() && isLost(i, first);
            boolean isLate = !hasBegun[i] && sources.get(i).hasBegun();
            if (wasTruncated || isLate || sources.get(i).lines().end() < on.get(i).at()) {
                return true;
            }
        }
        return false;
    }

    private boolean isLost(int source, long first) {
        return back.get(source).at() < on.get(source).at() || first > on.get(source).at();
    }

    private boolean goBack() throws IOException {
        byte[] taken = new byte[PIECE];
        int length = 0;
        Set<Integer> waiting = new TreeSet<>();
        boolean isOver = false;
        while (length < PIECE && !isOver && waiting.isEmpty() && !isClosed) {
            int latest = -1;
            for (int i = 0; i < back.size(); i++) {
                Cursor.Found found = hasBegun[i] ? back.get(i).look(0) : Cursor.Found.NOTHING;
                if (found == Cursor.Found.NOTHING_YET) {
                    waiting.add(i);
                } else if (found == Cursor.Found.LINE
                        && (latest < 0 || back.get(i).time() >= back.get(latest).time())) {
                    latest = i;
                }
            }
            isOver = latest < 0 && waiting.isEmpty();
            if (latest >= 0 && waiting.isEmpty()) {
                back.get(latest).take();
                taken[length++] = (byte) latest;
            }
        }
        order.prepend(taken, length);
        isBackDone = isOver;
        waitsFor = waiting;
        return length > 0;
    }

    private boolean goOn() throws IOException {
        long[] ends = sources.stream().mapToLong(source -> source.lines().end()).toArray();
        boolean hasNew = false;
        for (int i = 0; i < ends.length; i++) {
            hasNew |= ends[i] > on.get(i).at();
        }
        isForwardDone = !hasNew;
        if (!hasNew) {
            newSince = 0;
            return false;
        }
        long now = System.nanoTime();
        newSince = newSince == 0 ? now : newSince;
        if (now - newSince < SETTLE_NANOS) {
            return false;
        }
        boolean more = true;
        for (int taken = 0; more && !isClosed; taken++) {
            int earliest = -1;
            for (int i = 0; i < ends.length; i++) {
                if (on.get(i).look(ends[i]) == Cursor.Found.LINE
                        && (earliest < 0 || on.get(i).time() < on.get(earliest).time())) {
                    earliest = i;
                }
            }
            more = earliest >= 0;
            if (more) {
                on.get(earliest).take();
                order.append(earliest);
            }
            if (taken % PIECE == 0) {
                changed.run();
            }
        }
        newSince = 0;
        return true;
    }

    @Override
    public void close() {
        isClosed = true;
        wake.release();
    }
}
