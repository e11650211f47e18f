package org.steward.desktop.processes;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.steward.desktop.action.Command;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.text.Messages;
import org.steward.desktop.text.Signals;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** Buttons and menu items of commands: for the bar above the table and for the menu of its rows. */
final class ActionBar {

    private static final double REASON_WIDTH = 320;

    private final List<Command> commands;
    private final KeyBindings keys;
    private final Messages messages;
    private final List<Labeled> worded = new ArrayList<>();
    private final HBox root;

    ActionBar(List<Command> commands, KeyBindings keys, Messages messages) {
        this.commands = commands;
        this.keys = keys;
        this.messages = messages;
        MenuButton more = new MenuButton();
        more.setGraphic(Icons.of(Icon.MORE));
        more.setAccessibleText(messages.get("processes.more"));
        more.setTooltip(new Tooltip(messages.get("processes.more")));
        more.getStyleClass().addAll("flat", "icon-button", "process-more");
        more.getItems().addAll(menu());
        more.setOnShowing(event -> more.getItems().setAll(withReason(menu())));
        root = new HBox(button("process.start"), button("process.stop"), button("process.restart"), more);
        root.getStyleClass().add("action-bar");
    }

    /** The buttons. */
    HBox root() {
        return root;
    }

    /** Shows words beside the icons, or icons alone where room is scarce. */
    void setWorded(boolean withWords) {
        worded.forEach(button -> button.setContentDisplay(
                withWords ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
    }

    private Command command(String id) {
        return commands.stream().filter(command -> command.id().equals(id)).findFirst().orElseThrow();
    }

    private Node button(String id) {
        Command command = command(id);
        Button button = new Button(command.label());
        button.setId(id.replace('.', '-'));
        command.icon().ifPresent(icon -> button.setGraphic(Icons.of(icon)));
        button.setTooltip(new Tooltip(keys.labelWithKey(command)));
        button.setAccessibleText(command.label());
        button.getStyleClass().addAll("flat", "action-button");
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        button.disableProperty().bind(Bindings.not(command.enabled()));
        button.setOnAction(event -> command.run().run());
        button.setFocusTraversable(true);
        worded.add(button);
        return new ReasonTip(button, command, keys).frame();
    }

    /** The items of the menu of rows; new ones each time, as an item stands in one menu only. */
    List<MenuItem> rowMenu() {
        List<MenuItem> items = new ArrayList<>(List.of(item("process.details"), item("process.openLog"),
                item("process.mergeLogs"), item("process.searchLogs"), item("server.mainLog"),
                item("process.editConfig"), new SeparatorMenuItem(), item("process.start"), item("process.stop"),
                item("process.restart")));
        items.addAll(menu());
        return withReason(items);
    }

    /** Says above a menu why nothing at all can be done to what is selected, if that is so. */
    private List<MenuItem> withReason(List<MenuItem> items) {
        String why = command("process.restart").whyNot().get();
        if (why.isEmpty()) {
            return items;
        }
        // No label, which a menu would make as wide as its text is long.
        Text text = new Text(why);
        text.setWrappingWidth(REASON_WIDTH);
        text.getStyleClass().add("menu-reason");
        CustomMenuItem reason = new CustomMenuItem(text, false);
        reason.setId("process-reason");
        List<MenuItem> all = new ArrayList<>(List.of(reason, new SeparatorMenuItem()));
        all.addAll(items);
        return all;
    }

    private List<MenuItem> menu() {
        Menu signals = new Menu(command("process.signal").label(), Icons.of(Icon.SIGNAL));
        signals.getItems().addAll(signalItems());
        signals.disableProperty().bind(Bindings.not(command("process.signal").enabled()));
        return List.of(signals, item("process.clearLogs"), new SeparatorMenuItem(), item("process.copyName"),
                item("process.copyPid"), item("process.copyRows"));
    }

    /** One item for each signal worth sending. */
    List<MenuItem> signalItems() {
        return Signals.SENDABLE.stream().map(signal -> {
            MenuItem item = item("process.signal." + signal);
            item.setText(messages.get("processes.signal." + signal, signal));
            item.setGraphic(null);
            return item;
        }).toList();
    }

    private MenuItem item(String id) {
        Command command = command(id);
        // The key is written, not an accelerator: the whole window would listen to it, while these keys are the table's.
        MenuItem item = new MenuItem(keys.labelWithKey(command));
        item.setMnemonicParsing(false);
        item.setId(id.replace('.', '-') + "-item");
        command.icon().ifPresent(icon -> item.setGraphic(Icons.of(icon)));
        item.disableProperty().bind(Bindings.not(command.enabled()));
        item.setOnAction(event -> command.run().run());
        return item;
    }
}
