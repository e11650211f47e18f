package org.steward.desktop.logdoc.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logdoc.Listeners;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logdoc.index.LineReader;

/**
 * The lines of a document that a filter lets through, as lines of their own, found in the background, the last ones
 * first, and for as long as the document grows. {@link Lines.Line#origin} is the line's number in the document. Safe for
 * any thread; nothing here blocks but reading.
 */
public final class LogFilter implements Lines, AutoCloseable {

    private final LogDocument document;
    private final Filter filter;
    private final LogWorkers workers;
    private final Surroundings lines;
    private final Sweep sweep;
    private final Listeners<SearchState> listeners;

    private LogFilter(LogDocument document, Filter filter, FilterTest.Compiled compiled, LogWorkers workers) {
        this.document = document;
        this.filter = filter;
        this.workers = workers;
        this.lines = Surroundings.of(filter.before(), filter.after());
        this.listeners = new Listeners<>(this::state, workers);
        this.sweep = new Sweep(document, workers, cancelled -> new FilterTest(compiled, cancelled), new Found());
    }

    /**
     * Begins to filter.
     *
     * @throws InvalidQuery if a regular expression is none
     */
    public static LogFilter of(LogDocument document, Filter filter, LogWorkers workers) throws InvalidQuery {
        LogFilter lines = new LogFilter(document, filter, FilterTest.Compiled.of(filter), workers);
        lines.sweep.start();
        return lines;
    }

    /** What is filtered. */
    public LogDocument document() {
        return document;
    }

    /** Which lines are shown. */
    public Filter filter() {
        return filter;
    }

    /** How far it is; its matches are the lines that passed, without those around them. */
    public SearchState state() {
        return sweep.state(lines.matches().count());
    }

    /**
     * Tells of changes, beginning with the state of now, as {@link LogDocument#listen} does.
     *
     * @return ends it
     */
    public LogDocument.Subscription listen(Consumer<SearchState> listener) {
        return listeners.add(listener);
    }

    /** Whether a line of the document is shown only because of another one near it. */
    public boolean isContext(long origin) {
        return !lines.matches().contains(origin);
    }

    /** Numbers of the document's lines that are shown; it grows. */
    public LineSet lines() {
        return lines.members();
    }

    /** The number here of the first line shown that is this line of the document or after it; {@link #end} for none. */
    public long atOrAfter(long origin) {
        return lines.members().atOrAfter(origin);
    }

    @Override
    public long first() {
        return lines.members().first();
    }

    @Override
    public long end() {
        return lines.members().end();
    }

    @Override
    public boolean isBeginningKnown() {
        return document.isBeginningKnown() && sweep.hasBegun() && sweep.coveredFrom() <= document.first();
    }

    @Override
    public List<Line> read(long from, int most, int bytes) throws IOException {
        int longest = Math.clamp(bytes, 1, MAX_LINE_BYTES);
        long first = Math.max(from, first());
        long[] wanted = lines.members().range(first, most);
        return workers.read(() -> read(wanted, first, longest));
    }

    /** Lines that are near each other come with one read. */
    private List<Line> read(long[] wanted, long first, int longest) throws IOException {
        LineReader reader = new LineReader(document.blocks());
        List<Line> read = new ArrayList<>(wanted.length);
        int i = 0;
        while (i < wanted.length) {
            int run = 1;
            while (i + run < wanted.length && wanted[i + run] == wanted[i] + run) {
                run++;
            }
            for (Line line : reader.read(wanted[i], run, longest)) {
                long at = line.origin() - wanted[i];
                if (at >= 0 && at < run) {
                    read.add(new Line(first + i + at, line.origin(), 0, line.bytes(), line.isCut()));
                }
            }
            i += run;
        }
        return read;
    }

    /** Ends it at once; what was found stays. */
    @Override
    public void close() {
        sweep.close();
        listeners.close();
    }

    private final class Found implements Sweep.Receiver {
        @Override
        public void before(LineScan.Result result) {
            lines.before(result, sweep.coveredEnd());
        }

        @Override
        public void after(LineScan.Result result) {
            lines.after(result, sweep.coveredFrom());
        }

        @Override
        public void gone(long first) {
            lines.dropBefore(first);
        }

        @Override
        public void changed() {
            listeners.changed();
        }
    }
}
