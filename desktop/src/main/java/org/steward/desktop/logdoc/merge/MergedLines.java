package org.steward.desktop.logdoc.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logdoc.Listeners;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogWorkers;

/**
 * Lines of several sources in the order of their times; {@link Lines.Line#source} is the index of the source, and
 * {@link Lines.Line#origin} the line's number in its document. The last lines are there first. Lines of one source keep
 * their order, whatever their times say. New lines wait for a moment, so that those of slower sources find their place.
 *
 * <p>To leave a source out, or to correct a clock, make another one of these: the documents stay open. The sources are
 * the caller's to close. Safe for any thread; nothing here blocks but reading.
 */
public final class MergedLines implements Lines, AutoCloseable {

    /** Most sources. */
    public static final int MOST_SOURCES = 256;

    private final List<TimedSource> sources;
    private final LogWorkers workers;
    private final Merging merging;
    private final Listeners<MergeState> listeners;

    private MergedLines(List<TimedSource> sources, LogWorkers workers) {
        this.sources = List.copyOf(sources);
        this.workers = workers;
        this.merging = new Merging(this.sources, this::changed);
        this.listeners = new Listeners<>(this::state, workers);
    }

    /** Begins to merge at most {@value #MOST_SOURCES} sources. */
    public static MergedLines of(List<TimedSource> sources, LogWorkers workers) {
        if (sources.size() > MOST_SOURCES) {
            throw new IllegalArgumentException(sources.size() + " sources are too many, " + MOST_SOURCES + " can be merged");
        }
        MergedLines lines = new MergedLines(sources, workers);
        lines.merging.start(workers);
        return lines;
    }

    private void changed() {
        listeners.changed();
    }

    /** What is merged. */
    public List<TimedSource> sources() {
        return sources;
    }

    /** How far it is. */
    public MergeState state() {
        return merging.state();
    }

    /**
     * Tells of changes, beginning with the state of now, as {@link LogDocument#listen} does.
     *
     * @return ends it
     */
    public LogDocument.Subscription listen(Consumer<MergeState> listener) {
        return listeners.add(listener);
    }

    /** Loads earlier lines of those sources that the others wait for. */
    public void loadEarlier() {
        state().waitsFor().forEach(source -> sources.get(source).loadEarlier());
    }

    /** Where a line of a source is; empty if it is not merged yet. The line's number is the one in the source's lines. */
    public OptionalLong numberOf(int source, long line) {
        long number = merging.order().numberOf(source, line);
        return number == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** The line of a source that is at a number here, or its next one after that; it may not be there yet. */
    public long lineAt(int source, long number) {
        return merging.order().lineAt(source, number);
    }

    @Override
    public long first() {
        return merging.order().first();
    }

    @Override
    public long end() {
        return merging.order().end();
    }

    @Override
    public boolean isBeginningKnown() {
        return merging.isBeginningKnown();
    }

    @Override
    public List<Line> read(long from, int most, int bytes) throws IOException {
        return workers.read(() -> readNow(from, most, bytes));
    }

    private List<Line> readNow(long from, int most, int bytes) throws IOException {
        MergeOrder order = merging.order();
        long number = Math.max(from, order.first());
        List<MergeOrder.Place> places = order.range(number, most);
        Map<Integer, Integer> counts = new HashMap<>();
        Map<Integer, Long> starts = new HashMap<>();
        for (MergeOrder.Place place : places) {
            counts.merge(place.source(), 1, Integer::sum);
            starts.putIfAbsent(place.source(), place.line());
        }
        Map<Integer, Map<Long, Line>> read = new HashMap<>();
        for (Map.Entry<Integer, Integer> wanted : counts.entrySet()) {
            // Lines of one source are in a row, so one read is enough for each.
            Map<Long, Line> lines = new HashMap<>();
            for (Line line : sources.get(wanted.getKey()).lines()
                    .read(starts.get(wanted.getKey()), wanted.getValue(), bytes)) {
                lines.put(line.number(), line);
            }
            read.put(wanted.getKey(), lines);
        }
        List<Line> merged = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); i++) {
            Line line = read.get(places.get(i).source()).get(places.get(i).line());
            if (line != null) {
                merged.add(new Line(number + i, line.origin(), places.get(i).source(), line.bytes(), line.isCut()));
            }
        }
        return merged;
    }

    /** Ends it; the sources stay. */
    @Override
    public void close() {
        merging.close();
        listeners.close();
    }
}
