package org.steward.desktop.settings.page;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.settings.store.SettingsNotice;
import org.steward.desktop.settings.store.SettingsStore;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** Says what the person should know of the settings' files, below the bar on top, until it is read. JavaFX thread. */
public final class NoticesBanner {

    private final VBox box = new VBox();
    private final SettingsStore store;
    private final Messages messages;

    /** A banner of this store's notices; takes no room while there are none. */
    public NoticesBanner(SettingsStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
        store.notices().addListener((InvalidationListener) list -> show());
        show();
    }

    /** For {@code MainWindow.setTop}. */
    public Node node() {
        return box;
    }

    private void show() {
        box.getChildren().setAll(store.notices().stream().map(this::strip).toList());
        box.setVisible(!store.notices().isEmpty());
        box.setManaged(!store.notices().isEmpty());
    }

    private Node strip(SettingsNotice notice) {
        Label text = new Label(notice.say(messages));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button read = new Button("", Icons.of(Icon.CLOSE));
        read.getStyleClass().add("icon-button");
        read.setTooltip(new Tooltip(messages.get("settings.notice.dismiss")));
        read.setAccessibleText(messages.get("settings.notice.dismiss"));
        read.setOnAction(event -> store.dismiss(notice));
        HBox strip = new HBox(Icons.of(notice.isError() ? Icon.ERROR : Icon.WARNING), text, read);
        strip.getStyleClass().add("banner");
        if (notice.isError()) {
            strip.getStyleClass().add("error");
        }
        return strip;
    }
}
