package org.steward.desktop.logdoc.search;

import java.util.OptionalLong;
import java.util.function.Consumer;
import org.steward.desktop.logdoc.Listeners;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogWorkers;

/**
 * The lines of a document that match a query, found in the background, the last ones first, and for as long as the
 * document grows. What was found so far can be used at once. Safe for any thread; nothing here blocks.
 *
 * <p>A line is looked at as {@link org.steward.desktop.logdoc.Lines} gives it, without its line end. Of a line of more
 * than a mebibyte, the rest is looked at only for a text without conditions.
 */
public final class LogSearch implements AutoCloseable {

    private final Query query;
    private final LineSet lines = new LineSet();
    private final Sweep sweep;
    private final Listeners<SearchState> listeners;

    private LogSearch(LogDocument document, CompiledQuery query, LogWorkers workers) {
        this.query = query.query();
        this.listeners = new Listeners<>(this::state, workers);
        this.sweep = new Sweep(document, workers, cancelled -> new QueryTest(query, cancelled), new FoundLines(lines, listeners::changed));
    }

    /**
     * Begins a search.
     *
     * @throws InvalidQuery if the regular expression is none
     */
    public static LogSearch of(LogDocument document, Query query, LogWorkers workers) throws InvalidQuery {
        LogSearch search = new LogSearch(document, CompiledQuery.of(query), workers);
        search.sweep.start();
        return search;
    }

    /** What is looked for. */
    public Query query() {
        return query;
    }

    /** How far it is. */
    public SearchState state() {
        return sweep.state(lines.count());
    }

    /**
     * Tells of changes, beginning with the state of now, as {@link LogDocument#listen} does.
     *
     * @return ends it
     */
    public LogDocument.Subscription listen(Consumer<SearchState> listener) {
        return listeners.add(listener);
    }

    /** The lines found so far; it grows. */
    public LineSet lines() {
        return lines;
    }

    /** The first line found after this one. */
    public OptionalLong next(long line) {
        long[] found = lines.range(lines.atOrAfter(line + 1), 1);
        return found.length == 0 ? OptionalLong.empty() : OptionalLong.of(found[0]);
    }

    /** The last line found before this one. */
    public OptionalLong previous(long line) {
        long number = lines.atOrAfter(line) - 1;
        long[] found = number < lines.first() ? new long[0] : lines.range(number, 1);
        return found.length == 0 ? OptionalLong.empty() : OptionalLong.of(found[0]);
    }

    /** Ends it at once; what was found stays. */
    @Override
    public void close() {
        sweep.close();
        listeners.close();
    }
}
