package org.steward.desktop.logdoc.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logdoc.index.Blocks;

/**
 * Tests all lines of a document: from its last block to the beginning on all scanning threads, and what comes at the end
 * as it comes. What is told is always without a hole, so that the last lines of a log are known first.
 */
final class Sweep implements AutoCloseable {

    private static final int AT_ONCE = 4;
    private static final long NONE = Long.MIN_VALUE;

    private final LogDocument document;
    private final Blocks blocks;
    private final LogWorkers workers;
    private final LineTest.Maker maker;
    private final Receiver receiver;
    private final AtomicBoolean isCancelled = new AtomicBoolean();
    private final Patience patience = new Patience();
    private final Queue<LineScan> scans = new ConcurrentLinkedQueue<>();
    private final Map<Long, LineScan.Result> waiting = new HashMap<>();
    private Optional<LogDocument.Subscription> subscription = Optional.empty();
    private boolean hasBegun;
    private long coveredFrom;
    private long coveredEnd;
    private boolean isOpen;
    private long next = NONE;
    private long front = NONE;
    private volatile long backTo;
    private int active;
    private int epoch;
    private boolean isForwardActive;
    private boolean isForwardWanted;
    private boolean hasFailed;
    private long slowLine;
    private long slow;
    private Optional<SearchState.Problem> problem = Optional.empty();

    /** Where results go; called by one thread at a time. */
    interface Receiver {
        /** Lines just before those tested so far. */
        void before(LineScan.Result result);

        /** Lines from the result's first on are these now. */
        void after(LineScan.Result result);

        /** Lines before this one are gone. */
        void gone(long first);

        /** Something has changed. */
        void changed();
    }

    Sweep(LogDocument document, LogWorkers workers, LineTest.Maker maker, Receiver receiver) {
        this.document = document;
        this.blocks = document.blocks();
        this.workers = workers;
        this.maker = maker;
        this.receiver = receiver;
    }

    /** Begins; once. */
    void start() {
        LogDocument.Subscription listening = document.listen(state -> wake());
        synchronized (this) {
            subscription = Optional.of(listening);
        }
    }

    /** The first line that was tested; all from there to {@link #coveredEnd} were. */
    synchronized long coveredFrom() {
        return coveredFrom;
    }

    /** After the last line that was tested. */
    synchronized long coveredEnd() {
        return coveredEnd;
    }

    /** Whether there was anything to begin with. */
    synchronized boolean hasBegun() {
        return hasBegun;
    }

    /** How far it is; the number of matches is the receiver's. */
    synchronized SearchState state(long matches) {
        long first = document.first();
        long end = document.end();
        long covered = Math.max(0, Math.min(coveredEnd, end) - Math.max(coveredFrom, first));
        boolean isDone = hasBegun && (problem.isPresent() && isGivenUp() || active == 0 && !isForwardActive
                && coveredFrom <= first && coveredEnd >= end);
        double progress = end <= first ? isDone ? 1 : 0 : Math.min(1, covered / (double) (end - first));
        return new SearchState(matches, isDone ? 1 : progress, isDone, problem);
    }

    private boolean isGivenUp() {
        return problem.filter(SearchState.Problem.GivenUp.class::isInstance).isPresent();
    }

    private synchronized void wake() {
        if (isCancelled.get() || isGivenUp()) {
            return;
        }
        if (!hasBegun) {
            begin();
        }
        long first = document.first();
        if (first > coveredFrom) {
            coveredFrom = first;
            coveredEnd = Math.max(coveredEnd, first);
            abandon();
            receiver.gone(first);
        }
        if (hasFailed) {
            hasFailed = false;
            problem = Optional.empty();
        }
        goBack();
        goOn();
        receiver.changed();
    }

    private void begin() {
        Optional<Blocks.Block> last = blocks.block(blocks.endBlock() - 1);
        coveredFrom = last.map(Blocks.Block::firstLine).orElse(document.end());
        coveredEnd = coveredFrom;
        hasBegun = document.isBeginningKnown() || last.isPresent();
    }

    private void abandon() {
        epoch++;
        waiting.clear();
        next = NONE;
        front = NONE;
    }

    private void goBack() {
        if (!hasBegun || hasFailed) {
            return;
        }
        if (active == 0 && waiting.isEmpty()) {
            // A block of which only the end was there may have more now.
            next = blocks.blockOf(coveredFrom - 1);
            next = coveredFrom <= document.first() ? blocks.firstBlock() - 1 : Math.min(next, blocks.endBlock() - 1);
            front = next;
            backTo = coveredFrom;
        }
        while (active < workers.count() && next != NONE && next - active >= blocks.firstBlock()) {
            active++;
            int now = epoch;
            workers.scan(() -> stepBack(now));
        }
    }

    private synchronized long claim(int of) {
        if (of != epoch || hasFailed || isCancelled.get() || patience.isOut() || next < blocks.firstBlock()) {
            return NONE;
        }
        return next--;
    }

    private void stepBack(int of) {
        LineScan used = scan();
        for (int i = 0; i < AT_ONCE; i++) {
            long number = claim(of);
            long to = backTo;
            Optional<Blocks.Block> block = number == NONE ? Optional.empty() : blocks.block(number);
            if (block.isEmpty()) {
                scans.add(used);
                ended();
                return;
            }
            try {
                give(of, number, used.scan(blocks, block.get(), block.get().firstLine(), to));
            } catch (IOException | RuntimeException e) {
                scans.add(used);
                failed(block.get(), e);
                ended();
                return;
            }
        }
        scans.add(used);
        workers.scan(() -> stepBack(of));
    }

    private LineScan scan() {
        LineScan free = scans.poll();
        return free == null ? new LineScan(maker, isCancelled, patience) : free;
    }

    private synchronized void ended() {
        active--;
        if (active == 0) {
            // What came to be known meanwhile; nothing starts if there is nothing.
            waiting.clear();
            goBack();
            receiver.changed();
        }
    }

    private synchronized void failed(Blocks.Block block, Exception e) {
        if (blocks.block(block.number()).filter(now -> now.file() == block.file()).isPresent()) {
            hasFailed = true;
            problem = Optional.of(new SearchState.Problem.Unreadable(String.valueOf(e.getMessage())));
        }
    }

    private synchronized void give(int of, long number, LineScan.Result result) {
        if (of != epoch || isCancelled.get()) {
            return;
        }
        waiting.put(number, result);
        for (LineScan.Result known = waiting.remove(front); known != null; known = waiting.remove(front)) {
            if (known.end() != coveredFrom) {
                // The block above had become longer after it was looked at; what it has more comes first.
                abandon();
                break;
            }
            coveredFrom = known.from();
            front--;
            receiver.before(known);
            count(known);
        }
        receiver.changed();
    }

    private void count(LineScan.Result result) {
        if (result.slow() > 0) {
            slowLine = slow == 0 ? result.slowLine() : Math.min(slowLine, result.slowLine());
            slow += result.slow();
            problem = Optional.of(patience.isOut() ? new SearchState.Problem.GivenUp(result.slowLine())
                    : new SearchState.Problem.TooSlow(slowLine, slow));
        }
    }

    private void goOn() {
        if (!hasBegun || document.end() <= coveredEnd && !isOpen) {
            return;
        }
        if (isForwardActive) {
            isForwardWanted = true;
            return;
        }
        isForwardActive = true;
        workers.scan(this::stepOn);
    }

    private void stepOn() {
        LineScan used = scan();
        long from;
        synchronized (this) {
            from = Math.max(document.first(), isOpen ? coveredEnd - 1 : coveredEnd);
        }
        long number = blocks.blockOf(from);
        for (int i = 0; i < AT_ONCE; i++) {
            Optional<Blocks.Block> block = blocks.block(number++);
            if (block.isEmpty() || isCancelled.get()) {
                break;
            }
            try {
                took(used.scan(blocks, block.get(), from));
            } catch (IOException | RuntimeException e) {
                failed(block.get(), e);
                number = Long.MAX_VALUE;
                break;
            }
        }
        scans.add(used);
        onEnded(blocks.block(number).isPresent());
    }

    private synchronized void took(LineScan.Result result) {
        // Lines before were dropped meanwhile, or there are none in this block.
        if (isCancelled.get() || result.from() == result.end() || result.from() > coveredEnd) {
            return;
        }
        coveredEnd = result.end();
        isOpen = result.isOpen();
        receiver.after(result);
        count(result);
        receiver.changed();
    }

    private synchronized void onEnded(boolean more) {
        isForwardActive = false;
        if (more || isForwardWanted) {
            isForwardWanted = false;
            if (!isGivenUp() && !hasFailed && !isCancelled.get()) {
                goOn();
            }
        }
        receiver.changed();
    }

    /** Ends it at once; nothing is told any more. */
    @Override
    public void close() {
        isCancelled.set(true);
        synchronized (this) {
            subscription.ifPresent(LogDocument.Subscription::close);
            waiting.clear();
        }
    }
}
