package org.steward.desktop.logdoc.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.steward.desktop.logdoc.Listeners;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogState;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logdoc.OlderFile;
import org.steward.desktop.logdoc.index.BlockList;
import org.steward.desktop.logdoc.index.Blocks;
import org.steward.desktop.logdoc.index.LogFile;
import org.steward.desktop.logdoc.index.StartScan;
import org.steward.peer.Await;

/** The order of what a sweep tests, while blocks come at the beginning. */
class SweepTest {

    private static final byte[] LINE = "0123456789abcde\n".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCKS = 5;
    private static final int IN_A_BLOCK = Blocks.SIZE / LINE.length;
    /** Of the last block, so many lines are known at first. */
    private static final int KNOWN = 10;

    /** Blocks that a test adds by hand. */
    private static final class HandMade implements LogDocument {
        private final BlockList list = new BlockList();
        private final Blocks.Bytes bytes = HandMade::read;
        private final LogFile file = new LogFile(bytes, () -> { });
        private final StartScan scan = new StartScan();
        private final Listeners<LogState> listeners;
        private volatile boolean isWhole;

        private HandMade(LogWorkers workers) throws IOException {
            listeners = new Listeners<>(this::state, workers);
            long last = (BLOCKS - 1L) * Blocks.SIZE;
            long end = last + Blocks.SIZE;
            list.append(file, last, scan.scan(bytes, last, end - KNOWN * LINE.length, end), end);
        }

        private static int read(long offset, byte[] into, int at, int length) {
            for (int i = 0; i < length; i++) {
                into[at + i] = LINE[(int) ((offset + i) % LINE.length)];
            }
            return length;
        }

        /** As many lines again are known of the block. */
        private void addSome() throws IOException {
            long last = (BLOCKS - 1L) * Blocks.SIZE;
            long end = last + Blocks.SIZE;
            list.replaceFirst(scan.scan(bytes, last, end - 2L * KNOWN * LINE.length, end));
            listeners.changed();
        }

        private void addTheRest() throws IOException {
            long last = (BLOCKS - 1L) * Blocks.SIZE;
            list.replaceFirst(scan.scan(bytes, last, last, last + Blocks.SIZE));
            for (long offset = last - Blocks.SIZE; offset >= 0; offset -= Blocks.SIZE) {
                list.prepend(file, offset, scan.scan(bytes, offset, offset, offset + Blocks.SIZE));
            }
            isWhole = true;
            listeners.changed();
        }

        @Override
        public String name() {
            return "by hand";
        }

        @Override
        public LogState state() {
            return new LogState(first(), end(), 0, 0, isWhole, true, OptionalDouble.empty(), OlderFile.NONE, 0,
                    Optional.empty(), List.of());
        }

        @Override
        public Subscription listen(Consumer<LogState> listener) {
            return listeners.add(listener);
        }

        @Override
        public void loadEarlier() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void loadAll() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void cancelLoading() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void loadOlderFile() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Instant> receivedAt(long line) {
            return Optional.empty();
        }

        @Override
        public Blocks blocks() {
            return list;
        }

        @Override
        public long first() {
            return list.firstLine();
        }

        @Override
        public long end() {
            return list.endLine();
        }

        @Override
        public boolean isBeginningKnown() {
            return isWhole;
        }

        @Override
        public List<Line> read(long from, int most, int bytesOfALine) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            listeners.close();
        }
    }

    /** Lets every line pass, but those that were not known at first only when they may. */
    private record Gate(AtomicInteger tested, CountDownLatch reached, CountDownLatch open) implements LineTest {
        @Override
        public List<List<Needle>> branches() {
            return List.of();
        }

        @Override
        public boolean isPlain() {
            return false;
        }

        @Override
        public Answer test(Window window, int from, int to) {
            if (tested.incrementAndGet() > KNOWN) {
                reached.countDown();
                try {
                    open.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return Answer.YES;
        }
    }

    @Test
    void linesThatComeToABlockWhileItIsTestedAreTestedToo() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        AtomicInteger tested = new AtomicInteger();
        LineSet found = new LineSet();
        try (LogWorkers workers = new LogWorkers(); HandMade document = new HandMade(workers);
                Sweep sweep = new Sweep(document, workers, cancelled -> new Gate(tested, reached, open),
                        new FoundLines(found, () -> { }))) {
            sweep.start();
            Await.until("the end", () -> found.count() == KNOWN);
            document.addSome();
            reached.await();
            document.addTheRest();
            open.countDown();
            long all = (long) BLOCKS * IN_A_BLOCK;
            Await.until("all", () -> sweep.state(found.count()).isDone());
            assertEquals(all, document.count());
            assertEquals(all, found.count());
        }
    }
}
