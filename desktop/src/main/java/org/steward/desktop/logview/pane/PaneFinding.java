package org.steward.desktop.logview.pane;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.Node;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.search.LineSet;
import org.steward.desktop.logdoc.search.LogSearch;
import org.steward.desktop.logdoc.search.Query;
import org.steward.desktop.logdoc.search.Span;
import org.steward.desktop.logview.find.FindBar;
import org.steward.desktop.logview.find.FindState;
import org.steward.desktop.logview.find.Finder;
import org.steward.desktop.logview.find.MatchTicks;
import org.steward.desktop.logview.line.Caret;
import org.steward.desktop.logview.line.Selection;
import org.steward.desktop.logview.view.LogView;
import org.steward.desktop.logview.view.Shown;
import org.steward.desktop.logview.view.Tick;

/** Finding in a pane: the bar, the matches in the lines and on the scroll bar, and the way from one to the next. */
final class PaneFinding implements FindBar.Owner {

    private static final int MOST_LEFT_OUT = 2000;

    private final LogView view;
    private final Finder finder;
    private final FindBar bar;
    private final MatchTicks ticks;
    private final PaneLines lines;
    /** A match to be selected as soon as its line has been read. */
    private OptionalLong awaited = OptionalLong.empty();
    private boolean isFresh;

    /** Finds in this view of these lines. */
    PaneFinding(LogView view, PaneLines lines, PaneTools tools) {
        this.view = view;
        this.lines = lines;
        finder = new Finder(tools.background(), tools.workers());
        bar = new FindBar(tools.messages(), this);
        ticks = new MatchTicks(tools.background(), places ->
                view.setTick(finder.search().isPresent() ? Tick.ofMatches(places) : Tick.ofMatches()));
        finder.stateProperty().addListener((property, was, is) -> heard(is));
        view.selectionProperty().addListener((property, was, is) -> say());
    }

    Node root() {
        return bar.root();
    }

    void setDocument(Optional<LogDocument> other) {
        finder.setDocument(other);
    }

    /** Shows the bar, with what is selected if that is within a line. */
    void show() {
        Selection selection = view.selectionProperty().get();
        String selected = selection.lineCount() == 1 ? view.line(selection.head().line()).map(shown ->
                shown.text().text().substring(selection.from(shown.line().number(), shown.text().length()),
                        selection.upTo(shown.line().number(), shown.text().length()))).orElse("") : "";
        bar.show(selected);
    }

    /** Shows the bar with this query. */
    void show(Query query) {
        bar.show(query);
    }

    @Override
    public void find(Optional<Query> query) {
        if (!query.equals(finder.query())) {
            isFresh = true;
            finder.setQuery(query);
        }
        if (query.isEmpty()) {
            view.setTick(Tick.ofMatches());
        }
        view.repaint();
        say();
    }

    @Override
    public void step(boolean forward) {
        if (finder.search().isEmpty()) {
            show();
            return;
        }
        isFresh = false;
        OptionalLong found = stepFrom(place(), forward);
        // Those that a filter leaves out are passed over, within reason.
        for (int i = 0; i < MOST_LEFT_OUT && found.isPresent() && lines.isLeftOut(found.getAsLong()); i++) {
            found = stepFrom(found.getAsLong(), forward);
        }
        found.ifPresent(this::goTo);
    }

    private OptionalLong stepFrom(long origin, boolean forward) {
        return forward ? finder.next(origin) : finder.previous(origin);
    }

    /** The line of the document one is at. */
    private long place() {
        return lines.origin(view.selectionProperty().get().head().line());
    }

    @Override
    public void left() {
        view.requestFocus();
    }

    private void heard(FindState state) {
        finder.search().ifPresent(search -> {
            view.lines().ifPresent(shown -> ticks.update(shown, lines.members(search.lines())));
            if (isFresh && state.search().matches() > 0) {
                isFresh = false;
                long top = lines.origin(view.topLine());
                OptionalLong after = search.next(top - 1);
                (after.isPresent() ? after : search.previous(top)).ifPresent(this::goTo);
            }
        });
        say();
        view.repaint();
    }

    private void say() {
        bar.say(finder.stateProperty().get(), finder.place(place()));
    }

    private void goTo(long origin) {
        if (lines.isCleared() && view.lines().filter(shown -> origin < shown.first()).isPresent()) {
            lines.uncover();
        }
        long line = lines.number(origin);
        awaited = OptionalLong.of(line);
        view.goTo(new Caret(line, 0));
        seen();
    }

    /** Lines were painted; perhaps the awaited one is among those that were read. */
    void seen() {
        awaited.ifPresent(line -> view.line(line).ifPresent(shown -> {
            awaited = OptionalLong.empty();
            if (view.selectionProperty().get().head().line() == line) {
                view.goTo(new Caret(line, spans(shown).stream().findFirst().map(Span::start).orElse(0)));
            }
        }));
    }

    /** Where matches are in a line. */
    List<Span> spans(Shown line) {
        return finder.spans(line);
    }

    /** Whether this is the line one is at. */
    boolean isCurrent(long line) {
        return view.selectionProperty().get().head().line() == line;
    }

    /** The lines that match; empty where nothing is looked for. */
    Optional<LineSet> matches() {
        return finder.search().map(LogSearch::lines);
    }

    void close() {
        finder.close();
    }
}
