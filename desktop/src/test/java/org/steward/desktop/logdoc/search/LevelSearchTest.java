package org.steward.desktop.logdoc.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogDocuments;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logdoc.Writer;
import org.steward.desktop.logdoc.level.LogLevel;
import org.steward.peer.Await;

/** Errors and warnings of a log, as they stand beside its lines. */
class LevelSearchTest {

    private static final List<String> LINES = List.of("INFO no error", "2026-11-26 ERROR broken", "level=warn slow",
            "[fatal] gone", "Traceback (most recent call last):", "a different warning", "WARNING hot", "CRITICAL",
            "panic: nil", "an ERR in it", "\u001b[31mSEVERE\u001b[0m red", "", "警告 WARN 中文", "Exception in thread main");

    @TempDir
    private Path dir;

    private static List<Long> those(List<String> lines, long first, LogLevel least, LogLevel most) {
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<LogLevel> level = LogLevel.of(lines.get(i));
            if (level.filter(is -> is.compareTo(least) >= 0 && is.compareTo(most) <= 0).isPresent()) {
                found.add(first + i);
            }
        }
        return found;
    }

    private static List<Long> found(LevelSearch search) {
        List<Long> found = new ArrayList<>();
        for (long line : search.lines().range(search.lines().first(), Integer.MAX_VALUE)) {
            found.add(line);
        }
        return found;
    }

    @Test
    void errorsAndWarningsAreThoseThatTheLevelOfEachLineSaysAlsoAsLinesCome() {
        Random random = new Random(5);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            lines.add(LINES.get(random.nextInt(LINES.size())));
        }
        Path file = dir.resolve("a.log");
        LogWorkers workers = new LogWorkers();
        try (Writer writer = new Writer(); LogDocument document = LogDocuments.ofFile(file, workers)) {
            writer.append(file, String.join("\n", lines.subList(0, 15_000)) + "\n");
            Await.until("the lines", () -> document.count() == 15_000 && document.isBeginningKnown());
            try (LevelSearch errors = LevelSearch.ofErrors(document, workers);
                    LevelSearch warnings = LevelSearch.ofWarnings(document, workers)) {
                writer.append(file, String.join("\n", lines.subList(15_000, 20_000)) + "\n");
                Await.until("all", () -> document.count() == 20_000 && errors.state().isDone()
                        && warnings.state().isDone());
                assertEquals(those(lines, document.first(), LogLevel.ERROR, LogLevel.FATAL), found(errors));
                assertEquals(those(lines, document.first(), LogLevel.WARN, LogLevel.WARN), found(warnings));
            }
        } finally {
            workers.close();
        }
    }

    @Test
    void ofALargeDocumentTheFirstOfEachStretchIsFound() {
        Random random = new Random(6);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 120_000; i++) {
            String text = random.nextInt(i < 60_000 ? 5 : 3000) == 0 ? "an ERROR" : "nothing";
            lines.add(text + " ".repeat(99 - text.length()));
        }
        Path file = dir.resolve("large.log");
        LogWorkers workers = new LogWorkers();
        try (Writer writer = new Writer(); LogDocument document = LogDocuments.ofFile(file, workers)) {
            writer.append(file, String.join("\n", lines) + "\n");
            Await.until("the lines", () -> document.count() == 120_000 && document.isBeginningKnown());
            try (LevelSearch errors = LevelSearch.ofErrors(document, workers)) {
                Await.until("all", () -> errors.state().isDone());
                List<Long> all = those(lines, document.first(), LogLevel.ERROR, LogLevel.FATAL);
                TreeSet<Long> found = new TreeSet<>(found(errors));
                assertTrue(all.containsAll(found));
                assertTrue(found.size() < all.size() / 2, found.size() + " of " + all.size());
                // 5,000 bytes are the 2,400th part, and 50 lines.
                assertEquals(List.of(), all.stream().filter(line -> found.floor(line) == null
                        || line - found.floor(line) > 51).toList());
            }
        } finally {
            workers.close();
        }
    }
}
