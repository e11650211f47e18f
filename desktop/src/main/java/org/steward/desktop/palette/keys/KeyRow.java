package org.steward.desktop.palette.keys;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.action.Command;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** A command with its key, and the way to change it. JavaFX thread. */
final class KeyRow {

    private final Command command;
    private final KeyBindings keys;
    private final Messages messages;
    private final HBox chips = new HBox();
    private final HBox row = new HBox();
    private final VBox node = new VBox(row);
    private final Button change;
    private final Button remove;
    private final Button reset;

    KeyRow(Command command, KeyBindings keys, Messages messages) {
        this.command = command;
        this.keys = keys;
        this.messages = messages;
        change = button(Icon.EDIT, "palette.keys.change", this::record);
        remove = button(Icon.CLOSE, "palette.keys.remove", () -> keys.unbind(command));
        reset = button(Icon.UNDO, "palette.keys.reset", () -> keys.reset(command));
        Label name = new Label(command.label());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        chips.getStyleClass().add("keys-chips");
        chips.setMinWidth(Region.USE_PREF_SIZE);
        row.getStyleClass().add("keys-row");
        row.getChildren().addAll(command.icon().map(Icons::of).orElseGet(() -> Icons.of(Icon.CHEVRON_RIGHT)), name,
                gap, chips, change, remove, reset);
        refresh();
    }

    private Button button(Icon icon, String key, Runnable action) {
        Button button = new Button("", Icons.of(icon));
        button.getStyleClass().addAll("icon-button", "keys-button");
        String text = messages.get(key, command.label());
        button.setTooltip(new Tooltip(text));
        button.setAccessibleText(text);
        button.setOnAction(event -> action.run());
        return button;
    }

    Node node() {
        return node;
    }

    /** Whether all these words, in lower case, are in its name, its id or its keys. */
    boolean fits(List<String> words) {
        String text = (command.label() + " " + command.id() + " " + keys.shownKeyOf(command).orElse("") + " "
                + String.join(" ", keys.furtherKeysOf(command))).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }

    /** Shows the keys as they are now. */
    void refresh() {
        node.getChildren().setAll(row);
        chips.getChildren().clear();
        keys.shownKeyOf(command).ifPresent(key -> chips.getChildren().add(chip(key)));
        keys.furtherKeysOf(command).forEach(key -> chips.getChildren().add(chip(key)));
        if (chips.getChildren().isEmpty()) {
            Label none = new Label(messages.get("palette.keys.none"));
            none.getStyleClass().add("muted");
            chips.getChildren().add(none);
        }
        remove.setDisable(keys.keyOf(command).isEmpty());
        reset.setDisable(!keys.isChanged(command));
        node.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("changed"), keys.isChanged(command));
    }

    private static Label chip(String key) {
        Label chip = new Label(key);
        chip.getStyleClass().add("key-chip");
        return chip;
    }

    private void record() {
        KeyRecorder recorder = new KeyRecorder(messages, this::recorded, this::refresh);
        node.getChildren().setAll(row);
        chips.getChildren().setAll(recorder.node());
        recorder.node().requestFocus();
    }

    private void recorded(KeyCodeCombination key) {
        List<Command> users = keys.usersOf(key, command);
        if (KeyNames.isPlain(key) && !keys.takesPlainKeys(command)) {
            refresh();
            say(messages.get("palette.keys.plain", key.getDisplayText()));
        } else if (users.isEmpty()) {
            keys.bind(command, key);
            refresh();
        } else {
            refresh();
            String others = String.join(messages.get("palette.keys.and"), users.stream().map(Command::label).toList());
            Button take = new Button(messages.get("palette.keys.take"));
            take.getStyleClass().add("accent");
            take.setOnAction(event -> keys.bind(command, key));
            say(messages.get("palette.keys.taken", key.getDisplayText(), others), take);
            take.requestFocus();
            return;
        }
        change.requestFocus();
    }

    private void say(String text, Button... offers) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        Button cancel = new Button(messages.get("palette.keys.leave"));
        cancel.setOnAction(event -> {
            refresh();
            change.requestFocus();
        });
        HBox strip = new HBox(Icons.of(Icon.WARNING), label);
        strip.getChildren().addAll(offers);
        strip.getChildren().add(cancel);
        strip.getStyleClass().add("keys-strip");
        strip.getChildren().stream().filter(Button.class::isInstance).map(Region.class::cast)
                .forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        node.getChildren().setAll(row, strip);
    }
}
