package org.steward.desktop.logview.pane;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.steward.desktop.action.ProcessAction;
import org.steward.desktop.fx.Conflater;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogState;
import org.steward.desktop.logdoc.search.LogFilter;
import org.steward.desktop.logdoc.search.Query;
import org.steward.desktop.logview.highlight.HighlightEditor;
import org.steward.desktop.logview.highlight.Highlighter;
import org.steward.desktop.logview.line.Caret;
import org.steward.desktop.logview.line.Selection;
import org.steward.desktop.logview.save.SavedLines;
import org.steward.desktop.logview.view.LogView;
import org.steward.desktop.servers.ProcessRef;

/** One log with all that can be done to it. JavaFX thread. */
public final class LogPane implements Pane {

    private final PaneTools tools;
    private final LogView view;
    private final PaneBar bar;
    private final GoToBar goTo;
    private final PaneLines lines;
    private final PaneFinding finding;
    private final Highlighter highlighter;
    private final HighlightEditor highlights;
    private final LevelTicks levels;
    private final StateLine stateLine;
    private final ViewActions actions;
    private final PaneSaving saving;
    private final Optional<ProcessRef> process;
    private final Optional<SendBar> send;
    private final EmptyLog empty;
    private final BorderPane root = new BorderPane();
    private Optional<Open> open = Optional.empty();

    /** The document that is shown. */
    private record Open(LogDocument document, LogDocument.Subscription listening, LineDecor decor) {
        void close() {
            listening.close();
            document.close();
        }
    }

    /** A pane that shows nothing yet; for the log of this process if there is one. */
    public LogPane(PaneTools tools, Optional<ProcessRef> process) {
        this.tools = tools;
        this.process = process;
        view = new LogView(tools.background());
        view.setId("log-lines");
        view.followingProperty().set(true);
        view.setAccessibleText(tools.messages().get("logview.lines"));
        bar = new PaneBar(this, tools);
        goTo = new GoToBar(tools.messages(), this::goToLine, this::goToTime, view::requestFocus);
        lines = new PaneLines(view, tools, this::arranged);
        finding = new PaneFinding(view, lines, tools);
        levels = new LevelTicks(view, lines, tools);
        highlighter = new Highlighter(tools.choices().highlights(), view::repaint);
        highlights = new HighlightEditor(tools.choices().highlights(), tools.messages(), view::requestFocus);
        stateLine = new StateLine(tools.messages(), () -> open.ifPresent(shown -> shown.document().loadAll()),
                () -> open.ifPresent(shown -> shown.document().loadOlderFile()), lines::uncover);
        actions = new ViewActions(view, tools, stateLine::say);
        saving = new PaneSaving(tools, () -> root.getScene().getWindow(), stateLine::say);
        send = process.map(of -> new SendBar(of, tools, stateLine::say, view::requestFocus));
        empty = new EmptyLog(tools.messages());
        root.setTop(new VBox(bar.root(), finding.root(), lines.bar().root(), goTo.root(), highlights.root()));
        root.setCenter(new StackPane(view, empty.root(), FollowPill.of(view, tools)));
        VBox bottom = new VBox();
        send.ifPresent(sending -> bottom.getChildren().add(sending.root()));
        bottom.getChildren().add(stateLine.root());
        root.setBottom(bottom);
        root.getStyleClass().add("log-pane");
        root.setMinHeight(0);
        arrange();
        PaneKeys.install(root, this, tools.commands());
        showNone("", "");
    }

    private void arrange() {
        tools.choices().numbersProperty().addListener(new javafx.beans.value.WeakChangeListener<>(numbersChanged));
        bar.addButton(PaneAction.FIND);
        bar.addButton(PaneAction.FILTER);
        actions.addTo(bar);
        view.setOnFailed(problem -> stateLine.say(String.valueOf(problem.getMessage()), true));
        view.setOnPainted(this::seen);
        view.setOnLink(link -> tools.links().accept(link, process));
        view.selectionProperty().addListener((property, was, is) -> showPlace(is));
    }

    private final javafx.beans.value.ChangeListener<Boolean> numbersChanged = (property, was, is) ->
            open.ifPresent(shown -> decorate(shown.decor()));

    /** The pane. */
    @Override
    public Node node() {
        return root;
    }

    /** Puts these at the left of the tool bar: what chooses the log. */
    public void setLeading(List<Node> nodes) {
        bar.setLeading(nodes);
    }

    /** Shows this document from now on, at its end, and closes it when it shows it no more. */
    public void show(LogDocument document) {
        open.ifPresent(Open::close);
        Conflater<LogState> conflater = new Conflater<>(tools.background().fx(), state -> changed(document, state));
        LineDecor decor = new LineDecor(document, lines, finding, highlighter);
        view.marks().clear();
        view.followingProperty().set(true);
        open = Optional.of(new Open(document, document.listen(conflater::offer), decor));
        lines.setDocument(Optional.of(document));
        finding.setDocument(Optional.of(document));
        levels.setDocument(Optional.of(document));
        arranged();
        decorate(decor);
        changed(document, document.state());
    }

    /** Shows that there is no log, and why. */
    public void showNone(String headline, String explanation) {
        open.ifPresent(Open::close);
        open = Optional.empty();
        lines.setDocument(Optional.empty());
        finding.setDocument(Optional.empty());
        levels.setDocument(Optional.empty());
        empty.showNone(headline, explanation);
        view.setVisible(false);
        stateLine.root().setVisible(false);
    }

    /** The document it shows. */
    public Optional<LogDocument> document() {
        return open.map(Open::document);
    }

    /** The lines. */
    @Override
    public LogView lines() {
        return view;
    }

    private void decorate(LineDecor decor) {
        decor.setNumbers(tools.choices().numbersProperty().get());
        view.setDecor(decor);
    }

    private void changed(LogDocument document, LogState state) {
        if (document().filter(shown -> shown == document).isEmpty()) {
            return;
        }
        view.setVisible(true);
        stateLine.root().setVisible(true);
        view.changed();
        levels.update();
        stateLine.show(state);
        empty.show(state);
        showPlace(view.selectionProperty().get());
    }

    /** Something else is seen: at the top, what is before is loaded. */
    private void seen() {
        finding.seen();
        open.map(Open::document).filter(document -> !view.isFollowing() && view.lines().filter(shown -> view.topLine() <= shown.first()).isPresent()
                && !document.isBeginningKnown() && document.state().loading().isEmpty())
                .ifPresent(LogDocument::loadEarlier);
    }

    private void showPlace(Selection selection) {
        long line = open.map(Open::document).filter(LogDocument::isBeginningKnown)
                .map(document -> document.shownNumber(lines.origin(selection.head().line())))
                .filter(number -> number <= open.orElseThrow().document().count()).orElse(0L);
        stateLine.showPlace(line, selection.lineCount());
    }

    private void goToLine(long shown) {
        open.map(Open::document).ifPresent(document -> {
            long number = shown < 0 ? document.end() + shown : document.first() + shown - 1;
            if (shown > 0 && !document.isBeginningKnown()) {
                stateLine.say(tools.messages().get("logview.goto.unknown"), false);
                return;
            }
            toOrigin(Math.clamp(number, document.first(), Math.max(document.first(), document.end() - 1)));
        });
        view.requestFocus();
    }

    private void goToTime(TimePlace time) {
        open.map(Open::document).ifPresent(document -> tools.background().run(
                () -> time.in(document, ZoneId.systemDefault()), found -> {
                    if (found.isPresent()) {
                        toOrigin(found.getAsLong());
                    } else {
                        stateLine.say(tools.messages().get("logview.goto.no-time"), false);
                    }
                }, problem -> stateLine.say(String.valueOf(problem.getMessage()), true)));
    }

    /** Looks for this from now on. */
    public void find(Query query) {
        finding.show(query);
    }

    /** Does something in this pane. */
    @Override
    public void run(PaneAction action) {
        switch (action) {
            case FIND -> finding.show();
            case FILTER -> toggleFilter();
            case HIGHLIGHTS -> highlights.show();
            case FIND_NEXT -> finding.step(true);
            case FIND_PREVIOUS -> finding.step(false);
            case GO_TO -> goTo.show();
            case MARK -> mark();
            case NEXT_MARK -> toMark(Optional.ofNullable(view.marks().higher(line())));
            case PREVIOUS_MARK -> toMark(Optional.ofNullable(view.marks().lower(line())));
            case CLEAR_VIEW -> lines.clear();
            case SAVE_ALL -> save(action, document -> Optional.of(
                    SavedLines.range(document.blocks(), document.first(), document.end())));
            case SAVE_MATCHES -> save(action, document -> finding.matches()
                    .map(found -> SavedLines.of(document.blocks(), found)));
            case SAVE_FILTERED -> save(action, document -> lines.filter().map(LogFilter::lines)
                    .map(found -> SavedLines.of(document.blocks(), found)));
            case SAVE_VISIBLE -> save(action, document -> view.seen().map(seen -> shown(document, seen.first(),
                    seen.end())));
            case SAVE_SELECTED -> save(action, document -> Optional.of(view.selectionProperty().get())
                    .filter(selection -> !selection.isEmpty()).map(selection -> shown(document,
                            selection.start().line(), selection.end().line() + 1)));
            case TRUNCATE -> ofProcess(of -> tools.actions().run(new ProcessAction.ClearLogs(), List.of(of)));
            case SEND_LINE -> ofProcess(of -> send.orElseThrow().show());
            default -> actions.run(action);
        }
    }

    private void toggleFilter() {
        if (lines.bar().isShown()) {
            lines.bar().hide();
        } else {
            lines.bar().show();
        }
    }

    private long line() {
        return lines.origin(view.selectionProperty().get().head().line());
    }

    private void toOrigin(long origin) {
        view.goTo(new Caret(lines.number(origin), 0));
    }

    private void mark() {
        if (!view.marks().remove(line())) {
            view.marks().add(line());
        }
        view.repaint();
    }

    private void toMark(Optional<Long> line) {
        line.ifPresentOrElse(this::toOrigin,
                () -> stateLine.say(tools.messages().get("logview.mark.none"), false));
    }

    private void ofProcess(Consumer<ProcessRef> task) {
        process.ifPresentOrElse(task, () -> stateLine.say(tools.messages().get("logview.no-process"), false));
    }

    private void save(PaneAction action, Function<LogDocument, Optional<SavedLines>> which) {
        open.map(Open::document).ifPresent(document -> which.apply(document).ifPresentOrElse(
                lines -> saving.save(document.name(), tools.commands().command(action).label(), lines),
                () -> stateLine.say(tools.messages().get("logview.save.nothing"), false)));
    }

    /** Lines as they are shown, without those that a filter leaves out. */
    private SavedLines shown(LogDocument document, long first, long end) {
        return lines.filter().isEmpty() ? SavedLines.range(document.blocks(), first, end)
                : SavedLines.some(document.blocks(), lines.origins(first, end));
    }

    /** Other lines of the document are shown. */
    private void arranged() {
        stateLine.setCovered(lines.isCleared());
        levels.update();
    }

    /** The process whose log this is. */
    @Override
    public Optional<ProcessRef> process() {
        return process;
    }

    /** Puts the keyboard on the lines. */
    @Override
    public void focus() {
        view.requestFocus();
    }

    /** Closes the document and gives up everything. */
    @Override
    public void close() {
        tools.commands().leave(this);
        finding.close();
        levels.close();
        lines.close();
        open.ifPresent(Open::close);
        open = Optional.empty();
        view.dispose();
    }
}
