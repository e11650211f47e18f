package org.steward.desktop.logview.pane;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.Conflater;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logdoc.search.Filter;
import org.steward.desktop.logdoc.search.InvalidQuery;
import org.steward.desktop.logdoc.search.LineSet;
import org.steward.desktop.logdoc.search.LogFilter;
import org.steward.desktop.logdoc.search.SearchState;
import org.steward.desktop.logview.find.FilterBar;
import org.steward.desktop.logview.find.MatchTicks;
import org.steward.desktop.logview.line.Caret;
import org.steward.desktop.logview.view.LogView;
import org.steward.desktop.logview.view.TailLines;

/**
 * Which lines of the document a pane shows: all, those that a filter lets through, or those since the view was cleared.
 * Lines of a filter have numbers of their own; here is the way between these and the document's, their origins.
 */
final class PaneLines {

    private final LogView view;
    private final Background background;
    private final LogWorkers workers;
    private final FilterBar bar;
    private final Runnable changed;
    private Optional<LogDocument> document = Optional.empty();
    private Optional<LogFilter> filter = Optional.empty();
    private Filter wanted = Filter.NONE;
    private boolean isCleared;

    /** For this view; {@code changed} is called when other lines are shown. */
    PaneLines(LogView view, PaneTools tools, Runnable changed) {
        this.view = view;
        this.background = tools.background();
        this.workers = tools.workers();
        this.changed = changed;
        this.bar = new FilterBar(tools.messages(), this::setFilter, view::requestFocus);
    }

    FilterBar bar() {
        return bar;
    }

    void setDocument(Optional<LogDocument> other) {
        endFilter();
        document = other;
        isCleared = false;
        document.ifPresent(view::show);
        setFilter(wanted);
    }

    private void endFilter() {
        filter.ifPresent(LogFilter::close);
        filter = Optional.empty();
    }

    private void setFilter(Filter chosen) {
        wanted = chosen;
        if (document.isEmpty() || filter.map(LogFilter::filter).orElse(Filter.NONE).equals(chosen)) {
            return;
        }
        OptionalLong place = view.isFollowing() ? OptionalLong.empty()
                : OptionalLong.of(origin(view.selectionProperty().get().head().line()));
        endFilter();
        if (chosen.isEmpty()) {
            bar.sayAll();
            show(document.get(), place);
            return;
        }
        try {
            LogFilter lines = LogFilter.of(document.get(), chosen, workers);
            filter = Optional.of(lines);
            isCleared = false;
            show(lines, place);
            // It ends with the filter.
            lines.listen(new Conflater<SearchState>(background.fx(), state -> heard(lines, state))::offer);
        } catch (InvalidQuery e) {
            show(document.get(), place);
            bar.say(e);
        }
    }

    private void heard(LogFilter lines, SearchState state) {
        if (filter.filter(now -> now == lines).isPresent()) {
            bar.say(state);
            view.changed();
        }
    }

    private void show(Lines lines, OptionalLong origin) {
        view.show(lines);
        origin.ifPresent(line -> view.goTo(new Caret(number(line), 0)));
        changed.run();
    }

    /** Hides the lines there are; the log itself stays as it is. */
    void clear() {
        document.ifPresent(all -> {
            endFilter();
            isCleared = true;
            view.show(new TailLines(all, all.end()));
            view.followingProperty().set(true);
            changed.run();
        });
    }

    /** Shows again what was hidden by clearing. */
    void uncover() {
        if (isCleared) {
            isCleared = false;
            document.ifPresent(all -> show(all, OptionalLong.empty()));
            setFilter(wanted);
        }
    }

    /** Whether lines were hidden by clearing. */
    boolean isCleared() {
        return isCleared;
    }

    /** The document's number of a line that is shown. */
    long origin(long number) {
        if (filter.isEmpty()) {
            return number;
        }
        long[] found = filter.get().lines().range(number, 1);
        return found.length == 0 ? document.map(LogDocument::end).orElse(0L) : found[0];
    }

    /** The number here of a line of the document, or of the next one that is shown. */
    long number(long origin) {
        return filter.map(lines -> lines.atOrAfter(origin)).orElse(origin);
    }

    /** Whether a filter leaves this line of the document out. */
    boolean isLeftOut(long origin) {
        return filter.filter(lines -> !lines.lines().contains(origin)).isPresent();
    }

    /** Whether a line is shown only because of another one near it. */
    boolean isContext(long origin) {
        return filter.filter(lines -> wanted.before() > 0 && lines.isContext(origin)).isPresent();
    }

    /** Those lines that are shown and are members of a set of the document's lines, or their next ones. */
    MatchTicks.Next members(LineSet set) {
        MatchTicks.Next all = MatchTicks.members(set);
        return filter.<MatchTicks.Next>map(lines -> line -> {
            long[] origin = lines.lines().range(line, 1);
            OptionalLong found = origin.length == 0 ? OptionalLong.empty() : all.atOrAfter(origin[0]);
            return found.isPresent() ? OptionalLong.of(lines.atOrAfter(found.getAsLong())) : found;
        }).orElse(all);
    }

    /** Some of the lines that are shown, by their numbers in the document. */
    long[] origins(long from, long end) {
        return filter.map(lines -> lines.lines().range(from, Math.clamp(end - from, 0, Integer.MAX_VALUE)))
                .orElseGet(() -> LongStream.range(from, end).toArray());
    }

    /** The filter's lines. */
    Optional<LogFilter> filter() {
        return filter;
    }

    void close() {
        endFilter();
        document = Optional.empty();
    }
}
