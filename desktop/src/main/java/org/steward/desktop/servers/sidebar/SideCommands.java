package org.steward.desktop.servers.sidebar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ListView;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.steward.desktop.action.Command;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The side bar's commands, as palette and menus show them. */
final class SideCommands {

    private static final int NUMBERED = 9;

    private final Messages messages;
    private final List<Command> all = new ArrayList<>();

    SideCommands(ListView<SideItem> list, SideActions actions, Messages messages) {
        this.messages = messages;
        ObservableBooleanValue always = new SimpleBooleanProperty(true);
        BooleanBinding kept = Bindings.createBooleanBinding(() -> actions.entry().isPresent(),
                list.getSelectionModel().selectedItemProperty());
        BooleanBinding one = Bindings.createBooleanBinding(() -> actions.row().isPresent(),
                list.getSelectionModel().selectedItemProperty());
        add("add", Icon.ADD, "Shortcut+Shift+N", always, actions::add);
        add("import", Icon.SAVE, "", always, actions::importServers);
        add("edit", Icon.EDIT, "", kept, actions::edit);
        add("reconnect", Icon.REFRESH, "", one, actions::reconnect);
        add("readonly", Icon.LOCK, "", kept, actions::toggleReadOnly);
        add("duplicate", Icon.COPY, "", kept, actions::duplicate);
        add("copyurl", Icon.LINK, "", one, actions::copyUrl);
        add("up", Icon.ARROW_UP, "", kept, () -> actions.move(-1));
        add("down", Icon.ARROW_DOWN, "", kept, () -> actions.move(1));
        add("remove", Icon.TRASH, "", kept, actions::remove);
        all.add(new Command("servers.select.all", messages.get("servers.command.all"), Optional.of(Icon.SERVER),
                Optional.of(KeyCombination.valueOf("Shortcut+0")), always, () -> actions.select(0)));
        for (int n = 1; n <= NUMBERED; n++) {
            int number = n;
            all.add(new Command("servers.select." + n, messages.get("servers.command.select", n),
                    Optional.of(Icon.SERVER), Optional.of(KeyCombination.valueOf("Shortcut+" + n)),
                    Bindings.size(list.getItems()).greaterThan(n), () -> actions.select(number)));
        }
    }

    private void add(String id, Icon icon, String key, ObservableBooleanValue enabled, Runnable run) {
        all.add(new Command("servers." + id, messages.get("servers.command." + id), Optional.of(icon),
                key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key)), enabled, run));
    }

    List<Command> all() {
        return all;
    }

    /** The menu of a server, with the keys that work in the list. */
    ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(item("edit", "F2"), item("reconnect", "F5"), item("readonly", ""),
                new SeparatorMenuItem(), item("copyurl", "Ctrl+C"), item("duplicate", ""),
                new SeparatorMenuItem(), item("up", "Alt+↑"), item("down", "Alt+↓"),
                new SeparatorMenuItem(), item("remove", "Del"));
        return menu;
    }

    MenuItem item(String id, String key) {
        Command command = all.stream().filter(each -> each.id().equals("servers." + id)).findFirst().orElseThrow();
        MenuItem item = new MenuItem(key.isEmpty() ? command.label()
                : messages.get("servers.menu.key", command.label(), key));
        command.icon().ifPresent(icon -> item.setGraphic(Icons.of(icon)));
        item.setOnAction(event -> command.run().run());
        // Not bound: a menu is short-lived, and the binding would hold it.
        item.setDisable(!command.enabled().get());
        return item;
    }
}
