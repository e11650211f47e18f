package org.steward.desktop.logdoc.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.steward.desktop.logdoc.search.InvalidQuery;
import org.steward.desktop.logdoc.search.LogFilter;
import org.steward.desktop.logdoc.search.ManySearch;
import org.steward.desktop.logdoc.search.Query;
import org.steward.peer.Await;

/** From one match to the next in merged logs. */
class MergedMatchesTest {

    private static final int LINES = 6000;

    @TempDir
    private Path dir;
    private final LogWorkers workers = new LogWorkers();
    private final Writer writer = new Writer();
    private final List<LogDocument> documents = new ArrayList<>();

    @AfterEach
    void close() {
        documents.forEach(LogDocument::close);
        writer.close();
        workers.close();
    }

    private void open(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        Instant time = Instant.parse("2026-11-25T08:00:00Z");
        for (int i = 0; i < LINES; i++) {
            time = time.plusMillis(random.nextInt(900));
            text.append(time).append(random.nextInt(50) == 0 ? " needle" : " hay").append(random.nextBoolean()
                    ? " odd" : " even").append('\n');
        }
        Path file = dir.resolve(seed + ".log");
        writer.append(file, text.toString());
        documents.add(LogDocuments.ofFile(file, workers));
    }

    private static List<Long> expected(MergedLines lines) throws IOException {
        List<Long> expected = new ArrayList<>();
        for (Lines.Line line : lines.read(lines.first(), Integer.MAX_VALUE)) {
            if (line.text().contains("needle")) {
                expected.add(line.number());
            }
        }
        return expected;
    }

    private static void assertFindsAll(MergedLines lines, MergedMatches matches) throws IOException {
        List<Long> expected = expected(lines);
        List<Long> forward = new ArrayList<>();
        for (OptionalLong at = matches.atOrAfter(lines.first()); at.isPresent();
                at = matches.atOrAfter(at.getAsLong() + 1)) {
            forward.add(at.getAsLong());
        }
        assertEquals(expected, forward);
        List<Long> backward = new ArrayList<>();
        for (OptionalLong at = matches.before(lines.end()); at.isPresent(); at = matches.before(at.getAsLong())) {
            backward.addFirst(at.getAsLong());
        }
        assertEquals(expected, backward);
    }

    @Test
    void allMatchesComeInTheOrderOfTheirTimesInBothDirections() throws IOException, InvalidQuery {
        open(1);
        open(2);
        open(3);
        List<TimedSource> sources = documents.stream().<TimedSource>map(
                document -> DocumentSource.of(document, ZoneOffset.UTC, Duration.ZERO)).toList();
        try (MergedLines lines = MergedLines.of(sources, workers);
                ManySearch search = ManySearch.of(documents, Query.of("needle"), workers)) {
            Await.until("merged", () -> lines.count() == 3 * LINES && search.state().isDone());
            MergedMatches matches = new MergedMatches(lines, search.searches().stream()
                    .map(each -> new MergedMatches.Source(each.lines(), Optional.empty())).toList());
            assertFindsAll(lines, matches);
            List<Long> expected = expected(lines);
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(i + 1, matches.place(expected.get(i)));
            }
            assertEquals(0, matches.place(expected.getFirst() + (expected.contains(expected.getFirst() + 1) ? 2 : 1)));
        }
    }

    @Test
    void matchesThatAFilterLeavesOutArePassedOver() throws IOException, InvalidQuery {
        open(4);
        open(5);
        Filter odd = new Filter(List.of(Query.of("odd")), List.of(), Optional.empty(), 0, 0);
        try (LogFilter first = LogFilter.of(documents.get(0), odd, workers);
                LogFilter second = LogFilter.of(documents.get(1), odd, workers);
                ManySearch search = ManySearch.of(documents, Query.of("needle"), workers)) {
            Await.until("filtered", () -> first.state().isDone() && second.state().isDone());
            try (MergedLines lines = MergedLines.of(List.of(
                    DocumentSource.of(first, ZoneOffset.UTC, Duration.ZERO),
                    DocumentSource.of(second, ZoneOffset.UTC, Duration.ZERO)), workers)) {
                Await.until("merged", () -> lines.count() == first.count() + second.count()
                        && search.state().isDone());
                assertFindsAll(lines, new MergedMatches(lines, List.of(
                        new MergedMatches.Source(search.searches().get(0).lines(), Optional.of(first)),
                        new MergedMatches.Source(search.searches().get(1).lines(), Optional.of(second)))));
            }
        }
    }
}
