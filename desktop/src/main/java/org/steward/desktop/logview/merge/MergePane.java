package org.steward.desktop.logview.merge;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.steward.desktop.fx.Conflater;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.merge.DocumentSource;
import org.steward.desktop.logdoc.merge.MergeState;
import org.steward.desktop.logdoc.merge.MergedLines;
import org.steward.desktop.logdoc.merge.TimedSource;
import org.steward.desktop.logdoc.search.Filter;
import org.steward.desktop.logdoc.search.InvalidQuery;
import org.steward.desktop.logdoc.search.LogFilter;
import org.steward.desktop.logview.find.FilterBar;
import org.steward.desktop.logview.highlight.HighlightEditor;
import org.steward.desktop.logview.highlight.Highlighter;
import org.steward.desktop.logview.pane.FollowPill;
import org.steward.desktop.logview.pane.Pane;
import org.steward.desktop.logview.pane.PaneAction;
import org.steward.desktop.logview.pane.PaneBar;
import org.steward.desktop.logview.pane.PaneKeys;
import org.steward.desktop.logview.pane.PaneSaving;
import org.steward.desktop.logview.pane.PaneTools;
import org.steward.desktop.logview.pane.ViewActions;
import org.steward.desktop.logview.save.SavedLines;
import org.steward.desktop.logview.view.Decor;
import org.steward.desktop.logview.view.LogView;
import org.steward.desktop.servers.ProcessRef;

/** Several logs in one view, with what happened to their processes in between. JavaFX thread. */
public final class MergePane implements Pane {

    private final List<SourceLog> sources;
    private final PaneTools tools;
    private final LogView view;
    private final PaneBar bar;
    private final ViewActions actions;
    private final PaneSaving saving;
    private final SourceChips chips;
    private final FilterBar filterBar;
    private final Clocks clocks;
    private final MergeFinding finding;
    private final MergeLevels levels;
    private final Highlighter highlighter;
    private final HighlightEditor highlights;
    private final StateEvents events;
    private final Label state = new Label();
    private final BorderPane root = new BorderPane();
    private final List<LogFilter> filters = new ArrayList<>();
    private Filter filter = Filter.NONE;
    private Optional<MergedLines> merged = Optional.empty();

    /** A view of these logs, which it closes when it is closed. */
    public MergePane(List<SourceLog> sources, PaneTools tools) {
        this.sources = List.copyOf(sources);
        this.tools = tools;
        view = new LogView(tools.background());
        view.setId("log-lines");
        view.followingProperty().set(true);
        view.setAccessibleText(tools.messages().get("logview.lines"));
        actions = new ViewActions(view, tools, (text, isProblem) -> state.setText(text));
        clocks = new Clocks(sources.stream().flatMap(source -> source.server().stream()).distinct().toList(),
                tools.messages(), this::merge);
        finding = new MergeFinding(view, tools);
        levels = new MergeLevels(sources.stream().map(SourceLog::document).toList(), view, tools);
        highlighter = new Highlighter(tools.choices().highlights(), view::repaint);
        highlights = new HighlightEditor(tools.choices().highlights(), tools.messages(), view::requestFocus);
        events = new StateEvents(sources.stream().flatMap(source -> source.process().stream()).distinct().toList(),
                clocks, tools.messages());
        saving = new PaneSaving(tools, () -> root.getScene().getWindow(), (text, isProblem) -> state.setText(text));
        chips = new SourceChips(this.sources, this::merge);
        filterBar = new FilterBar(tools.messages(), this::setFilter, view::requestFocus);
        bar = new PaneBar(this, tools);
        bar.setLeading(List.of(chips.root(), clocks.root()));
        bar.addButton(PaneAction.FIND);
        bar.addButton(PaneAction.FILTER);
        actions.addTo(bar);
        state.setId("log-amount");
        HBox line = new HBox(state);
        line.getStyleClass().add("log-state");
        root.setTop(new VBox(bar.root(), finding.root(), filterBar.root(), highlights.root()));
        root.setCenter(new StackPane(view, FollowPill.of(view, tools)));
        root.setBottom(line);
        root.getStyleClass().add("log-pane");
        root.setMinHeight(0);
        view.setOnFailed(problem -> state.setText(String.valueOf(problem.getMessage())));
        view.setOnPainted(this::seen);
        view.setOnLink(link -> tools.links().accept(link, onlyProcess()));
        PaneKeys.install(root, this, tools.commands());
        merge();
    }

    /** The view. */
    @Override
    public Node node() {
        return root;
    }

    /** The lines. */
    @Override
    public LogView lines() {
        return view;
    }

    /** Puts this at the left of the tool bar, before the sources. */
    public void setFirst(Node node) {
        bar.setLeading(List.of(node, chips.root(), clocks.root()));
    }

    private void setFilter(Filter wanted) {
        if (!wanted.equals(filter)) {
            filter = wanted;
            merge();
        }
    }

    /** Merges those sources that are ticked, anew. */
    private void merge() {
        endMerging();
        List<TimedSource> timed = new ArrayList<>();
        List<Decor.Label> labels = new ArrayList<>();
        List<LogDocument> documents = new ArrayList<>();
        try {
            for (int i = 0; i < sources.size(); i++) {
                if (chips.isOn(i)) {
                    timed.add(timed(sources.get(i)));
                    documents.add(sources.get(i).document());
                    labels.add(MergeDecor.label(sources.get(i).label(), i));
                }
            }
            filterBar.sayAll();
        } catch (InvalidQuery e) {
            filterBar.say(e);
        }
        timed.add(events.lines());
        labels.add(MergeDecor.label("", 0));
        MergedLines lines = MergedLines.of(timed, tools.workers());
        merged = Optional.of(lines);
        view.setDecor(new MergeDecor(labels, finding, highlighter));
        view.show(lines);
        finding.setLines(lines, documents, filters);
        levels.setLines(lines, documents, filters);
        // It ends with the merging.
        lines.listen(new Conflater<MergeState>(tools.background().fx(), now -> heard(lines, now))::offer);
    }

    private TimedSource timed(SourceLog source) throws InvalidQuery {
        ZoneId zone = ZoneId.systemDefault();
        Duration correction = clocks.correction(source.server());
        if (filter.isEmpty()) {
            return DocumentSource.of(source.document(), zone, correction);
        }
        LogFilter lines = LogFilter.of(source.document(), filter, tools.workers());
        filters.add(lines);
        return DocumentSource.of(lines, zone, correction);
    }

    private void endMerging() {
        merged.ifPresent(MergedLines::close);
        merged = Optional.empty();
        filters.forEach(LogFilter::close);
        filters.clear();
    }

    private void heard(MergedLines lines, MergeState now) {
        if (merged.filter(current -> current == lines).isPresent()) {
            view.changed();
            finding.moved();
            levels.moved();
            state.setText(now.problem().orElse(
                    tools.messages().get("logview.merge.amount", now.end() - now.first(), sources.size())));
        }
    }

    /** At the top, what is before is loaded. */
    private void seen() {
        merged.filter(lines -> !view.isFollowing() && view.topLine() <= lines.first() && !lines.isBeginningKnown())
                .ifPresent(MergedLines::loadEarlier);
    }

    @Override
    public void run(PaneAction action) {
        switch (action) {
            case FIND -> finding.show();
            case FIND_NEXT -> finding.step(true);
            case FIND_PREVIOUS -> finding.step(false);
            case FILTER -> toggleFilter();
            case SAVE_ALL -> save(action, merged.map(lines -> SavedLines.read(lines, lines.first(), lines.end())));
            case SAVE_VISIBLE -> save(action, merged.flatMap(lines -> view.seen()
                    .map(seen -> SavedLines.read(lines, seen.first(), seen.end()))));
            case SAVE_SELECTED -> save(action, merged.filter(lines -> !view.selectionProperty().get().isEmpty())
                    .map(lines -> SavedLines.read(lines, view.selectionProperty().get().start().line(),
                            view.selectionProperty().get().end().line() + 1)));
            case HIGHLIGHTS -> highlights.show();
            default -> {
                if (!actions.run(action)) {
                    state.setText(tools.messages().get("logview.merge.not"));
                }
            }
        }
    }

    private void save(PaneAction action, Optional<SavedLines> which) {
        which.ifPresentOrElse(lines -> saving.save("merged.log", tools.commands().label(action), lines),
                () -> state.setText(tools.messages().get("logview.save.nothing")));
    }

    private void toggleFilter() {
        if (filterBar.isShown()) {
            filterBar.hide();
        } else {
            filterBar.show();
        }
    }

    /** The process whose logs all of these are. */
    private Optional<ProcessRef> onlyProcess() {
        List<Optional<ProcessRef>> of = sources.stream().map(SourceLog::process).distinct().toList();
        return of.size() == 1 ? of.getFirst() : Optional.empty();
    }

    @Override
    public Optional<ProcessRef> process() {
        return Optional.empty();
    }

    /** Puts the keyboard on the lines. */
    @Override
    public void focus() {
        view.requestFocus();
    }

    /** Closes the logs and gives up everything. */
    @Override
    public void close() {
        tools.commands().leave(this);
        endMerging();
        finding.close();
        levels.close();
        events.close();
        clocks.close();
        sources.forEach(source -> source.document().close());
        view.dispose();
    }
}
