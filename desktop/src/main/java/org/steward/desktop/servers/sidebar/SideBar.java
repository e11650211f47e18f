package org.steward.desktop.servers.sidebar;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.client.transport.Credentials;
import org.steward.desktop.action.Commands;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.Seconds;
import org.steward.desktop.fx.Seen;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.edit.ServerDesk;
import org.steward.desktop.servers.store.ServerBook;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/**
 * All servers at the left of the window, with how they are; one of them, or all, is selected. JavaFX thread.
 */
public final class SideBar {

    private final ServerDesk desk;
    private final SideItems items;
    private final Strip strip;
    private final ListView<SideItem> list = new ListView<>();
    private final BorderPane pane = new BorderPane();
    private final ReadOnlyObjectWrapper<Optional<Server>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private final InvalidationListener reselect = source -> takeSelection();
    private final SimpleBooleanProperty ageing = new SimpleBooleanProperty(this, "ageing");
    private final ObservableValue<Boolean> seen = Seen.of(pane);
    private final BooleanBinding ticks =
            Bindings.createBooleanBinding(() -> ageing.get() && seen.getValue(), ageing, seen);
    private final Seconds seconds;
    private Optional<SideRow> followed = Optional.empty();

    /**
     * Shows the local engine, if the fleet has it, and the servers of the book.
     *
     * @param logIn gets what the person says when the local engine wants to know who it is
     * @param commands gets the commands of the side bar
     * @param keys makes their keys work here
     */
    public SideBar(Fleet fleet, ServerBook book, Consumer<Credentials> logIn, Background background, Messages messages,
            Commands commands, KeyBindings keys) {
        Clock clock = Clock.systemUTC();
        items = new SideItems(fleet, book, messages, background.fx(), clock);
        // First of all, as there are commands that look at them.
        list.setItems(items.items());
        desk = new ServerDesk(book, background, messages);
        strip = new Strip(messages);
        PasswordStrip passwords = new PasswordStrip(book, background, messages, strip::error, logIn);
        SideActions actions = new SideActions(list, book, desk, passwords, strip, messages);
        SideCommands sideCommands = new SideCommands(list, actions, strip, commands, keys, messages);
        RowDrag drag = new RowDrag(book, actions);
        RowTooltip tooltip = new RowTooltip(messages, clock);
        list.getStyleClass().add("side-list");
        list.setAccessibleText(messages.get("servers.title"));
        list.setCellFactory(view -> {
            ServerCell cell = new ServerCell(messages, actions::askPassword, tooltip::text);
            drag.install(cell);
            cell.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    actions.edit();
                }
            });
            cell.setOnContextMenuRequested(event -> {
                if (cell.getItem() != null && cell.getItem().row().isPresent()) {
                    list.getSelectionModel().select(cell.getItem());
                    sideCommands.menu().show(cell, event.getScreenX(), event.getScreenY());
                    event.consume();
                }
            });
            return cell;
        });
        list.getSelectionModel().selectedItemProperty().addListener(source -> takeSelection());
        list.getSelectionModel().select(0);
        book.problemProperty().addListener((property, old, now) -> strip.setProblem(
                now.map(why -> messages.get("servers.file.broken", why.in(messages))), messages.get("servers.file.again"),
                book::reload));
        strip.setProblem(book.problemProperty().get().map(why -> messages.get("servers.file.broken", why.in(messages))),
                messages.get("servers.file.again"), book::reload);
        pane.setTop(head(sideCommands, messages));
        pane.setCenter(new VBox(list, new Invitation(book, actions, messages).view()));
        VBox.setVgrow(list, Priority.ALWAYS);
        pane.setBottom(new VBox(passwords.view(), strip.view()));
        pane.getStyleClass().add("side-bar");
        pane.setMinWidth(160);
        items.all().stateProperty().addListener(source -> age());
        seconds = new Seconds(background.fx(), ticks, this::tick);
    }

    private static Node head(SideCommands commands, Messages messages) {
        Label title = new Label(messages.get("servers.title"));
        title.getStyleClass().add("side-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        MenuButton add = new MenuButton();
        add.setGraphic(Icons.of(Icon.ADD));
        add.getStyleClass().add("icon-button");
        add.setId("servers-add");
        add.setAccessibleText(messages.get("servers.command.add"));
        Tooltip tip = new Tooltip(commands.tip("add"));
        tip.setOnShowing(event -> tip.setText(commands.tip("add")));
        add.setTooltip(tip);
        add.getItems().addAll(commands.item("add"), commands.item("import"));
        add.setOnShowing(event -> add.getItems().setAll(commands.item("add"), commands.item("import")));
        HBox head = new HBox(title, gap, add);
        head.getStyleClass().add("side-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** "Last seen 12 s ago" grows old by itself, and only there. */
    private void age() {
        ageing.set(items.rows().stream().anyMatch(SideRow::ages));
    }

    /** Not every change of a row changes the sum, so each tick looks whether it is still needed. */
    private void tick() {
        items.rows().stream().filter(SideRow::ages).forEach(SideRow::refresh);
        age();
    }

    /** Whether something here grows old, and the clock runs while somebody sees it. */
    boolean isAging() {
        return ageing.get();
    }

    /** What could have been undone no longer can. Before the book is closed. */
    public void close() {
        seconds.close();
        strip.close();
    }

    private void takeSelection() {
        SideItem item = list.getSelectionModel().getSelectedItem();
        if (item == null) {
            list.getSelectionModel().select(0);
            return;
        }
        Optional<SideRow> row = item.row();
        if (!row.equals(followed)) {
            followed.ifPresent(old -> old.serverProperty().removeListener(reselect));
            row.ifPresent(now -> now.serverProperty().addListener(reselect));
            followed = row;
        }
        Optional<Server> now = row.flatMap(SideRow::server);
        if (!now.equals(selected.get())) {
            selected.set(now);
        }
    }

    /** How many processes of all servers that answer somebody should look at. */
    public IntegerBinding problemsBinding() {
        return Bindings.createIntegerBinding(() -> items.all().stateProperty().get().counts().problems(),
                items.all().stateProperty());
    }

    /** How many processes all servers that answer have. */
    public IntegerBinding processesBinding() {
        return Bindings.createIntegerBinding(() -> items.all().stateProperty().get().counts().total(),
                items.all().stateProperty());
    }

    /** The side bar. */
    public Node view() {
        return pane;
    }

    /** A layer over the window for the connection editor; shown only while it is open. */
    public Node layer() {
        return desk.layer();
    }

    /** The server that is selected; empty for all of them. Another object when the server is opened anew. */
    public ReadOnlyObjectProperty<Optional<Server>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Selects a server; empty for all. */
    public void select(Optional<Server> server) {
        list.getItems().stream()
                .filter(item -> item.row().flatMap(SideRow::server).equals(server)
                        && item.row().isPresent() == server.isPresent())
                .findFirst().ifPresent(item -> list.getSelectionModel().select(item));
    }
}
