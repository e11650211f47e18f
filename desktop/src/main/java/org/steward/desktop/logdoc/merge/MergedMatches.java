package org.steward.desktop.logdoc.merge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.steward.desktop.logdoc.search.LineSet;
import org.steward.desktop.logdoc.search.LogFilter;

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
     * @param found what is found in its document; it may grow
     * @param filter the filter whose lines are merged; empty where all are
     */
    public record Source(LineSet found, Optional<LogFilter> filter) {

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
            return found.atOrAfter(origin(line)) - found.first();
        }

        private long line(long origin) {
            return filter.map(lines -> lines.atOrAfter(origin)).orElse(origin);
        }

        private boolean isShown(long origin) {
            return filter.isEmpty() || filter.get().lines().contains(origin);
        }

        /** The next line of the source that was found, from this one on, or the last before it. */
        private OptionalLong nearest(long line, boolean isForward) {
            long number = found.atOrAfter(origin(line)) - (isForward ? 0 : 1);
            OptionalLong nearest = member(number);
            for (int i = 0; i < MOST_LEFT_OUT && nearest.isPresent() && !isShown(nearest.getAsLong()); i++) {
                number += isForward ? 1 : -1;
                nearest = member(number);
            }
            return nearest.isPresent() && isShown(nearest.getAsLong()) ? OptionalLong.of(line(nearest.getAsLong()))
                    : OptionalLong.empty();
        }

        private OptionalLong member(long number) {
            long[] member = number < found.first() ? new long[0] : found.range(number, 1);
            return member.length == 0 ? OptionalLong.empty() : OptionalLong.of(member[0]);
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
        OptionalLong line = sources.get(source).nearest(lines.lineAt(source, number), isForward);
        return line.isEmpty() ? line : lines.numberOf(source, line.getAsLong());
    }
}
