package org.steward.desktop.logdoc.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogDocuments;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logdoc.Writer;
import org.steward.peer.Await;

/** The life of a search: progress, next and previous, growth, loss, hopeless expressions and the end. */
class LogSearchTest {

    /** Tries all ways to cut a text into eight parts before it says no. */
    private static final String HOPELESS = "(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)b$";

    @TempDir
    Path dir;
    private Path file;
    private final LogWorkers workers = new LogWorkers();
    private final Writer writer = new Writer();
    private LogDocument document;

    @BeforeEach
    void open() {
        file = dir.resolve("a.log");
        document = LogDocuments.ofFile(file, workers);
    }

    @AfterEach
    void close() {
        document.close();
        writer.close();
        workers.close();
    }

    private LogSearch search(Query query) throws InvalidQuery {
        return LogSearch.of(document, query, workers);
    }

    private void awaitDone(LogSearch search, long matches) {
        Await.until(matches + " matches", () -> search.state().isDone() && search.state().matches() == matches);
    }

    @Test
    void nextAndPreviousGoFromALineToTheMatchesBesideIt() throws InvalidQuery {
        writer.append(file, "a\nhit\nb\nhit\nc\n");
        try (LogSearch search = search(Query.of("hit"))) {
            awaitDone(search, 2);
            long first = document.first();
            assertEquals(OptionalLong.of(first + 1), search.next(first));
            assertEquals(OptionalLong.of(first + 3), search.next(first + 1));
            assertEquals(OptionalLong.empty(), search.next(first + 3));
            assertEquals(OptionalLong.of(first + 1), search.previous(first + 3));
            assertEquals(OptionalLong.empty(), search.previous(first + 1));
            assertEquals(OptionalLong.of(first + 3), search.previous(document.end()));
            assertTrue(search.lines().contains(first + 3));
            assertFalse(search.lines().contains(first + 2));
        }
    }

    @Test
    void linesThatComeAreSearchedAsTheyCome() throws InvalidQuery {
        try (LogSearch search = search(Query.of("hit"))) {
            writer.append(file, "hit\nno\n");
            awaitDone(search, 1);
            writer.append(file, "hi");
            writer.append(file, "t");
            awaitDone(search, 2);
            writer.append(file, " and more of this line\nhit\n");
            awaitDone(search, 3);
        }
    }

    @Test
    void aLastLineThatDoesNotMatchAnyMoreWhenItGrowsIsTakenBack() throws InvalidQuery {
        writer.append(file, "one\ntwo");
        try (LogSearch search = search(Query.regex("two$"))) {
            awaitDone(search, 1);
            writer.append(file, "fold\n");
            awaitDone(search, 0);
        }
    }

    @Test
    void matchesOfATruncatedLogAreGone() throws InvalidQuery {
        writer.append(file, "hit\nhit\n");
        try (LogSearch search = search(Query.of("hit"))) {
            awaitDone(search, 2);
            writer.truncate(file, 0);
            awaitDone(search, 0);
            writer.append(file, "hit\n");
            awaitDone(search, 1);
            assertEquals(OptionalLong.of(document.end() - 1), search.next(Long.MIN_VALUE));
        }
    }

    @Test
    void matchesStayThroughARotation() throws InvalidQuery {
        writer.append(file, "hit 1\n");
        try (LogSearch search = search(Query.of("hit"))) {
            awaitDone(search, 1);
            writer.move(file, dir.resolve("a.log.1"));
            writer.append(file, "hit 2\n");
            awaitDone(search, 2);
        }
    }

    @Test
    void aHopelessExpressionIsStoppedOnALineAndTheOthersAreSearched() throws InvalidQuery {
        writer.append(file, "hit b\n" + "a".repeat(60) + "!\n" + "hit ab\n");
        try (LogSearch search = search(Query.regex(HOPELESS))) {
            awaitDone(search, 2);
            assertEquals(Optional.of(new SearchState.Problem.TooSlow(document.first() + 1, 1)), search.state().problem());
        }
    }

    @Test
    void anExpressionThatIsHopelessOnEveryLineIsGivenUp() throws InvalidQuery {
        writer.append(file, ("a".repeat(60) + "!\n").repeat(3000));
        try (LogSearch search = search(Query.regex(HOPELESS))) {
            Await.until("given up", () -> search.state().problem()
                    .filter(SearchState.Problem.GivenUp.class::isInstance).isPresent());
            assertTrue(search.state().isDone());
        }
    }

    @Test
    void anExpressionThatOverflowsTheStackIsAProblemOfItsLine() throws InvalidQuery {
        writer.append(file, "ab".repeat(400_000) + "\nabc\n");
        try (LogSearch search = search(Query.regex("^(a|b)*c"))) {
            awaitDone(search, 1);
            assertEquals(Optional.of(new SearchState.Problem.TooSlow(document.first(), 1)), search.state().problem());
        }
    }

    @Test
    void anExpressionThatIsNoneSaysWhatIsWrongAndWhere() {
        InvalidQuery failure = assertThrows(InvalidQuery.class, () -> search(Query.regex("ab(c")));
        assertEquals("Unclosed group", failure.getMessage());
        assertEquals(4, failure.position());
        assertThrows(InvalidQuery.class, () -> search(Query.regex("(".repeat(200_000))));
    }

    @Test
    void aClosedSearchTellsNothingAnyMoreAndKeepsWhatItFound() throws InvalidQuery {
        writer.append(file, "hit\n");
        LogSearch search = search(Query.of("hit"));
        awaitDone(search, 1);
        search.close();
        writer.append(file, "hit\n");
        Await.until("growth", () -> document.count() == 2);
        assertEquals(1, search.lines().count());
    }

    @Test
    void listenersHearTheCountGrowAndTheEnd() throws InvalidQuery {
        writer.append(file, "hit\n".repeat(2000));
        List<SearchState> heard = new CopyOnWriteArrayList<>();
        try (LogSearch search = search(Query.of("hit"))) {
            search.listen(heard::add);
            Await.until("the end", () -> !heard.isEmpty() && heard.getLast().isDone()
                    && heard.getLast().matches() == 2000);
        }
    }

    @Test
    void spansInALineAreThoseOfTheQuery() throws InvalidQuery {
        assertEquals(List.of(new Span(0, 3), new Span(9, 12)),
                LineMatcher.of(new Query("ERR", false, true, true)).in("err xerr Err", 10));
        assertEquals(List.of(new Span(1, 2), new Span(3, 4)), LineMatcher.of(Query.regex("\\d*")).in("a1b2", 10));
        assertEquals(List.of(new Span(0, 1)), LineMatcher.of(Query.of("x")).in("xxx", 1));
    }
}
