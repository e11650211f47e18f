package org.steward.desktop.logdoc;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.steward.desktop.logdoc.index.Blocks;
import org.steward.desktop.logdoc.index.LogFile;
import org.steward.desktop.logdoc.index.StartScan;
import org.steward.desktop.logdoc.index.Starts;

/**
 * Indexes what is before the known part of a file, from there to the beginning, on all scanning threads. Blocks are
 * given to the document in order, so that the known lines are always without a hole.
 */
final class BackwardIndex {

    /** Blocks between two looks at what else there is to do for a thread. */
    private static final int AT_ONCE = 4;

    /** Where blocks go. */
    interface Receiver {
        /** The block before those given so far. */
        void before(LogFile file, long offset, Starts starts);

        /** All is known. */
        void finished();

        /** A block cannot be read; no more come. */
        void failed(IOException e);
    }

    private final LogFile file;
    private final long blocks;
    private final LogWorkers workers;
    private final Receiver receiver;
    private final AtomicLong next;
    private final Map<Long, Starts> waiting = new HashMap<>();
    private final Queue<StartScan> scans = new ConcurrentLinkedQueue<>();
    private long front;
    private volatile boolean isOver;

    /** Will index the first {@code blocks} blocks of the file. */
    BackwardIndex(LogFile file, long blocks, LogWorkers workers, Receiver receiver) {
        this.file = file;
        this.blocks = blocks;
        this.workers = workers;
        this.receiver = receiver;
        this.next = new AtomicLong(blocks - 1);
        this.front = blocks - 1;
    }

    void start() {
        if (blocks == 0) {
            over();
            return;
        }
        for (int i = 0; i < workers.count(); i++) {
            workers.scan(this::step);
        }
    }

    /** 0 to 1. */
    double progress() {
        return blocks == 0 ? 1 : 1 - (Math.max(-1, next.get()) + 1) / (double) blocks;
    }

    boolean isOver() {
        return isOver || file.isGone();
    }

    private void step() {
        StartScan scan = scans.poll();
        StartScan used = scan == null ? new StartScan() : scan;
        for (int i = 0; i < AT_ONCE; i++) {
            long number = next.getAndDecrement();
            if (number < 0 || isOver()) {
                return;
            }
            long offset = number * Blocks.SIZE;
            try {
                give(number, used.scan(file.bytes(), offset, offset, offset + Blocks.SIZE));
            } catch (IOException e) {
                isOver = true;
                receiver.failed(e);
                return;
            }
        }
        scans.add(used);
        workers.scan(this::step);
    }

    private synchronized void give(long number, Starts starts) {
        waiting.put(number, starts);
        for (Starts known = waiting.remove(front); known != null; known = waiting.remove(front)) {
            receiver.before(file, front * Blocks.SIZE, known);
            front--;
        }
        if (front < 0) {
            over();
        }
    }

    private void over() {
        isOver = true;
        receiver.finished();
    }
}
