package org.steward.desktop.processes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.figures.Figures;
import org.steward.desktop.fx.Seen;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.processes.cells.Cells;
import org.steward.desktop.processes.cells.RowNode;
import org.steward.desktop.processes.cells.Wording;
import org.steward.desktop.processes.filter.Filter;
import org.steward.desktop.processes.filter.Vocabulary;
import org.steward.desktop.processes.rows.Calm;
import org.steward.desktop.processes.rows.Choice;
import org.steward.desktop.processes.rows.Counts;
import org.steward.desktop.processes.rows.Grouping;
import org.steward.desktop.processes.rows.ProcessRow;
import org.steward.desktop.processes.rows.ProcessTable;
import org.steward.desktop.processes.rows.Row;
import org.steward.desktop.processes.rows.SumRow;
import org.steward.desktop.processes.rows.Tab;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.settings.ViewState;
import org.steward.desktop.text.Messages;
import org.steward.icons.Icon;

/**
 * The page of processes: tabs, filter, buttons, the table and what stands where it has nothing to show. Adds its
 * commands, {@code process.*} and {@code view.*}, to those of the window. JavaFX thread.
 */
public final class ProcessesView implements AutoCloseable {

    /** Below this width of the page, buttons show their icons alone. */
    private static final double WORDED_WIDTH = 900;

    private final Fleet fleet;
    private final ObservableValue<Optional<Server>> scope;
    private final Messages messages;
    private final Wording wording;
    private final Commands commands;
    private final Calm calm = new Calm(System.nanoTime());
    private final ProcessTable rows;
    private final ChoiceMemory memory;
    private final TableView<Row> table;
    private final TableColumns columns;
    private final Selection selection;
    private final Scroll scroll;
    private final Cells cells;
    private final ProcessCommands processCommands;
    private final ActionBar actionBar;
    private final TabBar tabs;
    private final FilterBox filter;
    private final Notice notice;
    private final EmptyTable empty;
    private final LiveRows live;
    private final BorderPane root = new BorderPane();
    private double textScale = 1;

    /**
     * A page that shows what there is at once and follows it until it is closed.
     *
     * @param scope the server shown; empty for all
     * @param doors where one can go from a process
     */
    public ProcessesView(Fleet fleet, ObservableValue<Optional<Server>> scope, Figures figures, ProcessActions actions,
            ProcessDoors doors, Commands commands, KeyBindings keys, ViewState viewState, Messages messages,
            Executor fx) {
        this.fleet = fleet;
        this.scope = scope;
        this.messages = messages;
        this.commands = commands;
        wording = new Wording(messages);
        memory = new ChoiceMemory(viewState);
        rows = new ProcessTable(figures, actions::isPending, calm, System::nanoTime);
        rows.choose(memory.choice());
        cells = new Cells(wording, sum -> fold(sum, !sum.isOpen()));
        table = new TableView<>(rows.rows());
        scroll = new Scroll(table);
        selection = new Selection(table);
        rows.onListChange(selection::keepWhile);
        columns = new TableColumns(table, cells, new ColumnMemory(viewState, () -> textScale));
        processCommands = new ProcessCommands(selection, scope, root.sceneProperty().isNotNull(), actions, messages,
                new WhyNot(wording, id -> commands.find(id).map(keys::labelWithKey).orElse("")
                        .replace("  ", " ")), doors,
                this::showSignals, this::copy);
        processCommands.all().forEach(commands::add);
        addCommands();
        actionBar = new ActionBar(processCommands.all(), keys, messages);
        tabs = new TabBar(messages, tab -> choose(choice -> choice.withTab(tab)));
        SavedFilters saved = new SavedFilters(viewState, messages, this::filterText, this::showFilter);
        filter = new FilterBox(messages, this::vocabulary, saved.button(),
                text -> choose(choice -> choice.withFilter(Filter.parse(text))), table::requestFocus);
        notice = new Notice(wording, filter, () -> commands.run("view.refresh"));
        empty = new EmptyTable(wording, commands);
        commands.all().addListener((javafx.beans.InvalidationListener) change -> showEmptiness());
        new TableKeys(table, selection, keys, commands, processCommands.all(), (sum, open) -> fold(sum, open));
        dressTable(doors);
        arrange(new ViewMenu(messages, columns, () -> rows.choice().grouping(),
                grouping -> choose(choice -> choice.withGrouping(grouping)), this::foldAll));
        tabs.show(rows.choice().tab());
        live = new LiveRows(fleet, scope, figures, actions, rows, fx, this::refreshed, this::secondPassed,
                Seen.of(root));
    }

    private void arrange(ViewMenu viewMenu) {
        HBox.setHgrow(filter.root(), Priority.ALWAYS);
        HBox bar = new HBox(tabs.root(), filter.root(), actionBar.root(), viewMenu.button());
        bar.getStyleClass().add("process-bar");
        root.setTop(new VBox(bar, notice.root()));
        root.setCenter(table);
        root.getStyleClass().add("processes");
        root.widthProperty().addListener((property, old, now) -> actionBar.setWorded(now.doubleValue() > WORDED_WIDTH));
    }

    private void dressTable(ProcessDoors doors) {
        table.setId("processes");
        table.getStyleClass().add("process-table");
        table.setAccessibleText(messages.get("window.screen.processes"));
        table.setPlaceholder(empty.root());
        table.setRowFactory(view -> new RowNode());
        columns.show(rows.choice().sorting());
        table.setSortPolicy(view -> {
            choose(choice -> choice.withSorting(columns.sorting()));
            return true;
        });
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(event -> menu.getItems().setAll(actionBar.rowMenu()));
        menu.getItems().setAll(actionBar.rowMenu());
        table.setContextMenu(menu);
        table.addEventFilter(MouseEvent.MOUSE_ENTERED, event -> calm.setInside(true, System.nanoTime()));
        table.addEventFilter(MouseEvent.MOUSE_EXITED, event -> calm.setInside(false, System.nanoTime()));
        table.addEventFilter(MouseEvent.MOUSE_MOVED, event -> touched());
        table.addEventFilter(ScrollEvent.SCROLL, event -> touched());
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> touched());
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()
                    && event.getY() > headerHeight()) {
                selection.focusedRow().ifPresent(row -> {
                    switch (row) {
                        case ProcessRow process -> doors.details().accept(process.ref());
                        case SumRow sum -> fold(sum, !sum.isOpen());
                    }
                });
            }
        });
    }

    private double headerHeight() {
        return Optional.ofNullable(table.lookup(".column-header-background")).map(header ->
                header.getBoundsInParent().getMaxY()).orElse(0.0);
    }

    private void touched() {
        calm.touch(System.nanoTime());
    }

    private void addCommands() {
        addHere("process.copyRows", Icon.COPY, "Shortcut+C", () -> copy(RowsAsText.of(table, cells)));
        add("view.all", Icon.PROCESS, "Alt+A", () -> showTab(Tab.ALL));
        add("view.running", Icon.STATE_RUNNING, "Alt+R", () -> showTab(Tab.RUNNING));
        add("view.problems", Icon.WARNING, "Alt+P", () -> showTab(Tab.PROBLEMS));
        addHere("view.filter", Icon.FILTER, "Shortcut+F", this::focusFilter);
        add("view.clearFilter", Icon.CLOSE, "", this::clearFilter);
        add("view.refresh", Icon.REFRESH, "F5", this::refreshNow);
        addHere("view.fold", Icon.CHEVRON_RIGHT, "Shortcut+Minus", () -> foldAll(true));
        addHere("view.unfold", Icon.CHEVRON_DOWN, "Shortcut+Equals", () -> foldAll(false));
        for (Grouping grouping : Grouping.values()) {
            add("view.group." + grouping.id(), Icon.GROUP, "", () -> choose(choice -> choice.withGrouping(grouping)));
        }
    }

    private void add(String id, Icon icon, String key, Runnable run) {
        add(id, icon, key, new SimpleBooleanProperty(true), run);
    }

    /** Adds one that can be done only while the page is shown; other pages have other uses for its key. */
    private void addHere(String id, Icon icon, String key, Runnable run) {
        add(id, icon, key, root.sceneProperty().isNotNull(), run);
    }

    private void add(String id, Icon icon, String key, ObservableBooleanValue enabled, Runnable run) {
        Command command = new Command(id, messages.get("processes.command." + id), Optional.of(icon),
                key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key)), enabled, run);
        commands.add(command);
        if (id.startsWith("process.")) {
            processCommands.all().add(command);
        }
    }

    /** Says how much larger the text is than usual, so that columns whose width nobody has chosen fit it. */
    public void setTextScale(double scale) {
        textScale = scale;
        columns.arrange();
    }

    /** The page. */
    public Parent view() {
        return root;
    }

    /** The process of the row that is selected and has the focus; what a drawer shows. */
    public ReadOnlyObjectProperty<Optional<ProcessRef>> focusedProperty() {
        return selection.focusedProperty();
    }

    /** How many processes are selected; a row that gathers stands for all it shows. */
    public ReadOnlyIntegerProperty selectedCountProperty() {
        return selection.countProperty();
    }

    /** How many processes in scope the filter lets through. */
    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return rows.countsProperty();
    }

    /** Puts the keyboard on the table. */
    public void focus() {
        table.requestFocus();
    }

    /** Selects the first process that somebody should look at, if there is one and none is selected. */
    public void selectProblem() {
        for (int i = 0; table.getSelectionModel().isEmpty() && i < table.getItems().size(); i++) {
            if (table.getItems().get(i) instanceof ProcessRow row && row.look().isProblem()) {
                selection.select(i);
            }
        }
    }

    /** Filters by this, as if it had been typed. */
    public void showFilter(String text) {
        filter.setText(text);
    }

    /** Shows only what somebody should look at, or all that runs, or everything. */
    public void showTab(Tab tab) {
        tabs.show(tab);
        choose(choice -> choice.withTab(tab));
    }

    /** Selects a process and shows its row, whatever filter, tab or fold hides it. */
    public void reveal(ProcessRef process) {
        Optional<Integer> at = place(process);
        if (at.isEmpty()) {
            clearFilter();
            choose(choice -> choice.withFolded(choice.folded().stream()
                    .filter(id -> !holds(id, process)).collect(Collectors.toSet())));
            at = place(process);
        }
        at.ifPresent(index -> {
            selection.select(index);
            table.requestFocus();
        });
    }

    private static boolean holds(String id, ProcessRef process) {
        String server = process.server().profile().name();
        return id.equals(server + "/") || id.equals(server + "/" + process.group())
                || id.startsWith("state ") || id.startsWith("tag ");
    }

    private Optional<Integer> place(ProcessRef process) {
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i) instanceof ProcessRow row && row.ref().equals(process)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private String filterText() {
        return rows.choice().filter().text();
    }

    private void focusFilter() {
        filter.focus();
    }

    private void clearFilter() {
        filter.setText("");
        showTab(Tab.ALL);
    }

    private void refreshNow() {
        shownServers().forEach(server -> server.connection().refresh());
        rows.sortNow();
    }

    private List<Server> shownServers() {
        return scope.getValue().map(List::of).orElse(List.copyOf(fleet.servers()));
    }

    private void choose(UnaryOperator<Choice> change) {
        rows.choose(change.apply(rows.choice()));
        memory.keep(rows.choice());
        notice.show(rows.choice().filter().problems());
        refreshed();
    }

    private void fold(SumRow sum, boolean open) {
        choose(choice -> choice.with(sum.id(), !open));
    }

    private void foldAll(boolean folded) {
        Set<String> ids = new TreeSet<>();
        if (folded) {
            // Groups first, so that servers stay open where there are several levels.
            boolean hasGroups = table.getItems().stream()
                    .anyMatch(row -> row instanceof SumRow sum && sum.kind() == SumRow.Kind.GROUP && sum.isOpen());
            table.getItems().stream().filter(row -> row instanceof SumRow sum
                    && (!hasGroups || sum.kind() == SumRow.Kind.GROUP)).map(Row::id).forEach(ids::add);
            ids.addAll(rows.choice().closed());
        }
        choose(choice -> choice.withClosed(ids));
    }

    private Vocabulary vocabulary() {
        return new Vocabulary(fleet.servers().stream().map(server -> server.profile().name()).toList(),
                List.copyOf(rows.groups()),
                fleet.servers().stream().flatMap(server -> server.profile().tags().stream()).distinct().sorted().toList());
    }

    private void refreshed() {
        boolean isTree = rows.choice().grouping() == Grouping.TREE;
        columns.showPlaces(!isTree && scope.getValue().isEmpty() && fleet.servers().size() > 1, !isTree);
        tabs.show(rows.countsProperty().get());
        processCommands.refresh();
        notice.show(scope.getValue());
        showEmptiness();
    }

    private void secondPassed() {
        scroll.visible().ifPresent(range -> rows.timePassed(range[0], range[1], cells::time));
        notice.show(scope.getValue());
    }

    private void showEmptiness() {
        if (table.getItems().isEmpty()) {
            empty.explain(shownServers(), scope.getValue(), rows.hasProcesses(), rows.choice());
        }
    }

    private void showSignals() {
        ContextMenu menu = new ContextMenu(actionBar.signalItems().toArray(javafx.scene.control.MenuItem[]::new));
        menu.show(actionBar.root(), Side.BOTTOM, 0, 0);
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Stops following servers. */
    @Override
    public void close() {
        live.close();
    }
}
