package org.steward.desktop.logview.find;

import java.util.List;
import java.util.function.Consumer;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.search.Query;

/**
 * Logs that are searched together.
 *
 * @param title what they are together, for people
 * @param targets the logs
 * @param leftOut how many more logs there are, which are not searched because that would be too many
 * @param close gives up what was opened for the search only
 */
public record SearchScope(String title, List<Target> targets, int leftOut, Runnable close) {

    /** Copies the list. */
    public SearchScope {
        targets = List.copyOf(targets);
    }

    /**
     * A log that is searched.
     *
     * @param name what it is called
     * @param document its lines
     * @param show shows the log with this query
     */
    public record Target(String name, LogDocument document, Consumer<Query> show) {
    }
}
