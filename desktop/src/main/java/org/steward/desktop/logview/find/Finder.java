package org.steward.desktop.logview.find;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.Conflater;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logdoc.search.InvalidQuery;
import org.steward.desktop.logdoc.search.LogSearch;
import org.steward.desktop.logdoc.search.Query;
import org.steward.desktop.logdoc.search.SearchState;
import org.steward.desktop.logdoc.search.Span;
import org.steward.desktop.logview.view.Shown;

/** One query on one document at a time. JavaFX thread. */
public final class Finder {

    private final Background background;
    private final LogWorkers workers;
    private final ReadOnlyObjectWrapper<FindState> state = new ReadOnlyObjectWrapper<>(this, "state", FindState.NONE);
    private Optional<LogDocument> document = Optional.empty();
    private Optional<Query> query = Optional.empty();
    private Optional<Running> running = Optional.empty();

    private record Running(LogSearch search, Spans spans) {
    }

    /** Searches with these threads. */
    public Finder(Background background, LogWorkers workers) {
        this.background = background;
        this.workers = workers;
    }

    /** Looks in this document from now on. */
    public void setDocument(Optional<LogDocument> other) {
        document = other;
        restart();
    }

    /** Looks for this from now on. */
    public void setQuery(Optional<Query> other) {
        if (!other.equals(query)) {
            query = other;
            restart();
        }
    }

    /** What is looked for. */
    public Optional<Query> query() {
        return query;
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<FindState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void restart() {
        running.ifPresent(old -> old.search().close());
        running = Optional.empty();
        if (document.isEmpty() || query.isEmpty()) {
            state.set(FindState.NONE);
            return;
        }
        try {
            Spans spans = new Spans(query.get());
            LogSearch search = LogSearch.of(document.get(), query.get(), workers);
            running = Optional.of(new Running(search, spans));
            state.set(FindState.of(search.state()));
            // It ends with the search.
            search.listen(new Conflater<SearchState>(background.fx(), now -> heard(search, now))::offer);
        } catch (InvalidQuery e) {
            state.set(FindState.invalid(e));
        }
    }

    private void heard(LogSearch search, SearchState now) {
        if (search().filter(current -> current == search).isPresent()) {
            state.set(FindState.of(now));
        }
    }

    /** The search that goes on. */
    public Optional<LogSearch> search() {
        return running.map(Running::search);
    }

    /** Where the query is in a line. */
    public List<Span> spans(Shown line) {
        return running.map(now -> now.spans().in(line)).orElse(List.of());
    }

    /** The first match after a line; goes on at the beginning. */
    public OptionalLong next(long line) {
        return search().map(now -> now.next(line).isPresent() ? now.next(line) : now.next(Long.MIN_VALUE))
                .orElse(OptionalLong.empty());
    }

    /** The last match before a line; goes on at the end. */
    public OptionalLong previous(long line) {
        return search().map(now -> now.previous(line).isPresent() ? now.previous(line) : now.previous(Long.MAX_VALUE))
                .orElse(OptionalLong.empty());
    }

    /** Which of the matches found so far a line is, from 1 on; 0 for none of them. */
    public long place(long line) {
        return search().filter(now -> now.lines().contains(line))
                .map(now -> now.lines().atOrAfter(line) - now.lines().first() + 1).orElse(0L);
    }

    /** Ends the search. */
    public void close() {
        document = Optional.empty();
        restart();
    }
}
