package org.steward.desktop.logdoc.search;

import java.util.List;
import java.util.Optional;
import org.steward.desktop.logdoc.level.LogLevel;

/**
 * Which lines of a log are shown.
 *
 * @param shown lines that match one of these; all lines if there are none
 * @param hidden but none that match one of these
 * @param minimum at least so serious. A line that names no level, such as one of a stack trace, has that of the line
 *     before it; one before which none is named is shown
 * @param before how many lines before each are shown as well
 * @param after how many lines after each are shown as well
 */
public record Filter(List<Query> shown, List<Query> hidden, Optional<LogLevel> minimum, int before, int after) {

    /** Most lines of context at either side. */
    public static final int MOST_CONTEXT = 1000;

    /** All lines. */
    public static final Filter NONE = new Filter(List.of(), List.of(), Optional.empty(), 0, 0);

    /** Copies the lists and keeps the context in bounds. */
    public Filter {
        shown = List.copyOf(shown);
        hidden = List.copyOf(hidden);
        before = Math.clamp(before, 0, MOST_CONTEXT);
        after = Math.clamp(after, 0, MOST_CONTEXT);
    }

    /** Lines that match. */
    public static Filter in(Query query) {
        return new Filter(List.of(query), List.of(), Optional.empty(), 0, 0);
    }

    /** Lines that do not match. */
    public static Filter out(Query query) {
        return new Filter(List.of(), List.of(query), Optional.empty(), 0, 0);
    }

    /** The same, at least so serious. */
    public Filter withMinimum(LogLevel level) {
        return new Filter(shown, hidden, Optional.of(level), before, after);
    }

    /** The same with lines around each. */
    public Filter withContext(int linesBefore, int linesAfter) {
        return new Filter(shown, hidden, minimum, linesBefore, linesAfter);
    }

    /** Whether all lines are shown. */
    public boolean isEmpty() {
        return shown.isEmpty() && hidden.isEmpty() && minimum.isEmpty();
    }
}
