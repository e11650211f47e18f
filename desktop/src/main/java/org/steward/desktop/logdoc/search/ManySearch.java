package org.steward.desktop.logdoc.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.steward.desktop.logdoc.Listeners;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogWorkers;

/**
 * One query in many logs at once: all that are open, or those of a group or a server. Each log has a search of its own,
 * so that its matches come as they are found. The documents are the caller's to close. Safe for any thread; nothing here
 * blocks.
 */
public final class ManySearch implements AutoCloseable {

    private final List<LogSearch> searches;
    private final List<LogDocument.Subscription> subscriptions = new ArrayList<>();
    private final Listeners<State> listeners;

    /**
     * How far it is.
     *
     * @param sources the state of the search in each log, in the order of the logs
     */
    public record State(List<SearchState> sources) {

        /** Copies the list. */
        public State {
            sources = List.copyOf(sources);
        }

        /** Lines that match, in all logs together. */
        public long matches() {
            return sources.stream().mapToLong(SearchState::matches).sum();
        }

        /** Logs with a match. */
        public long logs() {
            return sources.stream().filter(state -> state.matches() > 0).count();
        }

        /** 0 to 1, each log counting alike. */
        public double progress() {
            return sources.stream().mapToDouble(SearchState::progress).average().orElse(1);
        }

        /** Whether all that is known of all logs was searched. */
        public boolean isDone() {
            return sources.stream().allMatch(SearchState::isDone);
        }
    }

    private ManySearch(List<LogSearch> searches, LogWorkers workers) {
        this.searches = List.copyOf(searches);
        this.listeners = new Listeners<>(this::state, workers);
        searches.forEach(search -> subscriptions.add(search.listen(state -> listeners.changed())));
    }

    /**
     * Begins to search what is known of these logs, and what comes. Of remote logs that is the end only, unless
     * {@link LogDocument#loadAll} is asked for more.
     *
     * @throws InvalidQuery if the regular expression is none
     */
    public static ManySearch of(List<LogDocument> documents, Query query, LogWorkers workers) throws InvalidQuery {
        List<LogSearch> searches = new ArrayList<>();
        try {
            for (LogDocument document : documents) {
                searches.add(LogSearch.of(document, query, workers));
            }
        } catch (InvalidQuery e) {
            searches.forEach(LogSearch::close);
            throw e;
        }
        return new ManySearch(searches, workers);
    }

    /** The search in each log, in the order of the logs: its lines, the next and the previous match. */
    public List<LogSearch> searches() {
        return searches;
    }

    /** How far it is. */
    public State state() {
        return new State(searches.stream().map(LogSearch::state).toList());
    }

    /**
     * Tells of changes, beginning with the state of now, as {@link LogDocument#listen} does.
     *
     * @return ends it
     */
    public LogDocument.Subscription listen(Consumer<State> listener) {
        return listeners.add(listener);
    }

    /** Ends it at once; what was found stays. */
    @Override
    public void close() {
        subscriptions.forEach(LogDocument.Subscription::close);
        searches.forEach(LogSearch::close);
        listeners.close();
    }
}
