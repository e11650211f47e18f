package org.steward.desktop.logdoc.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogDocuments;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logdoc.Writer;
import org.steward.peer.Await;

/** One query in many logs. */
class ManySearchTest {

    @TempDir
    Path dir;
    private final LogWorkers workers = new LogWorkers();
    private final Writer writer = new Writer();
    private List<LogDocument> documents = List.of();

    @AfterEach
    void close() {
        documents.forEach(LogDocument::close);
        writer.close();
        workers.close();
    }

    @Test
    void matchesOfEachLogComeWithTheirSourceAndGoOnComing() throws InvalidQuery {
        for (int i = 0; i < 20; i++) {
            writer.append(dir.resolve(i + ".log"), "line\n" + "hit\n".repeat(i % 3) + "line\n".repeat(5000));
        }
        documents = IntStream.range(0, 20).mapToObj(i -> LogDocuments.ofFile(dir.resolve(i + ".log"), workers)).toList();
        List<ManySearch.State> heard = new CopyOnWriteArrayList<>();
        try (ManySearch search = ManySearch.of(documents, Query.of("hit"), workers)) {
            search.listen(heard::add);
            Await.until("all", () -> search.state().isDone() && search.state().matches() == 19);
            assertEquals(13, search.state().logs());
            assertEquals(1, search.state().progress());
            assertEquals(0, search.searches().get(3).lines().count());
            LogSearch second = search.searches().get(2);
            assertEquals(OptionalLong.of(documents.get(2).first() + 1), second.next(Long.MIN_VALUE));
            writer.append(dir.resolve("3.log"), "hit\n");
            Await.until("one more is told", () -> !heard.isEmpty() && heard.getLast().matches() == 20);
            assertEquals(1, search.searches().get(3).lines().count());
        }
    }

    @Test
    void anExpressionThatIsNoneBeginsNothing() {
        documents = List.of(LogDocuments.ofFile(dir.resolve("a.log"), workers));
        assertThrows(InvalidQuery.class, () -> ManySearch.of(documents, Query.regex("("), workers));
    }
}
