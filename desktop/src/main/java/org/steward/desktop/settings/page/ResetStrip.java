package org.steward.desktop.settings.page;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** Puts all settings back to their defaults, and then offers to undo that until the next change. */
final class ResetStrip {

    private final SettingsModel settings;
    private final HBox strip;
    private final Button button;
    private Optional<Settings> before = Optional.empty();

    ResetStrip(SettingsModel settings, Messages messages) {
        this.settings = settings;
        button = new Button(messages.get("settings.reset"), Icons.of(Icon.UNDO));
        button.setOnAction(event -> reset());
        Label text = new Label(messages.get("settings.reset.done"));
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button undo = new Button(messages.get("settings.reset.undo"));
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(event -> before.ifPresent(old -> settings.update(now -> old)));
        strip = new HBox(Icons.of(Icon.CHECK), text, undo);
        strip.getStyleClass().addAll("settings-strip");
        settings.settingsProperty().addListener((property, was, is) -> refresh(false));
        refresh(false);
    }

    private void reset() {
        Settings old = settings.settings();
        settings.update(now -> Settings.defaults());
        before = Optional.of(old);
        refresh(true);
    }

    private void refresh(boolean offersUndo) {
        button.setDisable(settings.settings().equals(Settings.defaults()));
        strip.setVisible(offersUndo);
        strip.setManaged(offersUndo);
    }

    Button button() {
        return button;
    }

    Node node() {
        return strip;
    }
}
