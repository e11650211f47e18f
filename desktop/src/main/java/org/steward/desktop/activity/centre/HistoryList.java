package org.steward.desktop.activity.centre;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.Offer;
import org.steward.desktop.activity.centre.ActivityModel.Line;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/**
 * What has happened, as a list. Right and left open and close an entry's items, Space does either, Enter takes its
 * first offer, Ctrl+C copies what is selected.
 */
final class HistoryList {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final ListView<Line> list = new ListView<>();
    private final ActivityModel model;
    private final ActivityLog log;
    private final ActivityText text;
    private final Messages messages;

    /** The list; copied text goes to the clipboard given. */
    HistoryList(ActivityModel model, ActivityLog log, ActivityText text, Messages messages,
            Consumer<String> clipboard) {
        this.model = model;
        this.log = log;
        this.text = text;
        this.messages = messages;
        list.setItems(model.lines());
        list.getStyleClass().add("activity-list");
        list.setAccessibleText(messages.get("activity.history"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(ignored -> new HistoryCell(
                new HeadRow(messages, text, log, entry -> change(entry, () -> model.toggle(entry))), new ItemRow(text)));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                clipboard.accept(selected());
                event.consume();
            } else if (list.getSelectionModel().getSelectedItem() instanceof Line line && pressed(event, line)) {
                event.consume();
            }
        });
        InvalidationListener emptiness = ignored -> sayWhyEmpty();
        log.history().addListener(emptiness);
        sayWhyEmpty();
    }

    ListView<Line> view() {
        return list;
    }

    private boolean pressed(KeyEvent event, Line line) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        Entry entry = line.entry();
        return switch (event.getCode()) {
            case KeyCode.RIGHT -> change(entry, () -> model.setOpen(entry, true));
            case KeyCode.LEFT -> change(entry, () -> model.setOpen(entry, false));
            case KeyCode.SPACE -> change(entry, () -> model.toggle(entry));
            case KeyCode.ENTER -> {
                entry.offers().stream().filter(offer -> !offer.takenProperty().get()).findFirst().ifPresentOrElse(
                        Offer::take, () -> change(entry, () -> model.toggle(entry)));
                yield true;
            }
            default -> false;
        };
    }

    /** Opens or closes an entry, which is what is selected then. */
    private boolean change(Entry entry, Runnable opening) {
        opening.run();
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof Line.Head head && head.entry() == entry) {
                list.getSelectionModel().clearAndSelect(i);
                list.getFocusModel().focus(i);
            }
        }
        return true;
    }

    /** Entries with all their items; when only items are selected, those alone. */
    private String selected() {
        List<Line> lines = List.copyOf(list.getSelectionModel().getSelectedItems());
        boolean onlyItems = lines.stream().allMatch(Line.Item.class::isInstance);
        if (onlyItems) {
            StringBuilder copied = new StringBuilder();
            lines.forEach(line -> copied.append(text.item(line.entry(), ((Line.Item) line).item())).append('\n'));
            return copied.toString();
        }
        return text.copied(lines.stream().map(Line::entry).distinct().toList(), log.clock().instant());
    }

    private void sayWhyEmpty() {
        boolean nothing = log.history().isEmpty();
        list.setPlaceholder(nothing ? empty(Icon.ACTIVITY, "activity.empty", "activity.empty.detail")
                : empty(Icon.FILTER, "activity.empty.filter", "activity.empty.filter.detail"));
    }

    private Node empty(Icon icon, String title, String detail) {
        Label head = new Label(messages.get(title));
        head.getStyleClass().add("empty-title");
        Label more = new Label(messages.get(detail));
        more.getStyleClass().add("empty-text");
        VBox box = new VBox(Icons.of(icon), head, more);
        box.getStyleClass().add("empty-state");
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
