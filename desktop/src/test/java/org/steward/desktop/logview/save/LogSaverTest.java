package org.steward.desktop.logview.save;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogDocuments;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logdoc.search.Filter;
import org.steward.desktop.logdoc.search.InvalidQuery;
import org.steward.desktop.logdoc.search.LogFilter;
import org.steward.desktop.logdoc.search.LogSearch;
import org.steward.desktop.logdoc.search.Query;
import org.steward.peer.Await;

/** What is saved is what is in the log, byte by byte. */
class LogSaverTest {

    @TempDir
    private Path dir;
    private final LogWorkers workers = new LogWorkers();
    private byte[] written;
    private LogDocument document;

    @BeforeEach
    void write() throws IOException {
        // Longer than a block, with a line longer than is ever shown, bytes that are no text, and no end.
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            text.append("line ").append(i).append(i % 3 == 0 ? " hit \u00ff\u0000" : "").append(i % 5 == 0 ? "\r\n" : "\n");
        }
        text.append("x".repeat(70_000)).append("\nlast hit");
        written = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(dir.resolve("a.log"), written);
        document = LogDocuments.ofFile(file, workers);
        Await.until("the index", () -> document.isBeginningKnown() && document.count() == 30_002);
    }

    @AfterEach
    void close() {
        document.close();
        workers.close();
    }

    private Path save(String name, SavedLines lines, boolean isCancelled) throws IOException {
        Path file = dir.resolve(name);
        LogSaver.write(lines, file, new AtomicBoolean(isCancelled));
        return file;
    }

    @Test
    void allLinesAreSavedAsTheyAre() throws IOException {
        SavedLines all = SavedLines.range(document.blocks(), document.first(), document.end());
        assertArrayEquals(written, Files.readAllBytes(save("copy.log", all, false)));
    }

    @Test
    void aNameThatEndsWithGzIsCompressed() throws IOException {
        SavedLines all = SavedLines.range(document.blocks(), document.first(), document.end());
        try (InputStream in = new GZIPInputStream(Files.newInputStream(save("copy.log.GZ", all, false)))) {
            assertArrayEquals(written, in.readAllBytes());
        }
    }

    @Test
    void aPartIsSavedFromLineToLine() throws IOException {
        Random random = new Random(7);
        List<String> lines = new String(written, StandardCharsets.ISO_8859_1).lines().toList();
        for (int i = 0; i < 20; i++) {
            int from = random.nextInt(30_000);
            int to = from + 1 + random.nextInt(30_002 - from - 1);
            Path file = save("part.log", SavedLines.range(document.blocks(), document.first() + from,
                    document.first() + to), false);
            assertEquals(lines.subList(from, to), Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList());
        }
    }

    @Test
    void foundLinesAreSavedEachWithItsEnd() throws IOException, InvalidQuery {
        try (LogSearch search = LogSearch.of(document, Query.of("hit"), workers)) {
            Await.until("the search", () -> search.state().isDone());
            Path file = save("found.log", SavedLines.of(document.blocks(), search.lines()), false);
            List<String> saved = Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
            assertEquals(10_001, saved.size());
            assertEquals("line 3 hit \u00ff\u0000", saved.get(1));
            assertEquals("last hit", saved.getLast());
        }
    }

    @Test
    void linesOfAFilterAreSavedWithoutThoseItLeavesOut() throws IOException, InvalidQuery {
        Filter filter = new Filter(List.of(Query.of("hit")), List.of(), Optional.empty(), 0, 0);
        try (LogFilter hits = LogFilter.of(document, filter, workers)) {
            Await.until("the filter", () -> hits.state().isDone());
            long[] some = hits.lines().range(hits.first() + 1, 2);
            assertEquals("line 3 hit \u00ff\u0000\nline 6 hit \u00ff\u0000\n", Files.readString(
                    save("some.log", SavedLines.some(document.blocks(), some), false), StandardCharsets.ISO_8859_1));
            Path read = save("read.log", SavedLines.read(hits, hits.first(), hits.end()), false);
            assertEquals(10_001, Files.readString(read, StandardCharsets.ISO_8859_1).lines().count());
        }
    }

    @Test
    void aFileThatWasThereIsKeptWhenSavingIsCancelledOrFails() throws IOException {
        Path old = Files.writeString(dir.resolve("old.log"), "old");
        save("old.log", SavedLines.range(document.blocks(), document.first(), document.end()), true);
        assertEquals("old", Files.readString(old));
        assertThrows(IOException.class, () -> LogSaver.write((out, isCancelled) -> {
            out.write(1);
            throw new IOException("full");
        }, old, new AtomicBoolean()));
        assertEquals("old", Files.readString(old));
        try (Stream<Path> files = Files.list(dir)) {
            assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".part")).toList());
        }
    }
}
