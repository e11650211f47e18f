package org.steward.desktop.logdoc.search;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.steward.desktop.logdoc.index.Blocks;
import org.steward.desktop.logdoc.index.LinesBefore;
import org.steward.desktop.logdoc.index.Starts;

/** Tests the lines of blocks. For one thread. */
final class LineScan {

    private static final int LONG_SKIP = Window.SIZE / 2;

    private final LineTest test;
    private final Candidates candidates;
    private final AtomicBoolean isCancelled;
    private final Patience patience;
    private final Window window = new Window();
    private final Starts.Builder hits = new Starts.Builder(1024);
    private long slowLine;
    private int slow;
    private int limit;
    /** Where in the file lines are tested again, after one that passed. */
    private long goOn;

    /**
     * What a scan found.
     *
     * @param from the first line that was tested, of which the others are told as distances
     * @param end after the last line that was tested
     * @param hits lines that passed
     * @param isOpen whether the last line has no end
     * @param slowLine the first line that took too long
     * @param slow how many did
     */
    record Result(long from, long end, Starts hits, boolean isOpen, long slowLine, int slow) {
    }

    LineScan(LineTest.Maker maker, AtomicBoolean isCancelled, Patience patience) {
        this.test = maker.make(isCancelled);
        this.candidates = new Candidates(test.branches());
        this.isCancelled = isCancelled;
        this.patience = patience;
    }

    private boolean isOver() {
        return isCancelled.get() || patience.isOut();
    }

    /** Tests those lines of a block that have this number or a greater one. */
    Result scan(Blocks blocks, Blocks.Block block, long from) throws IOException {
        return scan(blocks, block, from, Long.MAX_VALUE);
    }

    /** The same, and only those that have a smaller number than {@code to}. */
    Result scan(Blocks blocks, Blocks.Block block, long from, long to) throws IOException {
        limit = Math.clamp(to - block.firstLine(), 0, Integer.MAX_VALUE);
        hits.reset();
        slow = 0;
        int first = (int) Math.max(0, from - block.firstLine());
        LineCursor line = new LineCursor(block, first);
        long base = block.firstLine() + Math.min(first, block.starts().count());
        long end = Math.min(to, block.firstLine() + block.starts().count());
        if (!line.isThere()) {
            return new Result(base, end, Starts.NONE, false, 0, 0);
        }
        if (test.looksBack()) {
            test.begin(new LinesBefore(blocks, base)::texts);
        }
        boolean isOpen = false;
        long at = line.start();
        while (at < block.end() && !isOver()) {
            int wanted = (int) Math.min(block.end() - at, Window.SIZE);
            window.read(block.file(), at, wanted);
            isOpen = window.bytes()[wanted - 1] != '\n';
            if (at + wanted < block.end()) {
                window.limit(window.endOfLines());
            }
            goOn = 0;
            if (window.length() == 0) {
                line.seek(at);
                isOpen = longLine(block, line, first);
                at = line.end();
                line.next();
            } else {
                scan(at, line, first);
                at += window.length();
            }
            if (goOn > at && goOn < block.end()) {
                line.seek(goOn);
                at = line.isThere() ? line.start() : block.end();
            }
        }
        return new Result(base, end, hits.done(), isOpen, block.firstLine() + slowLine, slow);
    }

    private void scan(long at, LineCursor line, int first) {
        if (!candidates.canFind()) {
            while (line.isThere() && line.end() <= at + window.length() && !isOver()) {
                ask(line, at, first);
                line.next();
            }
            return;
        }
        candidates.begin(window);
        int place = 0;
        while (place < window.length() && !isOver()) {
            int found = candidates.next(window, place);
            if (found >= window.length()) {
                return;
            }
            line.seek(at + found);
            int start = (int) (line.start() - at);
            int end = window.endOfText(start, (int) (line.end() - at));
            place = (int) (line.end() - at);
            if (test.isPlain() ? candidates.isPossible(window, found, end)
                    : candidates.isPossible(window, start, end) && passes(start, end, line.index())) {
                hit(line, first);
                goOn = line.end() + test.rest();
                place = (int) Math.min(goOn - at, window.length());
            }
        }
    }

    private void ask(LineCursor line, long at, int first) {
        int start = (int) (line.start() - at);
        if (passes(start, window.endOfText(start, (int) (line.end() - at)), line.index())) {
            hit(line, first);
        }
    }

    private void hit(LineCursor line, int first) {
        if (line.index() < limit) {
            hits.add(line.index() - first);
        }
    }

    private boolean passes(int start, int end, int index) {
        return switch (test.test(window, start, end)) {
            case YES -> true;
            case NO -> false;
            case TOO_SLOW -> {
                slowLine = slow == 0 ? index : slowLine;
                slow++;
                patience.lose();
                yield false;
            }
        };
    }

    /** A line that is longer than the window; answers whether it has no end. */
    private boolean longLine(Blocks.Block block, LineCursor line, int first) throws IOException {
        boolean passes;
        if (test.isPlain()) {
            passes = isSomewhere(block, line);
        } else {
            window.read(block.file(), line.start(), (int) Math.min(Window.LONGEST, line.end() - line.start()));
            int end = window.endOfText(0, window.length());
            passes = (!candidates.canFind() || candidates.isPossible(window, 0, end))
                    && passes(0, end, line.index());
        }
        if (passes) {
            hit(line, first);
        }
        window.read(block.file(), line.end() - 1, 1);
        return window.bytes()[0] != '\n';
    }

    private boolean isSomewhere(Blocks.Block block, LineCursor line) throws IOException {
        int step = Math.max(Window.SIZE - candidates.longest(), LONG_SKIP);
        for (long at = line.start(); at < line.end() && !isOver(); at += step) {
            int wanted = (int) Math.min(line.end() - at, Math.max(Window.SIZE, step + candidates.longest()));
            window.read(block.file(), at, wanted);
            int end = at + wanted == line.end() ? window.endOfText(0, wanted) : wanted;
            if (candidates.isPossible(window, 0, end)) {
                return true;
            }
        }
        return false;
    }
}
