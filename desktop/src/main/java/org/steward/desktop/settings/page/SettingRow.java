package org.steward.desktop.settings.page;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.text.Messages;

/** A setting on the page: what it is called, what it means, and the control that changes it. */
final class SettingRow {

    private final String id;
    private final Node control;
    private final HBox node = new HBox();
    private final String text;

    /**
     * A setting, called {@code settings.<id>} in the messages and explained by {@code settings.<id>.about}.
     *
     * @param words what else it is found by
     */
    SettingRow(String id, Messages messages, Region control, String words) {
        this.id = id;
        this.control = control;
        Label title = new Label(messages.get("settings." + id));
        title.getStyleClass().add("setting-title");
        title.setWrapText(true);
        Label about = new Label(messages.get("settings." + id + ".about"));
        about.getStyleClass().addAll("setting-about", "muted");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        VBox texts = new VBox(title, about);
        texts.setMinWidth(200);
        HBox.setHgrow(texts, Priority.ALWAYS);
        control.setMinWidth(Region.USE_PREF_SIZE);
        title.setLabelFor(control);
        node.getChildren().addAll(texts, control);
        node.getStyleClass().add("setting-row");
        text = (title.getText() + " " + about.getText() + " " + id + " " + words).toLowerCase(Locale.ROOT);
    }

    String id() {
        return id;
    }

    Node node() {
        return node;
    }

    /** Whether all these words, in lower case, are in what it says. */
    boolean fits(List<String> words) {
        return words.stream().allMatch(text::contains);
    }

    /** Gives its control the focus. */
    void focus() {
        if (control.isFocusTraversable()) {
            control.requestFocus();
        } else {
            control.lookupAll("*").stream().filter(part -> part.isFocusTraversable() && !part.isDisabled()).findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }
}
