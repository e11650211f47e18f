package org.steward.desktop.processes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.action.ProcessAction;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.processes.rows.Row;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.settings.ViewState;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.testfx.util.WaitForAsyncUtils;

/** The page of processes in a window, with servers that say what a test wants and doors that only take notes. */
final class Page implements ProcessActions {

    final Fleet fleet = new Fleet();
    final ObjectProperty<Optional<Server>> scope = new SimpleObjectProperty<>(Optional.empty());
    final FakeFigures figures = new FakeFigures();
    final Commands commands = new Commands();
    final ViewState viewState;
    /** What was asked for, such as {@code Stop [api, worker]} or {@code log api}. */
    final List<String> done = new ArrayList<>();
    /** What was said when a command could not be done. */
    final List<String> refused = new ArrayList<>();
    final Set<ProcessRef> pending = new LinkedHashSet<>();
    final ProcessesView view;
    final Scene scene;
    private final FxThread fx = new FxThread();
    private Consumer<ProcessRef> pendingChanged = process -> { };

    Page(Stage stage, Map<String, String> kept) {
        viewState = new ViewState(kept);
        for (String id : List.of("servers.add", "config.open")) {
            commands.add(new Command(id, id, Optional.empty(), Optional.empty(), new SimpleBooleanProperty(true),
                    () -> done.add(id)));
        }
        commands.add(new Command("servers.readonly", "Read-only on or off", Optional.empty(), Optional.empty(),
                new SimpleBooleanProperty(true), () -> { }));
        commands.onRefusal((command, why) -> refused.add(command.label() + ": " + why));
        SettingsModel settings = new SettingsModel(Settings.defaults());
        KeyBindings keys = new KeyBindings(commands, settings);
        view = new ProcessesView(fleet, scope, figures, this, new ProcessDoors(process -> done.add("details " + process.name()),
                process -> done.add("log " + process.name()), process -> done.add("config " + process.name()),
                some -> done.add("merge " + some.stream().map(ProcessRef::name).toList()),
                some -> done.add("search " + some.stream().map(ProcessRef::name).toList()),
                server -> done.add("main log " + server.profile().name())), commands,
                keys, viewState, Messages.in(Locale.ENGLISH), fx);
        scene = new Scene(view.view(), 980, 500);
        keys.install(scene);
        new Themes(settings).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    FedServer add(String name) {
        return add(ServerProfile.of(name, "unix:///nonexistent/steward.sock"));
    }

    FedServer add(ServerProfile profile) {
        FedServer fed = new FedServer(profile, fx);
        fleet.add(fed.server());
        return fed;
    }

    void close() {
        view.close();
        fleet.close();
    }

    @Override
    public void run(ProcessAction action, List<ProcessRef> processes) {
        String what = action instanceof ProcessAction.Signal signal ? signal.signal() : action.getClass().getSimpleName();
        done.add(what + " " + processes.stream().map(ProcessRef::name).toList());
    }

    @Override
    public boolean isPending(ProcessRef process) {
        return pending.contains(process);
    }

    @Override
    public Subscription onPendingChange(Consumer<ProcessRef> listener) {
        pendingChanged = listener;
        return () -> pendingChanged = process -> { };
    }

    void isPending(ProcessRef process, boolean is) {
        if (is) {
            pending.add(process);
        } else {
            pending.remove(process);
        }
        pendingChanged.accept(process);
    }

    @SuppressWarnings("unchecked")
    TableView<Row> table() {
        return (TableView<Row>) scene.lookup("#processes");
    }

    TextField filter() {
        return (TextField) scene.lookup("#process-filter");
    }

    /** The answer of the JavaFX thread; from any thread. */
    static <T> T on(Callable<T> question) {
        if (!Platform.isFxApplicationThread()) {
            return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
        }
        try {
            return question.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Lays out what has changed, as the next pulse would, which may come late. JavaFX thread. */
    void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /** Names of the rows in the list. */
    List<String> titles() {
        return on(() -> table().getItems().stream().map(Row::title).toList());
    }

    List<String> selected() {
        return on(() -> table().getSelectionModel().getSelectedItems().stream().map(Row::title).toList());
    }

    Row row(String title) {
        return table().getItems().stream().filter(row -> row.title().equals(title)).findFirst().orElseThrow();
    }

    void select(String... titles) {
        table().getSelectionModel().clearSelection();
        for (String title : titles) {
            table().getSelectionModel().select(row(title));
        }
        table().requestFocus();
    }

    List<String> columns() {
        return on(() -> table().getVisibleLeafColumns().stream().map(TableColumn::getId).toList());
    }

    TableColumn<Row, ?> column(String id) {
        return table().getColumns().stream().filter(column -> column.getId().equals(id)).findFirst().orElseThrow();
    }

    /** A click on a header, fired at it: those of the Headless platform's robot all ask for a menu as well. */
    void clickHeader(String id) {
        layOut();
        Node header = table().lookupAll(".column-header").stream().filter(node -> id.equals(node.getId())).findFirst()
                .orElseThrow();
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED,
                MouseEvent.MOUSE_CLICKED)) {
            Event.fireEvent(header, new MouseEvent(type, 9, 9, 9, 9, MouseButton.PRIMARY, 1, false, false, false, false,
                    true, false, false, false, false, true, null));
        }
    }

    VirtualFlow<?> flow() {
        return (VirtualFlow<?>) table().lookup(".virtual-flow");
    }

    /** The row at the upper edge, and how many pixels of it are beyond. JavaFX thread. */
    String top() {
        layOut();
        return table().getItems().get(flow().getFirstVisibleCell().getIndex()).title() + " "
                + Math.round(flow().getFirstVisibleCell().getLayoutY());
    }

    /** Whether some text on the screen has this in it. */
    boolean shows(String text) {
        return on(() -> isShown(text));
    }

    private boolean isShown(String text) {
        layOut();
        return scene.getRoot().lookupAll(".label").stream().map(Labeled.class::cast)
                .anyMatch(label -> isOnScreen(label) && label.getText() != null && label.getText().contains(text))
                || scene.getRoot().lookupAll(".table-cell").stream().map(Labeled.class::cast)
                .anyMatch(cell -> isOnScreen(cell) && cell.getText() != null && cell.getText().contains(text));
    }

    private static boolean isOnScreen(Node node) {
        return node == null || node.isVisible() && isOnScreen(node.getParent());
    }

    /** Waits until something is so on the JavaFX thread. */
    static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get(20, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            throw new AssertionError("not within 20 s", e);
        }
    }

    /** Waits until the list is this. */
    void becomes(String... titles) {
        try {
            until(() -> titles().equals(List.of(titles)));
        } catch (AssertionError e) {
            throw new AssertionError("there are " + titles(), e);
        }
    }
}
