package org.steward.desktop.logdoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.peer.Await;

/** A file while another process appends to it, truncates it, rotates it and worse. */
class LocalDocumentTest {

    @TempDir
    Path dir;
    private Path file;
    private final LogWorkers workers = new LogWorkers();
    private final Writer writer = new Writer();
    private final List<LogDocument> opened = new ArrayList<>();

    @BeforeEach
    void name() {
        file = dir.resolve("a.log");
    }

    @AfterEach
    void close() {
        opened.forEach(LogDocument::close);
        writer.close();
        workers.close();
    }

    private LogDocument open() {
        LogDocument document = LogDocuments.ofFile(file, workers);
        opened.add(document);
        return document;
    }

    private static void awaitLines(LogDocument document, List<String> lines) {
        Await.until(lines.size() + " lines", () -> document.state().isBeginningKnown()
                && document.count() == lines.size() && Texts.all(document).equals(lines));
    }

    private static void awaitProblem(LogDocument document, LogProblem.Kind kind) {
        Await.until(kind.toString(), () -> document.state().problem().map(LogProblem::kind).equals(Optional.of(kind)));
    }

    private static List<LogNotice.Kind> notices(LogDocument document) {
        return document.state().notices().stream().map(LogNotice::kind).toList();
    }

    @Test
    void everyLineThatAnotherProcessAppendsComesAsItWasWritten() {
        Random random = new Random(1);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        byte[] first = Texts.some(random, 30_000);
        written.writeBytes(first);
        writer.append(file, first);
        LogDocument document = open();
        awaitLines(document, Texts.lines(written.toByteArray()));
        for (int i = 0; i < 25; i++) {
            byte[] more = Texts.some(random, random.nextInt(3000));
            written.writeBytes(more);
            writer.append(file, more);
            if (random.nextBoolean()) {
                awaitLines(document, Texts.lines(written.toByteArray()));
            }
        }
        awaitLines(document, Texts.lines(written.toByteArray()));
        // A last line looks the same without its end.
        Await.until("the last byte", () -> document.state().size() == written.size());
        assertEquals(written.size(), document.state().bytes());
        assertEquals(written.size(), document.state().size());
        assertEquals(List.of(), notices(document));
    }

    @Test
    void linesKeepTheirNumbersWhileTheBeginningIsIndexed() throws IOException {
        List<String> lines = IntStream.range(0, 400_000).mapToObj(i -> "line " + i + " of many").toList();
        writer.append(file, String.join("\n", lines) + "\n");
        LogDocument document = open();
        Await.until("lines", () -> document.count() > 0);
        long last = document.end() - 1;
        assertEquals("line 399999 of many", document.read(last, 1).getFirst().text());
        Await.until("the beginning", document::isBeginningKnown);
        assertEquals("line 399999 of many", document.read(last, 1).getFirst().text());
        assertEquals(400_000, document.shownNumber(last));
        assertEquals("line 0 of many", document.read(document.first(), 1).getFirst().text());
        assertEquals(lines.size(), document.count());
    }

    @Test
    void aLastLineWithoutEndIsALineThatGrows() throws IOException {
        writer.append(file, "one\ntw");
        LogDocument document = open();
        awaitLines(document, List.of("one", "tw"));
        assertFalse(document.state().isEndTerminated());
        writer.append(file, "o\nthree\n");
        awaitLines(document, List.of("one", "two", "three"));
        // Told a moment after the lines.
        Await.until("the end of the line", () -> document.state().isEndTerminated());
    }

    @Test
    void carriageReturnsNulAndBrokenUtf8StayInTheirLine() throws IOException {
        writer.append(file, "a\r\nb\rc\rd\n\u0000\n\r\n\r\r\n");
        writer.append(file, new byte[] {(byte) 0xFF, (byte) 0xC3, '\n'});
        LogDocument document = open();
        awaitLines(document, List.of("a", "b\rc\rd", "\u0000", "", "\r", "\u00FF\u00C3"));
        assertEquals("\uFFFD\uFFFD", document.read(document.end() - 1, 1).getFirst().text());
    }

    @Test
    void aLogOfRandomBytesIsLinesAsWell() {
        Random random = new Random(9);
        byte[] bytes = new byte[3_000_000];
        random.nextBytes(bytes);
        writer.append(file, bytes);
        LogDocument document = open();
        awaitLines(document, Texts.lines(bytes));
    }

    @Test
    void aFileThatTurnsUnreadableSaysSoOrIsReadOn() {
        writer.append(file, "one\n");
        LogDocument document = open();
        awaitLines(document, List.of("one"));
        assertTrue(file.toFile().setReadable(false, false));
        writer.move(file, dir.resolve("a.log.1"));
        writer.append(file, "two\n");
        assertTrue(file.toFile().setReadable(false, false));
        // The superuser may read everything; everybody else is told.
        Await.until("two lines or a problem", () -> Texts.all(document).equals(List.of("one", "two"))
                || document.state().problem().map(LogProblem::kind).equals(Optional.of(LogProblem.Kind.FORBIDDEN))
                && Texts.all(document).equals(List.of("one")));
    }

    @Test
    void aFileThatIsTruncatedBeginsAnewAndSaysSo() {
        writer.append(file, "one\ntwo\n");
        LogDocument document = open();
        awaitLines(document, List.of("one", "two"));
        long end = document.end();
        writer.truncate(file, 0);
        Await.until("nothing is left", () -> document.count() == 0 && notices(document).size() == 1);
        writer.append(file, "new\n");
        awaitLines(document, List.of("new"));
        assertEquals(List.of(LogNotice.Kind.TRUNCATED), notices(document));
        assertTrue(document.first() >= end, "numbers go on");
    }

    @Test
    void aFileThatIsEmptiedAndFilledAgainBetweenTwoLooksIsNotTakenForTheOldOne() {
        writer.append(file, "one\ntwo\n");
        LogDocument document = open();
        awaitLines(document, List.of("one", "two"));
        byte[] others = "other\nlines\nand more of them\n".getBytes(StandardCharsets.UTF_8);
        writer.truncate(file, 0);
        writer.append(file, others);
        awaitLines(document, Texts.lines(others));
        assertEquals(List.of(LogNotice.Kind.TRUNCATED), notices(document));
    }

    @Test
    void throughRotationsNoLineIsLost() {
        Random random = new Random(2);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        writer.append(file, "");
        LogDocument document = open();
        for (int i = 0; i < 12; i++) {
            byte[] more = (i + " " + "x".repeat(random.nextInt(50)) + "\n").repeat(1 + random.nextInt(2000))
                    .getBytes(StandardCharsets.UTF_8);
            written.writeBytes(more);
            writer.append(file, more);
            if (random.nextBoolean()) {
                awaitLines(document, Texts.lines(written.toByteArray()));
            }
            for (int backup = 4; backup > 0; backup--) {
                Path from = backup == 1 ? file : dir.resolve("a.log." + (backup - 1));
                if (Files.exists(from)) {
                    writer.move(from, dir.resolve("a.log." + backup));
                }
            }
            writer.append(file, more);
            written.writeBytes(more);
            awaitLines(document, Texts.lines(written.toByteArray()));
        }
        assertTrue(notices(document).stream().allMatch(kind -> kind == LogNotice.Kind.ROTATED));
        assertEquals(12, notices(document).size());
    }

    @Test
    void olderRotatedFilesAreTakenOneByOne() {
        writer.append(dir.resolve("a.log.2"), "1\n2\n");
        writer.append(dir.resolve("a.log.1"), "3\n4");
        writer.append(file, "5\n");
        LogDocument document = open();
        awaitLines(document, List.of("5"));
        Await.until("an older file is offered", () -> document.state().hasOlderFile());
        document.loadOlderFile();
        awaitLines(document, List.of("3", "4", "5"));
        Await.until("another", () -> document.state().hasOlderFile());
        document.loadOlderFile();
        awaitLines(document, List.of("1", "2", "3", "4", "5"));
        Await.until("no more", () -> !document.state().hasOlderFile());
    }

    @Test
    void aFileThatIsNotThereYetIsWaitedFor() {
        LogDocument document = open();
        awaitProblem(document, LogProblem.Kind.MISSING);
        writer.append(file, "here\n");
        awaitLines(document, List.of("here"));
        Await.until("no problem", () -> document.state().problem().isEmpty());
    }

    @Test
    void aFileThatVanishesStaysReadableAndItsSuccessorIsFollowed() {
        writer.append(file, "one\n");
        LogDocument document = open();
        awaitLines(document, List.of("one"));
        writer.delete(file);
        awaitProblem(document, LogProblem.Kind.VANISHED);
        assertEquals(List.of("one"), Texts.all(document));
        writer.directory(file);
        awaitProblem(document, LogProblem.Kind.NOT_A_FILE);
        assertEquals(List.of("one"), Texts.all(document));
        writer.delete(file);
        writer.append(file, "two\n");
        awaitLines(document, List.of("one", "two"));
        Await.until("no problem", () -> document.state().problem().isEmpty());
    }

    @Test
    void aLineOfAHundredMegabytesIsCutAndThoseBesideItAreWhole() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write("before\n".getBytes(StandardCharsets.UTF_8));
            sparse.seek(100_000_000);
            sparse.write("\nafter\n".getBytes(StandardCharsets.UTF_8));
        }
        LogDocument document = open();
        Await.until("all", () -> document.isBeginningKnown() && document.count() == 3);
        List<Lines.Line> lines = document.read(document.first(), 10);
        assertEquals("before", lines.get(0).text());
        assertTrue(lines.get(1).isCut());
        assertEquals(Lines.MAX_LINE_BYTES, lines.get(1).bytes().length);
        assertEquals("after", lines.get(2).text());
    }

    @Test
    void offsetsGoPastFourGibibytes() throws IOException {
        long far = (5L << 30) + 12345;
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.seek(far);
            sparse.write("\nbeyond\n".getBytes(StandardCharsets.UTF_8));
        }
        LogDocument document = open();
        Await.until("the last line", () -> document.count() > 0);
        assertEquals("beyond", document.read(document.end() - 1, 1).getFirst().text());
        writer.append(file, "more\n");
        Await.until("growth", () -> document.state().size() == far + 13);
        assertEquals(List.of("beyond", "more"), document.read(document.end() - 2, 5).stream()
                .map(Lines.Line::text).toList());
    }

    @Test
    void aFileThatShrinksUnderTheReaderGivesAnErrorAndNothingWrong() {
        writer.append(file, "line\n".repeat(1_000_000));
        LogDocument document = open();
        awaitLines(document, Texts.lines("line\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)));
        long end = document.end();
        writer.truncate(file, 5 * 100);
        try {
            List<Lines.Line> lines = document.read(end - 10, 10);
            // The truncation was noticed before the read, maybe so early that the log has begun anew.
            assertTrue(lines.stream().allMatch(line -> line.number() >= end && line.text().equals("line")),
                    lines.toString());
        } catch (IOException e) {
            assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        }
        awaitLines(document, IntStream.range(0, 100).mapToObj(i -> "line").toList());
    }

    @Test
    void listenersHearTheStateOfNowAndThenTheLatest() {
        // The mistake reaches the thread's handler; that of other tests of this JVM must not hear of it.
        Thread.UncaughtExceptionHandler others = Thread.getDefaultUncaughtExceptionHandler();
        AtomicReference<Throwable> mistake = new AtomicReference<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> mistake.set(problem));
        try {
            hearStates();
            assertEquals("a listener's own mistake",
                    Await.value("the mistake", () -> Optional.ofNullable(mistake.get())).getMessage());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(others);
        }
    }

    private void hearStates() {
        writer.append(file, "one\n");
        LogDocument document = open();
        List<LogState> heard = new CopyOnWriteArrayList<>();
        document.listen(heard::add);
        document.listen(state -> {
            throw new IllegalStateException("a listener's own mistake");
        });
        Await.until("one line", () -> !heard.isEmpty() && heard.getLast().count() == 1);
        int before = heard.size();
        long begun = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            writer.append(file, "more\n");
        }
        Await.until("all lines", () -> heard.getLast().count() == 201);
        int told = heard.size() - before;
        // At most about thirty a second, however long the writer took.
        long millis = (System.nanoTime() - begun) / 1_000_000;
        assertTrue(told <= millis / 30 + 2, told + " states were told in " + millis + " ms");
    }

    @Test
    void linesThatCameWhileOpenKnowWhen() {
        writer.append(file, "old\n");
        LogDocument document = open();
        awaitLines(document, List.of("old"));
        long before = System.currentTimeMillis();
        writer.append(file, "new\n");
        awaitLines(document, List.of("old", "new"));
        // Noted a moment after the line is there.
        Instant received = Await.value("when it came", () -> document.receivedAt(document.end() - 1));
        assertTrue(received.toEpochMilli() >= before, received.toString());
        assertEquals(Optional.empty(), document.receivedAt(document.first()));
    }

    @Test
    void aClosedDocumentSaysSo() {
        writer.append(file, "old\n");
        LogDocument document = open();
        awaitLines(document, List.of("old"));
        document.close();
        IOException failure = assertThrows(IOException.class, () -> document.read(document.first(), 1));
        assertEquals(file + " was closed", failure.getMessage());
    }
}
