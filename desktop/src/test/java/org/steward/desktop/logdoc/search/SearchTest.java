package org.steward.desktop.logdoc.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogDocuments;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logdoc.Texts;
import org.steward.desktop.logdoc.Writer;
import org.steward.peer.Await;

/** What searches find in logs of every kind of bytes is what a look at each line finds. */
class SearchTest {

    private static final List<Query> QUERIES = List.of(
            Query.of(""), Query.of("ERROR"), Query.of("payment id"), Query.of("日志"), Query.of("😀"), Query.of("\uFFFD"),
            Query.of("\u0000b"), Query.of("y\r"), Query.of("\r"), Query.of("no end"), Query.of("not there at all"),
            new Query("error", false, true, false), new Query("GRÖSSE", false, true, false),
            new Query("größe", false, true, true), new Query("strasse", false, true, true),
            new Query("foo", false, false, true), new Query("foo_bar", false, false, true),
            new Query("id=77", false, false, true), new Query("k", false, true, true),
            Query.regex("ERROR.*worker-7\\].*payment.*id=\\d*77\\b"), Query.regex("^$"), Query.regex("."),
            Query.regex("^INFO|timeout $"), Query.regex("(?i)error.*WARN"), Query.regex("(INFO|ERROR) payment"),
            Query.regex("(?:worker-7\\])?timeout"), Query.regex("id=77\\d{2}"), Query.regex("\\Qa\u0000b\\E"),
            Query.regex("ERRORx*"), Query.regex("ERRORS?"), Query.regex("[Ee]RROR (?!payment)\\w"),
            Query.regex("\\x{1F600}"), Query.regex("(a)(\u0000)?b"), Query.regex("\\bwarn\\b.*\\bwarn\\b"),
            new Query("größe|error", true, true, false), new Query("err.r", true, true, true),
            new Query("info|\\Qwarn", true, true, true));

    @TempDir
    Path dir;
    private final LogWorkers workers = new LogWorkers();
    private final Writer writer = new Writer();

    @AfterEach
    void close() {
        writer.close();
        workers.close();
    }

    /** A second way to say what a query means: over decoded lines, with nothing but the JDK's patterns. */
    private static Pattern meaning(Query query) {
        String core = query.isRegex() ? query.text() : Pattern.quote(query.text());
        if (core.contains("\\Q") && !core.contains("\\E")) {
            core += "\\E";
        }
        String whole = query.isWholeWord() ? "(?<![\\p{L}\\p{Nd}_])(?:" + core + ")(?![\\p{L}\\p{Nd}_])" : core;
        boolean isAscii = query.text().chars().allMatch(c -> c < 128);
        return Pattern.compile(whole, Pattern.UNIX_LINES | (query.ignoresCase()
                ? Pattern.CASE_INSENSITIVE | (isAscii ? 0 : Pattern.UNICODE_CASE) : 0));
    }

    private static List<Long> expected(LogDocument document, List<String> lines, Query query) {
        Pattern pattern = meaning(query);
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String decoded = new String(lines.get(i).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            if (pattern.matcher(decoded).find()) {
                found.add(document.first() + i);
            }
        }
        return found;
    }

    private static List<Long> found(LogSearch search) {
        return Stream.of(search.lines().range(search.lines().first(), Integer.MAX_VALUE))
                .flatMapToLong(java.util.Arrays::stream).boxed().toList();
    }

    @Test
    void everyQueryFindsWhatALookAtEachLineFindsWhileTheLogGrows() throws InvalidQuery {
        Random random = new Random(5);
        Path file = dir.resolve("a.log");
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        List<LogSearch> searches = new ArrayList<>();
        try (LogDocument document = LogDocuments.ofFile(file, workers)) {
            for (int round = 0; round < 4; round++) {
                byte[] more = Texts.some(random, round == 0 ? 60_000 : 400);
                written.writeBytes(more);
                writer.append(file, more);
                if (round == 1) {
                    // Some begin while there is nothing else, some while there is growth.
                    for (Query query : QUERIES) {
                        searches.add(LogSearch.of(document, query, workers));
                    }
                }
            }
            List<String> lines = Texts.lines(written.toByteArray());
            Await.until("all lines", () -> document.isBeginningKnown() && document.count() == lines.size()
                    && document.state().size() == written.size());
            for (LogSearch search : searches) {
                Await.until("done " + search.query(), () -> search.state().isDone());
                assertEquals(expected(document, lines, search.query()), found(search), search.query().toString());
                assertEquals(1, search.state().progress());
                assertEquals(java.util.Optional.empty(), search.state().problem());
            }
        } finally {
            searches.forEach(LogSearch::close);
        }
    }

    @Test
    void textIsFoundInALineOfManyMegabytesAcrossWindows() throws InvalidQuery {
        Path file = dir.resolve("long.log");
        String far = "x".repeat(3_000_000) + "needle" + "y".repeat(2_000_000);
        writer.append(file, "before\n" + far + "\nneedle\n");
        try (LogDocument document = LogDocuments.ofFile(file, workers);
                LogSearch search = LogSearch.of(document, Query.of("needle"), workers)) {
            Await.until("done", () -> search.state().isDone() && document.count() == 3);
            assertEquals(List.of(document.first() + 1, document.first() + 2), found(search));
        }
    }
}
