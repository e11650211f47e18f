package org.steward.desktop.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.steward.desktop.processes.cells.Column;
import org.steward.desktop.processes.rows.Grouping;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The menu at the corner of the table: how rows are gathered, and which columns there are. */
final class ViewMenu {

    private final Messages messages;
    private final TableColumns columns;
    private final Supplier<Grouping> grouping;
    private final Consumer<Grouping> group;
    private final Consumer<Boolean> foldAll;
    private final MenuButton button = new MenuButton();

    ViewMenu(Messages messages, TableColumns columns, Supplier<Grouping> grouping, Consumer<Grouping> group,
            Consumer<Boolean> foldAll) {
        this.messages = messages;
        this.columns = columns;
        this.grouping = grouping;
        this.group = group;
        this.foldAll = foldAll;
        button.setId("process-view-menu");
        button.setGraphic(Icons.of(Icon.COLUMNS));
        button.setAccessibleText(messages.get("processes.view"));
        button.setTooltip(new Tooltip(messages.get("processes.view")));
        button.getStyleClass().addAll("flat", "icon-button", "view-menu");
        button.setOnShowing(event -> fill());
        fill();
    }

    MenuButton button() {
        return button;
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        items.add(title("processes.view.group"));
        ToggleGroup one = new ToggleGroup();
        for (Grouping choice : Grouping.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.get("processes.grouping." + choice.name()));
            item.setToggleGroup(one);
            item.setSelected(choice == grouping.get());
            item.setOnAction(event -> group.accept(choice));
            items.add(item);
        }
        items.add(item("processes.view.unfold", () -> foldAll.accept(false)));
        items.add(item("processes.view.fold", () -> foldAll.accept(true)));
        items.add(new SeparatorMenuItem());
        items.add(title("processes.view.columns"));
        for (Column column : Column.values()) {
            CheckMenuItem item = new CheckMenuItem(messages.get("processes.column." + column.id() + ".name"));
            item.setSelected(columns.isVisible(column));
            item.setDisable(column == Column.NAME);
            item.setOnAction(event -> columns.setVisible(column, item.isSelected()));
            items.add(item);
        }
        items.add(item("processes.view.reset", columns::reset));
        button.getItems().setAll(items);
    }

    private MenuItem item(String key, Runnable run) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(event -> run.run());
        return item;
    }

    private MenuItem title(String key) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().add("menu-title");
        CustomMenuItem item = new CustomMenuItem(label, false);
        item.setDisable(true);
        return item;
    }
}
