package org.steward.desktop.logdoc.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogDocuments;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logdoc.Writer;
import org.steward.desktop.logdoc.search.Filter;
import org.steward.desktop.logdoc.search.LogFilter;
import org.steward.desktop.logdoc.search.Query;
import org.steward.peer.Await;

/** Several logs as one, by time. */
class MergedLinesTest {

    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");

    @TempDir
    Path dir;
    private final LogWorkers workers = new LogWorkers();
    private final Writer writer = new Writer();
    private final List<LogDocument> documents = new ArrayList<>();

    @AfterEach
    void close() {
        documents.forEach(LogDocument::close);
        writer.close();
        workers.close();
    }

    private record Entry(long millis, int source, String text) {
    }

    private LogDocument open(String name, String text) {
        writer.append(dir.resolve(name), text);
        LogDocument document = LogDocuments.ofFile(dir.resolve(name), workers);
        documents.add(document);
        return document;
    }

    private static TimedSource source(LogDocument document) {
        return DocumentSource.of(document, ZoneOffset.UTC, Duration.ZERO);
    }

    private static List<String> texts(MergedLines lines) {
        List<String> texts = new ArrayList<>();
        try {
            long number = lines.first();
            while (number < lines.end()) {
                for (Lines.Line line : lines.read(number, 700)) {
                    if (line.number() != number) {
                        // Merged anew meanwhile, if it is waited for; otherwise a mistake.
                        return List.of("line " + line.number() + " instead of " + number);
                    }
                    number++;
                    texts.add(line.source() + " " + line.text());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void await(MergedLines lines, List<String> expected) {
        Await.until(expected.size() + " lines, not " + lines.state(),
                () -> lines.count() == expected.size() && texts(lines).equals(expected));
    }

    @Test
    void manyLinesOfThreeLogsComeInTheOrderOfTheirTimesAndStackTracesStayTogether() {
        Random random = new Random(7);
        List<Entry> entries = new ArrayList<>();
        List<StringBuilder> files = List.of(new StringBuilder(), new StringBuilder(), new StringBuilder());
        long millis = START.toEpochMilli();
        for (int i = 0; i < 60_000; i++) {
            int source = random.nextInt(3);
            millis += 1 + random.nextInt(5);
            String text = Instant.ofEpochMilli(millis).toString() + " INFO line " + i;
            entries.add(new Entry(millis, source, text));
            files.get(source).append(text).append('\n');
            if (random.nextInt(50) == 0) {
                String more = "  at Some.method(Some.java:" + i + ")";
                entries.add(new Entry(millis, source, more));
                files.get(source).append(more).append('\n');
            }
        }
        List<TimedSource> sources = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sources.add(source(open(i + ".log", files.get(i).toString())));
        }
        List<String> expected = entries.stream().sorted(Comparator.comparingLong(Entry::millis))
                .map(entry -> entry.source() + " " + entry.text()).toList();
        try (MergedLines lines = MergedLines.of(sources, workers)) {
            // A log that was not looked at within some seconds joins later.
            Await.until("all", () -> lines.isBeginningKnown() && lines.state().isDone()
                    && lines.count() == expected.size());
            assertEquals(expected, texts(lines));
            long line = documents.get(1).first() + 777;
            long number = lines.numberOf(1, line).orElseThrow();
            Lines.Line found = lines.read(number, 1).getFirst();
            assertEquals(List.of(1L, line), List.of((long) found.source(), found.origin()));
            assertEquals(OptionalLong.empty(), lines.numberOf(1, documents.get(1).end()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void newLinesOfSeveralLogsFindTheirOrder() {
        LogDocument a = open("a.log", "2026-11-25T08:00:00Z a1\n");
        LogDocument b = open("b.log", "2026-11-25T08:00:01Z b1\n");
        List<String> expected = new ArrayList<>(List.of("0 2026-11-25T08:00:00Z a1", "1 2026-11-25T08:00:01Z b1"));
        boolean isTimely = false;
        for (int pair = 2; !isTimely && pair < 20; pair++) {
            String later = START.plusSeconds(10L * pair + 1) + " a" + pair;
            String earlier = START.plusSeconds(10L * pair) + " b" + pair;
            int count = pair;
            try (MergedLines lines = MergedLines.of(List.of(source(a), source(b)), workers)) {
                await(lines, expected);
                long begun = System.nanoTime();
                writer.append(dir.resolve("a.log"), later + "\n");
                writer.append(dir.resolve("b.log"), earlier + "\n");
                Await.until("both came", () -> a.count() == count && b.count() == count);
                // New lines wait for a second and a half. If the machine stood still for longer, the next pair tells.
                isTimely = System.nanoTime() - begun < 1_000_000_000;
                expected.addAll(List.of("1 " + earlier, "0 " + later));
                if (isTimely) {
                    await(lines, expected);
                }
            }
        }
        assertTrue(isTimely, "two lines never came within a second");
    }

    @Test
    void aClockThatIsSlowIsCorrected() {
        LogDocument a = open("a.log", "2026-11-25T08:00:10Z a\n");
        LogDocument b = open("b.log", "2026-11-25T08:00:05Z b\n");
        TimedSource corrected = DocumentSource.of(b, ZoneOffset.UTC, Duration.ofSeconds(7));
        try (MergedLines lines = MergedLines.of(List.of(source(a), corrected), workers)) {
            await(lines, List.of("0 2026-11-25T08:00:10Z a", "1 2026-11-25T08:00:05Z b"));
        }
    }

    @Test
    void eventsStandBetweenTheLinesAtTheirPlace() {
        LogDocument a = open("a.log", "2026-11-25T08:00:00Z one\n2026-11-25T08:00:10Z two\n");
        EventLines events = new EventLines();
        events.add(START.plusSeconds(5), "a exited with status 1");
        try (MergedLines lines = MergedLines.of(List.of(source(a), events), workers)) {
            await(lines, List.of("0 2026-11-25T08:00:00Z one", "1 a exited with status 1", "0 2026-11-25T08:00:10Z two"));
            events.add(START.plusSeconds(11), "a started");
            await(lines, List.of("0 2026-11-25T08:00:00Z one", "1 a exited with status 1", "0 2026-11-25T08:00:10Z two",
                    "1 a started"));
        }
    }

    @Test
    void linesWithoutATimeStampHaveTheTimeAtWhichTheyCame() {
        LogDocument plain = open("plain.log", "old\n");
        LogDocument stamped = open("stamped.log", "2026-11-25T08:00:00Z stamped\n");
        try (MergedLines lines = MergedLines.of(List.of(source(plain), source(stamped)), workers)) {
            await(lines, List.of("0 old", "1 2026-11-25T08:00:00Z stamped"));
            writer.append(dir.resolve("plain.log"), "new\n");
            await(lines, List.of("0 old", "1 2026-11-25T08:00:00Z stamped", "0 new"));
        }
    }

    @Test
    void aLogThatIsMissingDoesNotHoldUpTheOthersAndJoinsWhenItComes() {
        LogDocument a = open("a.log", "2026-11-25T08:00:00Z a1\n2026-11-25T08:00:09Z a2\n");
        LogDocument missing = LogDocuments.ofFile(dir.resolve("b.log"), workers);
        documents.add(missing);
        try (MergedLines lines = MergedLines.of(List.of(source(a), source(missing)), workers)) {
            await(lines, List.of("0 2026-11-25T08:00:00Z a1", "0 2026-11-25T08:00:09Z a2"));
            // With its line at once: of a log that is there and empty, the first line counts as a new one.
            writer.append(dir.resolve("b.new"), "2026-11-25T08:00:05Z b1\n");
            writer.move(dir.resolve("b.new"), dir.resolve("b.log"));
            await(lines, List.of("0 2026-11-25T08:00:00Z a1", "1 2026-11-25T08:00:05Z b1", "0 2026-11-25T08:00:09Z a2"));
        }
    }

    @Test
    void truncationOfOneLogLeavesTheOthers() {
        LogDocument a = open("a.log", "2026-11-25T08:00:00Z a1\n");
        LogDocument b = open("b.log", "2026-11-25T08:00:01Z b1\n2026-11-25T08:00:02Z b2\n");
        try (MergedLines lines = MergedLines.of(List.of(source(a), source(b)), workers)) {
            Await.until("three lines", () -> lines.count() == 3);
            writer.truncate(dir.resolve("b.log"), 0);
            await(lines, List.of("0 2026-11-25T08:00:00Z a1"));
            writer.append(dir.resolve("b.log"), "2026-11-25T08:00:03Z b3\n");
            await(lines, List.of("0 2026-11-25T08:00:00Z a1", "1 2026-11-25T08:00:03Z b3"));
        }
    }

    @Test
    void filteredLogsCanBeMerged() throws Exception {
        LogDocument a = open("a.log", "2026-11-25T08:00:00Z no\n2026-11-25T08:00:03Z yes a\n");
        LogDocument b = open("b.log", "2026-11-25T08:00:01Z yes b\n2026-11-25T08:00:02Z no\n");
        Filter yes = Filter.in(Query.of("yes"));
        try (LogFilter first = LogFilter.of(a, yes, workers); LogFilter second = LogFilter.of(b, yes, workers);
                MergedLines lines = MergedLines.of(List.of(DocumentSource.of(first, ZoneOffset.UTC, Duration.ZERO),
                        DocumentSource.of(second, ZoneOffset.UTC, Duration.ZERO)), workers)) {
            await(lines, List.of("1 2026-11-25T08:00:01Z yes b", "0 2026-11-25T08:00:03Z yes a"));
            assertEquals(a.first() + 1, lines.read(lines.first() + 1, 1).getFirst().origin());
            writer.append(dir.resolve("b.log"), "2026-11-25T08:00:04Z yes b2\n");
            await(lines, List.of("1 2026-11-25T08:00:01Z yes b", "0 2026-11-25T08:00:03Z yes a",
                    "1 2026-11-25T08:00:04Z yes b2"));
        }
    }

    @Test
    void theLinesOfSourcesThatGrowAllTheTimeAreAllThereInTheEnd() {
        LogDocument a = open("a.log", "");
        LogDocument b = open("b.log", "");
        try (MergedLines lines = MergedLines.of(List.of(source(a), source(b)), workers)) {
            for (int i = 0; i < 60; i++) {
                writer.append(dir.resolve(i % 2 == 0 ? "a.log" : "b.log"),
                        START.plus(i, ChronoUnit.SECONDS) + " line\n" + START.plus(i, ChronoUnit.SECONDS) + " line\n");
            }
            Await.until("all", () -> lines.count() == 120 && lines.state().isDone());
            assertTrue(lines.isBeginningKnown());
        }
    }
}
