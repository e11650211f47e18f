package org.steward.desktop.activity.centre;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.ItemResult;
import org.steward.desktop.activity.Level;
import org.steward.desktop.activity.LevelLook;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** What became of one of several. */
final class ItemRow {

    private final ActivityText text;
    private final Node icon = Icons.of(Icon.CHECK);
    private final Label sentence = new Label();
    private final HBox view = new HBox(icon, sentence);

    ItemRow(ActivityText text) {
        this.text = text;
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        view.getStyleClass().add("activity-item");
    }

    Region view() {
        return view;
    }

    void show(Entry entry, ItemResult item) {
        Icons.set(icon, switch (item.outcome()) {
            case DONE -> Icon.CHECK;
            case ALREADY -> Icon.INFO;
            case FAILED -> Icon.ERROR;
            case CANCELLED -> Icon.REMOVE;
        });
        icon.getStyleClass().setAll("icon", LevelLook.styleClass(switch (item.outcome()) {
            case DONE -> Level.GOOD;
            case ALREADY, CANCELLED -> Level.INFO;
            case FAILED -> Level.FAILED;
        }));
        sentence.setText(text.item(entry, item));
    }
}
