package org.steward.desktop.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.steward.desktop.settings.ViewState;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** Filters the person has kept: a menu to apply, add and remove them. A filter is called by its text. */
final class SavedFilters {

    private static final String KEY = "processes.filters";

    private final ViewState viewState;
    private final Messages messages;
    private final Supplier<String> current;
    private final Consumer<String> apply;
    private final MenuButton button = new MenuButton();

    SavedFilters(ViewState viewState, Messages messages, Supplier<String> current, Consumer<String> apply) {
        this.viewState = viewState;
        this.messages = messages;
        this.current = current;
        this.apply = apply;
        button.setId("saved-filters");
        button.setGraphic(Icons.of(Icon.BOOKMARK));
        button.setAccessibleText(messages.get("processes.filter.saved"));
        button.setTooltip(new Tooltip(messages.get("processes.filter.saved")));
        button.getStyleClass().addAll("flat", "icon-button", "filter-saved");
        button.setOnShowing(event -> fill());
        fill();
    }

    MenuButton button() {
        return button;
    }

    private List<String> saved() {
        return viewState.get(KEY).stream().flatMap(String::lines).filter(line -> !line.isBlank()).toList();
    }

    private void save(List<String> filters) {
        viewState.put(KEY, String.join("\n", filters));
    }

    private void fill() {
        List<String> saved = saved();
        String text = current.get().strip();
        List<MenuItem> items = new ArrayList<>();
        MenuItem add = new MenuItem(messages.get("processes.filter.save"), Icons.of(Icon.ADD));
        add.setDisable(text.isEmpty() || saved.contains(text));
        add.setOnAction(event -> {
            List<String> more = new ArrayList<>(saved);
            more.add(text);
            save(more);
        });
        items.add(add);
        if (!saved.isEmpty()) {
            Menu remove = new Menu(messages.get("processes.filter.remove"), Icons.of(Icon.TRASH));
            items.add(new SeparatorMenuItem());
            for (String filter : saved) {
                items.add(item(filter, () -> apply.accept(filter)));
                remove.getItems().add(item(filter, () -> save(saved.stream().filter(f -> !f.equals(filter)).toList())));
            }
            items.add(new SeparatorMenuItem());
            items.add(remove);
        }
        button.getItems().setAll(items);
    }

    private static MenuItem item(String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> run.run());
        return item;
    }
}
