package org.steward.desktop.logview.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.Node;
import org.steward.desktop.fx.Conflater;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.merge.MergedLines;
import org.steward.desktop.logdoc.merge.MergedMatches;
import org.steward.desktop.logdoc.search.InvalidQuery;
import org.steward.desktop.logdoc.search.LogFilter;
import org.steward.desktop.logdoc.search.ManySearch;
import org.steward.desktop.logdoc.search.Query;
import org.steward.desktop.logdoc.search.SearchState;
import org.steward.desktop.logdoc.search.Span;
import org.steward.desktop.logview.find.FindBar;
import org.steward.desktop.logview.find.FindState;
import org.steward.desktop.logview.find.MatchTicks;
import org.steward.desktop.logview.find.Spans;
import org.steward.desktop.logview.line.Caret;
import org.steward.desktop.logview.pane.PaneTools;
import org.steward.desktop.logview.view.LogView;
import org.steward.desktop.logview.view.Shown;
import org.steward.desktop.logview.view.Tick;

/** Finding in a merged view: in each log by itself, and from one match to the next by time. JavaFX thread. */
final class MergeFinding implements FindBar.Owner {

    private final LogView view;
    private final PaneTools tools;
    private final FindBar bar;
    private final MatchTicks ticks;
    private Optional<Merge> merge = Optional.empty();
    private Optional<Query> query = Optional.empty();
    private Optional<Running> running = Optional.empty();
    private FindState state = FindState.NONE;
    private boolean isFresh;

    /** What is searched: merged lines, the documents of their first sources, and their filters if there are any. */
    private record Merge(MergedLines lines, List<LogDocument> documents, List<LogFilter> filters) {

        MergedMatches matches(ManySearch search) {
            List<MergedMatches.Source> sources = new ArrayList<>();
            for (int i = 0; i < documents.size(); i++) {
                sources.add(new MergedMatches.Source(search.searches().get(i).lines(),
                        i < filters.size() ? Optional.of(filters.get(i)) : Optional.empty()));
            }
            return new MergedMatches(lines, sources);
        }
    }

    private record Running(ManySearch search, MergedMatches matches, Spans spans) {
    }

    MergeFinding(LogView view, PaneTools tools) {
        this.view = view;
        this.tools = tools;
        bar = new FindBar(tools.messages(), this);
        ticks = new MatchTicks(tools.background(), places ->
                view.setTick(running.isPresent() ? Tick.ofMatches(places) : Tick.ofMatches()));
        view.selectionProperty().addListener((property, was, is) -> say());
    }

    Node root() {
        return bar.root();
    }

    void show() {
        bar.show("");
    }

    /** Searches these from now on; {@code filters} is empty or has one for each document. */
    void setLines(MergedLines lines, List<LogDocument> documents, List<LogFilter> filters) {
        merge = Optional.of(new Merge(lines, List.copyOf(documents), List.copyOf(filters)));
        isFresh = false;
        start();
    }

    @Override
    public void find(Optional<Query> wanted) {
        if (!wanted.equals(query)) {
            query = wanted;
            isFresh = true;
            start();
        }
    }

    private void start() {
        end();
        if (query.isEmpty() || merge.isEmpty()) {
            view.setTick(Tick.ofMatches());
            bar.say(FindState.NONE, 0);
            view.repaint();
            return;
        }
        try {
            Spans spans = new Spans(query.get());
            ManySearch search = ManySearch.of(merge.get().documents(), query.get(), tools.workers());
            Running now = new Running(search, merge.get().matches(search), spans);
            running = Optional.of(now);
            state = FindState.NONE;
            // It ends with the search.
            search.listen(new Conflater<ManySearch.State>(tools.background().fx(), state -> heard(now, state))::offer);
        } catch (InvalidQuery e) {
            bar.say(FindState.invalid(e), 0);
        }
        view.repaint();
    }

    private void heard(Running of, ManySearch.State state) {
        if (running.filter(now -> now == of).isEmpty()) {
            return;
        }
        Optional<SearchState.Problem> problem = state.sources().stream().map(SearchState::problem)
                .flatMap(Optional::stream).findFirst();
        this.state = FindState.of(new SearchState(state.matches(), state.progress(), state.isDone(), problem));
        moved();
        if (isFresh && state.matches() > 0) {
            goTo(view.topLine(), true);
        }
        view.repaint();
    }

    /** Says how much was found, and which match one is at as soon as that is known. */
    private void say() {
        running.ifPresent(of -> {
            long line = view.selectionProperty().get().head().line();
            tools.background().run(() -> of.matches().place(line), place -> {
                if (running.filter(now -> now == of).isPresent() && isCurrent(line)) {
                    bar.say(state, place);
                }
            }, problem -> bar.say(state, 0));
        });
    }

    /** There are other merged lines. */
    void moved() {
        say();
        running.ifPresent(now -> merge.ifPresent(shown -> ticks.update(shown.lines(), now.matches()::atOrAfter)));
    }

    @Override
    public void step(boolean forward) {
        if (running.isEmpty()) {
            show();
        } else {
            long place = view.selectionProperty().get().head().line();
            goTo(forward ? place + 1 : place, forward);
        }
    }

    /** Goes to the first match from there on, or to the last before, and on at the other end. */
    private void goTo(long number, boolean forward) {
        running.ifPresent(of -> tools.background().run(() -> nearest(of.matches(), number, forward), found -> {
            if (found.isPresent() && running.filter(now -> now == of).isPresent()) {
                isFresh = false;
                view.goTo(new Caret(found.getAsLong(), view.line(found.getAsLong())
                        .flatMap(line -> spans(line).stream().findFirst()).map(Span::start).orElse(0)));
            }
        }, problem -> { }));
    }

    private static OptionalLong nearest(MergedMatches matches, long number, boolean forward) {
        OptionalLong found = forward ? matches.atOrAfter(number) : matches.before(number);
        if (found.isPresent()) {
            return found;
        }
        return forward ? matches.atOrAfter(matches.first()) : matches.before(matches.end());
    }

    @Override
    public void left() {
        view.requestFocus();
    }

    /** Where matches are in a line of a log. */
    List<Span> spans(Shown line) {
        return running.map(now -> now.spans().in(line)).orElse(List.of());
    }

    /** Whether this is the line one is at. */
    boolean isCurrent(long line) {
        return view.selectionProperty().get().head().line() == line;
    }

    private void end() {
        running.ifPresent(now -> now.search().close());
        running = Optional.empty();
    }

    void close() {
        end();
        merge = Optional.empty();
    }
}
