package org.steward.desktop.palette.keys;

import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.dialogs.Overlay;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** All keys on a card over the window. Adds the command {@value #SHOW}, on F1 and the question mark. JavaFX thread. */
public final class KeysSheet {

    /** Id of the command that shows it. */
    public static final String SHOW = "keys.show";

    private final KeysPane pane;
    private final TextField search = new TextField();
    private final Overlay overlay;

    /** A sheet that is not shown yet. */
    public KeysSheet(Commands commands, KeyBindings keys, SettingsModel settings, Messages messages) {
        commands.add(new Command(SHOW, messages.get("palette.keys.show"), Optional.of(Icon.KEYBOARD),
                Optional.of(KeyCombination.valueOf("F1")), new SimpleBooleanProperty(true), this::show));
        keys.alsoCharacter(SHOW, "?");
        pane = new KeysPane(commands, keys, settings, messages);
        Label title = new Label(messages.get("palette.keys.title"));
        title.getStyleClass().add("keys-title");
        search.setPromptText(messages.get("palette.keys.search"));
        search.setAccessibleText(messages.get("palette.keys.search"));
        HBox.setHgrow(search, Priority.ALWAYS);
        Button reset = new Button(messages.get("palette.keys.resetAll"), Icons.of(Icon.UNDO));
        reset.setMinWidth(Button.USE_PREF_SIZE);
        reset.setOnAction(event -> settings.update(old -> old.withKeys(Map.of())));
        reset.disableProperty().bind(Bindings.createBooleanBinding(
                () -> settings.settings().keys().isEmpty(), settings.settingsProperty()));
        Button close = new Button("", Icons.of(Icon.CLOSE));
        close.getStyleClass().add("icon-button");
        close.setTooltip(new Tooltip(messages.get("palette.keys.close")));
        close.setAccessibleText(messages.get("palette.keys.close"));
        HBox head = new HBox(title, search, reset, close);
        head.getStyleClass().add("keys-head");
        Label nothing = new Label(messages.get("palette.keys.nothing"));
        nothing.getStyleClass().add("muted");
        nothing.setVisible(false);
        ScrollPane scroll = new ScrollPane(pane.view());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("keys-scroll");
        scroll.setFocusTraversable(false);
        search.textProperty().addListener((property, was, is) -> {
            nothing.setVisible(!pane.filter(is));
            scroll.setVvalue(0);
        });
        StackPane body = new StackPane(scroll, nothing);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox card = new VBox(head, body);
        card.getStyleClass().add("keys-sheet");
        overlay = new Overlay(card, Pos.TOP_CENTER, this::hide);
        overlay.layer().getStyleClass().add("palette-layer");
        close.setOnAction(event -> hide());
    }

    /** For {@code MainWindow.addLayer}. */
    public Node node() {
        return overlay.layer();
    }

    /** Shows it, with all keys. */
    public void show() {
        search.clear();
        overlay.show(search);
    }

    private void hide() {
        overlay.hide();
    }
}
