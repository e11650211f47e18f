package org.steward.desktop.activity.centre;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.LevelLook;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** An entry of the history. */
final class HeadRow {

    private final Messages messages;
    private final ActivityText text;
    private final ActivityLog log;
    private final Node icon = Icons.of(Icon.INFO);
    private final Node arrow = Icons.of(Icon.CHEVRON_RIGHT);
    private final Label title = new Label();
    private final Label when = new Label();
    private final Label detail = new Label();
    private final Label facts = new Label();
    private final Button items = new Button("", arrow);
    private final HBox below = new HBox(facts, items);
    private final VBox middle;
    private final HBox view;
    private Entry shown;

    HeadRow(Messages messages, ActivityText text, ActivityLog log, Consumer<Entry> toggle) {
        this.messages = messages;
        this.text = text;
        this.log = log;
        title.getStyleClass().add("activity-title");
        wrap(title);
        detail.getStyleClass().add("activity-detail");
        wrap(detail);
        when.getStyleClass().add("activity-facts");
        when.setMinWidth(Region.USE_PREF_SIZE);
        facts.getStyleClass().add("activity-facts");
        items.getStyleClass().add("activity-link");
        // The list has the focus, and its keys do what this does.
        items.setFocusTraversable(false);
        items.setMinWidth(Region.USE_PREF_SIZE);
        items.setOnAction(event -> toggle.accept(shown));
        below.getStyleClass().add("activity-below");
        HBox top = new HBox(title, when);
        top.getStyleClass().add("activity-top");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        middle = new VBox(top);
        middle.getStyleClass().add("activity-middle");
        HBox.setHgrow(middle, Priority.ALWAYS);
        view = new HBox(icon, middle);
        view.getStyleClass().add("activity-head");
    }

    Region view() {
        return view;
    }

    void show(Entry entry, boolean isOpen) {
        shown = entry;
        Icons.set(icon, LevelLook.icon(entry.level(), entry.icon()));
        icon.getStyleClass().setAll("icon", LevelLook.styleClass(entry.level()));
        title.setText(entry.title());
        when.setText(text.when(entry, log.clock().instant()));
        detail.setText(entry.detail());
        facts.setText(text.facts(entry));
        items.setText(messages.get("activity.items", entry.items().size()));
        Icons.set(arrow, isOpen ? Icon.CHEVRON_DOWN : Icon.CHEVRON_RIGHT);
        below.getChildren().setAll(facts);
        if (!entry.items().isEmpty()) {
            below.getChildren().add(items);
        }
        below.getChildren().addAll(OfferButtons.of(entry));
        middle.getChildren().setAll(middle.getChildren().getFirst());
        if (!entry.detail().isEmpty()) {
            middle.getChildren().add(detail);
        }
        if (below.getChildren().size() > 1 || !facts.getText().isEmpty()) {
            middle.getChildren().add(below);
        }
    }

    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
    }
}
