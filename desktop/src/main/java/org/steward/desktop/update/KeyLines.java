package org.steward.desktop.update;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.client.protocol.UpdatePreview;
import org.steward.desktop.text.Messages;

/** A key that differs: its name, and what it was above what it will be. */
final class KeyLines {

    private final Messages messages;

    KeyLines(Messages messages) {
        this.messages = messages;
    }

    Node of(UpdatePreview.Key key) {
        Label name = new Label(key.variable().isEmpty() ? key.key()
                : messages.get("update.variable", key.key(), key.variable()));
        name.getStyleClass().addAll("mono", "update-key");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        VBox values = new VBox(value("−", key.before(), "update-old"), value("+", key.after(), "update-new"));
        values.getStyleClass().add("update-values");
        HBox.setHgrow(values, Priority.ALWAYS);
        HBox line = new HBox(name, values);
        line.getStyleClass().add("update-key-line");
        line.setAccessibleText(messages.get("update.key.spoken", name.getText(), shown(key.before()),
                shown(key.after())));
        return line;
    }

    private Node value(String sign, String text, String styleClass) {
        Label mark = new Label(sign);
        mark.getStyleClass().addAll("mono", "update-sign");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        Label value = new Label(shown(text));
        value.getStyleClass().addAll("mono", "update-value");
        if (text.isEmpty()) {
            value.getStyleClass().add("unset");
        }
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(value, Priority.ALWAYS);
        value.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(mark, value);
        line.getStyleClass().add(styleClass);
        return line;
    }

    private String shown(String text) {
        return text.isEmpty() ? messages.get("update.unset") : text;
    }
}
