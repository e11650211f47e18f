package org.steward.desktop.logdoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.desktop.logdoc.search.InvalidQuery;
import org.steward.desktop.logdoc.search.LogSearch;
import org.steward.desktop.logdoc.search.Query;
import org.steward.peer.Await;

/** A log that is far away: its end first, more on demand, through rotations, losses and silence. */
class RemoteDocumentTest {

    @TempDir
    Path dir;
    private final LogWorkers workers = new LogWorkers();
    private final Writer writer = new Writer();
    private FakeLog log;
    private LogDocument document;

    @AfterEach
    void close() {
        document.close();
        writer.close();
        workers.close();
    }

    private Path open() {
        Path file = dir.resolve("a.log");
        log = new FakeLog(file);
        return file;
    }

    private void show() {
        document = new RemoteDocument("far", () -> {
            log.check();
            return log;
        }, workers);
    }

    private void awaitLines(List<String> lines) {
        Await.until(lines.size() + " lines", () -> document.count() == lines.size() && Texts.all(document).equals(lines));
    }

    private static List<String> lastOf(List<String> lines, long count) {
        return lines.subList(lines.size() - (int) count, lines.size());
    }

    private List<LogNotice.Kind> notices() {
        return document.state().notices().stream().map(LogNotice::kind).toList();
    }

    @Test
    void onlyTheEndIsLoadedOfALogOfManyGigabytes() throws IOException {
        Path file = open();
        long far = 6L << 30;
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.seek(far);
            sparse.write("\nlast but one\nlast\n".getBytes(StandardCharsets.UTF_8));
        }
        show();
        Await.until("lines", () -> document.count() == 2);
        assertEquals(List.of("last but one", "last"), Texts.all(document));
        assertFalse(document.isBeginningKnown());
        assertEquals(far + 19, document.state().size());
        assertEquals(1, log.reads());
        assertTrue(log.bytes() <= 64 << 10, log.bytes() + " bytes");
        assertEquals(-1, document.shownNumber(document.end() - 1));
    }

    @Test
    void earlierPiecesJoinUntilEveryLineIsThere() throws InvalidQuery {
        Path file = open();
        byte[] bytes = Texts.some(new Random(3), 60_000);
        List<String> lines = Texts.lines(bytes);
        writer.append(file, bytes);
        show();
        // The end may come block by block.
        Await.until("lines", () -> document.count() > 0 && document.state().size() == bytes.length);
        long last = document.end();
        long known = document.count();
        assertEquals(lastOf(lines, known), Texts.all(document));
        try (LogSearch search = LogSearch.of(document, Query.of("payment"), workers)) {
            Await.until("search of the end", () -> search.state().isDone());
            document.loadEarlier();
            Await.until("more lines", () -> document.count() > known && document.state().loading().isEmpty());
            assertEquals(lastOf(lines, document.count()), Texts.all(document));
            document.loadAll();
            Await.until("the beginning", document::isBeginningKnown);
            assertEquals(lines, Texts.all(document));
            assertEquals(last, document.end());
            assertEquals(bytes.length, document.state().bytes());
            long expected = lines.stream().filter(line -> line.contains("payment")).count();
            Await.until("search of all", () -> search.state().isDone() && search.state().matches() == expected);
        }
    }

    @Test
    void loadingEndsWhenItIsCancelled() throws IOException {
        Path file = open();
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.seek(3L << 30);
            sparse.write("\nlast\n".getBytes(StandardCharsets.UTF_8));
        }
        show();
        Await.until("lines", () -> document.count() == 1);
        // It must not be done before it is cancelled.
        log.pauseAfter(16 << 20);
        document.loadAll();
        Await.until("some are loaded", () -> document.state().bytes() > 1 << 20);
        assertTrue(document.state().loading().isPresent());
        document.cancelLoading();
        log.pauseAfter(Long.MAX_VALUE);
        Await.until("no loading", () -> document.state().loading().isEmpty());
        assertFalse(document.isBeginningKnown());
    }

    @Test
    void growthAcrossBlocksIsFollowedLineByLine() {
        Path file = open();
        Random random = new Random(4);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        writer.append(file, "");
        show();
        // Of a log that has grown before it is opened, only the end is loaded.
        Await.until("it is open", document::isBeginningKnown);
        for (int i = 0; i < 12; i++) {
            byte[] more = Texts.some(random, 4000);
            written.writeBytes(more);
            writer.append(file, more);
        }
        awaitLines(Texts.lines(written.toByteArray()));
        assertTrue(document.isBeginningKnown());
    }

    @Test
    void rotationAndTruncationAreTold() {
        Path file = open();
        writer.append(file, "one\n");
        show();
        awaitLines(List.of("one"));
        writer.move(file, dir.resolve("a.log.1"));
        writer.append(file, "two\n");
        awaitLines(List.of("one", "two"));
        assertEquals(List.of(LogNotice.Kind.ROTATED), notices());
        writer.truncate(file, 0);
        writer.append(file, "three\n");
        awaitLines(List.of("three"));
        assertEquals(List.of(LogNotice.Kind.ROTATED, LogNotice.Kind.TRUNCATED), notices());
    }

    @Test
    void aServerThatIsAwayIsWaitedForAndWhatIsShownStays() {
        Path file = open();
        writer.append(file, "x\n".repeat(200_000));
        log.away(true);
        show();
        Await.until("away", () -> kind().equals(Optional.of(LogProblem.Kind.SERVER_AWAY)));
        assertEquals(0, document.count());
        log.away(false);
        Await.until("lines", () -> document.count() > 0 && kind().isEmpty());
        long count = document.count();
        log.away(true);
        document.loadEarlier();
        Await.until("away again", () -> kind().equals(Optional.of(LogProblem.Kind.SERVER_AWAY)));
        writer.append(file, "while away\n");
        assertEquals("x", Texts.all(document).getLast());
        log.away(false);
        Await.until("all is well", () -> kind().isEmpty() && document.count() > count + 1);
        Await.until("what came meanwhile", () -> Texts.all(document).getLast().equals("while away"));
    }

    private Optional<LogProblem.Kind> kind() {
        return document.state().problem().map(LogProblem::kind);
    }

    @Test
    void aLogThatIsNotThereYetIsWaitedFor() {
        Path file = open();
        show();
        Await.until("an empty log", document::isBeginningKnown);
        writer.append(file, "first\n");
        awaitLines(List.of("first"));
    }

    @Test
    void theEndOfAVeryLongLineIsLookedForFurtherBack() {
        Path file = open();
        writer.append(file, "before\n" + "y".repeat(700_000) + "\n");
        show();
        Await.until("the long line", () -> document.count() == 2);
        assertEquals("before", Texts.all(document).getFirst());
    }
}
