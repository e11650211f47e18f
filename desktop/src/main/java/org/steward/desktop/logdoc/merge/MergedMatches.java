package org.steward.desktop.logdoc.merge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.steward.desktop.logdoc.search.LogFilter;
import org.steward.desktop.logdoc.search.LogSearch;

/**
 * What searches in the sources of merged lines have found, by the numbers of the merged lines. Each answer costs some
 * microseconds for each source, so ask in the background. Safe for any thread.
 */
public final class MergedMatches {

    /** Lines found that a filter leaves out are passed over, within reason. */
    private static final int MOST_LEFT_OUT = 2000;

    private final MergedLines lines;
    private final List<Source> sources;

    /**
     * A source that is searched.
     *
     * @param search what is found in its document
     * @param filter the filter whose lines are merged; empty where all are
     */
    public record Source(LogSearch search, Optional<LogFilter> filter) {

        /** The document's number of a line of the source. */
        private long origin(long line) {
            if (filter.isEmpty()) {
                return line;
            }
            long[] origin = filter.get().lines().range(line, 1);
            return origin.length == 0 ? filter.get().document().end() : origin[0];
        }

        /** How many were found before a line of the source; those that a filter leaves out count, too. */
        private long before(long line) {
            return search.lines().atOrAfter(origin(line)) - search.lines().first();
        }

        private long line(long origin) {
            return filter.map(lines -> lines.atOrAfter(origin)).orElse(origin);
        }

        private boolean isShown(long origin) {
            return filter.isEmpty() || filter.get().lines().contains(origin);
        }

        /** The next line of the source that was found, from this one on, or the last before it. */
        private OptionalLong found(long line, boolean isForward) {
            long place = origin(line);
            OptionalLong found = isForward ? search.next(place - 1) : search.previous(place);
            for (int i = 0; i < MOST_LEFT_OUT && found.isPresent() && !isShown(found.getAsLong()); i++) {
                found = isForward ? search.next(found.getAsLong()) : search.previous(found.getAsLong());
            }
            return found.isPresent() && isShown(found.getAsLong()) ? OptionalLong.of(line(found.getAsLong()))
                    : OptionalLong.empty();
        }
    }

    /** Of these lines, whose first sources are these. */
    public MergedMatches(MergedLines lines, List<Source> sources) {
        this.lines = lines;
        this.sources = List.copyOf(sources);
    }

    /** Number of the first merged line. */
    public long first() {
        return lines.first();
    }

    /** Number after the last merged line. */
    public long end() {
        return lines.end();
    }

    /** The first match at this number or after it. */
    public OptionalLong atOrAfter(long number) {
        OptionalLong first = OptionalLong.empty();
        for (int i = 0; i < sources.size(); i++) {
            OptionalLong found = found(i, number, true);
            if (found.isPresent() && (first.isEmpty() || found.getAsLong() < first.getAsLong())) {
                first = found;
            }
        }
        return first;
    }

    /** The last match before this number. */
    public OptionalLong before(long number) {
        OptionalLong last = OptionalLong.empty();
        for (int i = 0; i < sources.size(); i++) {
            OptionalLong found = found(i, number, false);
            if (found.isPresent() && (last.isEmpty() || found.getAsLong() > last.getAsLong())) {
                last = found;
            }
        }
        return last;
    }

    /** Which of all matches, by time, the one at this number is, from 1 on; 0 if there is none. */
    public long place(long number) {
        if (atOrAfter(number).orElse(number - 1) != number) {
            return 0;
        }
        long place = 0;
        for (int i = 0; i < sources.size(); i++) {
            place += sources.get(i).before(lines.lineAt(i, number + 1));
        }
        return place;
    }

    private OptionalLong found(int source, long number, boolean isForward) {
        OptionalLong line = sources.get(source).found(lines.lineAt(source, number), isForward);
        return line.isEmpty() ? line : lines.numberOf(source, line.getAsLong());
    }
}
