package org.steward.desktop.logdoc.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogDocuments;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logdoc.Texts;
import org.steward.desktop.logdoc.Writer;
import org.steward.desktop.logdoc.level.LogLevel;
import org.steward.peer.Await;

/** Filtered lines are those that going through all lines would leave. */
class LogFilterTest {

    private static final List<Filter> FILTERS = List.of(
            Filter.NONE,
            Filter.in(Query.of("timeout")),
            Filter.in(Query.of("timeout")).withContext(2, 3),
            Filter.in(Query.of("no end")).withContext(5, 5),
            Filter.in(Query.regex("^ERROR")).withContext(0, 1),
            Filter.out(Query.of("o")),
            Filter.out(Query.regex(".")).withContext(1, 0),
            Filter.in(Query.of("nowhere to be found")).withContext(3, 3),
            new Filter(List.of(Query.of("payment"), Query.of("日志")), List.of(Query.regex("id=\\d+")),
                    Optional.empty(), 0, 0),
            Filter.NONE.withMinimum(LogLevel.ERROR),
            Filter.NONE.withMinimum(LogLevel.TRACE),
            Filter.in(Query.of("foo_bar")).withMinimum(LogLevel.WARN).withContext(1, 1));

    @TempDir
    Path dir;
    private final LogWorkers workers = new LogWorkers();
    private final Writer writer = new Writer();

    @AfterEach
    void close() {
        writer.close();
        workers.close();
    }

    private static boolean isIn(List<Query> queries, String line) {
        return queries.stream().anyMatch(query -> Pattern.compile(query.isRegex() ? query.text()
                : Pattern.quote(query.text()), Pattern.UNIX_LINES).matcher(line).find());
    }

    private static List<Long> expected(long first, List<String> lines, Filter filter) {
        TreeSet<Long> shown = new TreeSet<>();
        Optional<LogLevel> level = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            String line = new String(lines.get(i).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            Optional<LogLevel> own = LogLevel.of(line);
            level = own.isPresent() ? own : level;
            boolean isSerious = filter.minimum().isEmpty() || level.isEmpty()
                    || level.get().compareTo(filter.minimum().get()) >= 0;
            if (isSerious && (filter.shown().isEmpty() || isIn(filter.shown(), line)) && !isIn(filter.hidden(), line)) {
                for (int c = Math.max(0, i - filter.before()); c <= Math.min(lines.size() - 1, i + filter.after()); c++) {
                    shown.add(first + c);
                }
            }
        }
        return List.copyOf(shown);
    }

    private static List<Long> origins(LogFilter filter) throws IOException {
        List<Long> origins = new ArrayList<>();
        long number = filter.first();
        while (number < filter.end()) {
            for (Lines.Line line : filter.read(number, 500)) {
                assertEquals(number++, line.number());
                origins.add(line.origin());
            }
        }
        return origins;
    }

    @Test
    void everyFilterLeavesWhatALookAtEachLineLeavesWhileTheLogGrows() throws Exception {
        Random random = new Random(6);
        Path file = dir.resolve("a.log");
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        List<LogFilter> filters = new ArrayList<>();
        try (LogDocument document = LogDocuments.ofFile(file, workers)) {
            for (int round = 0; round < 6; round++) {
                byte[] more = Texts.some(random, round == 0 ? 40_000 : 200);
                written.writeBytes(more);
                writer.append(file, more);
                if (round == 1) {
                    for (Filter filter : FILTERS) {
                        filters.add(LogFilter.of(document, filter, workers));
                    }
                }
                if (round > 2) {
                    Await.until("taken", () -> document.state().bytes() == written.size());
                }
            }
            List<String> lines = Texts.lines(written.toByteArray());
            Await.until("all lines", () -> document.isBeginningKnown() && document.count() == lines.size());
            for (LogFilter filter : filters) {
                Await.until("done " + filter.filter(), () -> filter.state().isDone());
                assertEquals(expected(document.first(), lines, filter.filter()), origins(filter),
                        filter.filter().toString());
                assertTrue(filter.isBeginningKnown());
            }
        } finally {
            filters.forEach(LogFilter::close);
        }
    }

    @Test
    void shownLinesKeepTheirNumbersWhileMoreAreShown() throws Exception {
        Path file = dir.resolve("a.log");
        writer.append(file, "a\nhit 1\nb\nc\nd\n");
        try (LogDocument document = LogDocuments.ofFile(file, workers);
                LogFilter filter = LogFilter.of(document, Filter.in(Query.of("hit")).withContext(1, 1), workers)) {
            Await.until("three lines", () -> filter.count() == 3);
            long first = filter.first();
            assertTrue(filter.isContext(document.first()));
            assertFalse(filter.isContext(document.first() + 1));
            writer.append(file, "hit 2\ne\nf\n");
            Await.until("six lines", () -> filter.count() == 6);
            assertEquals("hit 1", filter.read(first + 1, 1).getFirst().text());
            assertEquals(List.of("d", "hit 2", "e"), filter.read(first + 3, 9).stream().map(Lines.Line::text).toList());
            assertEquals(first + 3, filter.atOrAfter(document.first() + 3));
        }
    }

    @Test
    void aStackTraceHasTheLevelOfTheLineBeforeIt() throws Exception {
        Path file = dir.resolve("a.log");
        writer.append(file, "INFO one\n  detail\nERROR two\n  at three\n  at four\nINFO five\n  detail\n");
        try (LogDocument document = LogDocuments.ofFile(file, workers);
                LogFilter filter = LogFilter.of(document, Filter.NONE.withMinimum(LogLevel.WARN), workers)) {
            Await.until("done", () -> filter.state().isDone() && filter.count() == 3);
            assertEquals(List.of("ERROR two", "  at three", "  at four"),
                    filter.read(filter.first(), 9).stream().map(Lines.Line::text).toList());
            writer.append(file, "  more detail\nWARN six\n");
            Await.until("one more", () -> filter.count() == 4);
        }
    }

    @Test
    void aTruncatedLogLeavesNothingOfWhatWasShown() throws Exception {
        Path file = dir.resolve("a.log");
        writer.append(file, "hit\nx\ny\nz\n");
        try (LogDocument document = LogDocuments.ofFile(file, workers);
                LogFilter filter = LogFilter.of(document, Filter.in(Query.of("hit")).withContext(1, 1), workers)) {
            Await.until("two lines", () -> filter.count() == 2);
            writer.truncate(file, 0);
            Await.until("nothing", () -> filter.count() == 0);
            writer.append(file, "x\nhit\n");
            Await.until("two lines again", () -> filter.count() == 2);
        }
    }
}
