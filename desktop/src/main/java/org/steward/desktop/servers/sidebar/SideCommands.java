package org.steward.desktop.servers.sidebar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/**
 * The side bar's commands, as palette, menus and keys show them. Those about one server are about the one that is
 * selected here. JavaFX thread.
 */
final class SideCommands {

    private static final int NUMBERED = 9;
    private static final String PREFIX = "servers.";
    /** The command of the window that opens the log of the daemon of the server that is looked at. */
    private static final String MAIN_LOG = "server.mainLog";
    private static final Supplier<String> ALWAYS = () -> "";

    /** Their keys mean something else in other places, so they work in the list only. */
    private static final Set<String> IN_THE_LIST = Set.of("servers.edit", "servers.reconnect", "servers.copyurl",
            "servers.up", "servers.down", "servers.remove", "servers.undo");

    private final Commands commands;
    private final Messages messages;
    private final KeyBindings keys;
    private final SideActions actions;
    private final List<Command> all = new ArrayList<>();

    /** Adds the commands to those of the window, and their keys to the list. */
    SideCommands(ListView<SideItem> list, SideActions actions, Strip strip, Commands commands, KeyBindings keys,
            Messages messages) {
        this.commands = commands;
        this.messages = messages;
        this.keys = keys;
        this.actions = actions;
        ObservableBooleanValue always = new SimpleBooleanProperty(true);
        BooleanBinding kept = Bindings.createBooleanBinding(() -> actions.entry().isPresent(),
                list.getSelectionModel().selectedItemProperty());
        BooleanBinding one = Bindings.createBooleanBinding(() -> actions.row().isPresent(),
                list.getSelectionModel().selectedItemProperty());
        add("add", Icon.ADD, "Shortcut+Shift+N", always, actions::add, ALWAYS);
        add("import", Icon.SAVE, "Shortcut+Shift+I", always, actions::importServers, ALWAYS);
        add("edit", Icon.EDIT, "F2", kept, actions::edit, this::whyNotKept);
        add("reconnect", Icon.REFRESH, "F5", one, actions::reconnect, this::whyNotOne);
        add("readonly", Icon.LOCK, "Shortcut+Shift+R", kept, actions::toggleReadOnly, this::whyNotKept);
        add("duplicate", Icon.COPY, "Shortcut+Shift+D", kept, actions::duplicate, this::whyNotKept);
        add("copyurl", Icon.LINK, "Shortcut+C", one, actions::copyUrl, this::whyNotOne);
        add("up", Icon.ARROW_UP, "Alt+Up", kept, () -> actions.move(-1), this::whyNotKept);
        add("down", Icon.ARROW_DOWN, "Alt+Down", kept, () -> actions.move(1), this::whyNotKept);
        add("remove", Icon.TRASH, "Delete", kept, actions::remove, this::whyNotKept);
        add("undo", Icon.UNDO, "Shortcut+Z", strip.undoableProperty(), strip::undo, ALWAYS);
        add("select.all", messages.get("servers.command.all"), Icon.SERVER, "Shortcut+0", always,
                () -> actions.select(0), ALWAYS);
        for (int n = 1; n <= NUMBERED; n++) {
            int number = n;
            add("select." + n, messages.get("servers.command.select", n), Icon.SERVER, "Shortcut+" + n,
                    Bindings.size(list.getItems()).greaterThan(n), () -> actions.select(number), ALWAYS);
        }
        all.forEach(commands::add);
        keys.installOn(list, command -> IN_THE_LIST.contains(command.id()));
    }

    private void add(String id, Icon icon, String key, ObservableBooleanValue enabled, Runnable run,
            Supplier<String> whyNot) {
        add(id, messages.get("servers.command." + id), icon, key, enabled, run, whyNot);
    }

    private void add(String id, String label, Icon icon, String key, ObservableBooleanValue enabled, Runnable run,
            Supplier<String> whyNot) {
        all.add(new Command(PREFIX + id, label, Optional.of(icon), Optional.of(KeyCombination.valueOf(key)), enabled,
                run, () -> enabled.get() ? "" : whyNot.get()));
    }

    /** It is about one server, and all are selected. */
    private String whyNotOne() {
        return messages.get("servers.why.all");
    }

    /** It is about a server of the list. */
    private String whyNotKept() {
        return actions.row().isEmpty() ? whyNotOne() : messages.get("servers.why.local");
    }

    /** The menu of a server. */
    ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(item("edit"), item("reconnect"), item("readonly"), new SeparatorMenuItem());
        commands.find(MAIN_LOG).ifPresent(log -> menu.getItems().addAll(item(log), new SeparatorMenuItem()));
        menu.getItems().addAll(
                item("copyurl"), item("duplicate"), new SeparatorMenuItem(), item("up"), item("down"),
                new SeparatorMenuItem(), item("remove"));
        return menu;
    }

    /** An item with the key as it is now, for a menu that is about to be shown. */
    MenuItem item(String id) {
        return item(command(id));
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem(keys.labelWithKey(command));
        item.setMnemonicParsing(false);
        command.icon().ifPresent(icon -> item.setGraphic(Icons.of(icon)));
        item.setOnAction(event -> command.run().run());
        // Not bound: a menu is short-lived, and the binding would hold it.
        item.setDisable(!command.enabled().get());
        return item;
    }

    /** What a command is called, with its key as it is now. */
    String tip(String id) {
        return keys.labelWithKey(command(id));
    }

    private Command command(String id) {
        return all.stream().filter(each -> each.id().equals(PREFIX + id)).findFirst().orElseThrow();
    }
}
