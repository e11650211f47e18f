package org.steward.desktop.palette.keys;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import org.steward.desktop.text.Messages;

/** Stands where a key is shown and waits for the person to press the new one. Esc, or going elsewhere, ends it. */
final class KeyRecorder {

    private final Label label;
    private boolean over;

    /**
     * A recorder that waits once it has the focus.
     *
     * @param recorded gets the key
     * @param ended called when there will be none
     */
    KeyRecorder(Messages messages, Consumer<KeyCodeCombination> recorded, Runnable ended) {
        label = new Label(messages.get("palette.keys.press"));
        label.getStyleClass().addAll("key-chip", "key-recorder", "takes-escape");
        label.setFocusTraversable(true);
        label.addEventFilter(KeyEvent.ANY, event -> {
            event.consume();
            if (event.getEventType() != KeyEvent.KEY_PRESSED || over) {
                return;
            }
            if (event.getCode() == KeyCode.ESCAPE) {
                over = true;
                ended.run();
                return;
            }
            KeyNames.pressed(event).ifPresent(key -> {
                over = true;
                recorded.accept(key);
            });
        });
        label.focusedProperty().addListener((property, was, is) -> {
            if (was && !is && !over) {
                over = true;
                ended.run();
            }
        });
    }

    Node node() {
        return label;
    }
}
