package org.steward.desktop.logview.pane;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Makes the keys of actions work inside a pane, and tells the commands which pane is used. */
public final class PaneKeys {

    private PaneKeys() {
    }

    /** For the pane with this root. */
    public static void install(Node root, Pane pane, PaneCommands commands) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, pane, commands));
        root.focusWithinProperty().addListener((property, was, is) -> {
            if (is) {
                commands.use(pane);
            }
        });
    }

    private static void pressed(KeyEvent event, Pane pane, PaneCommands commands) {
        boolean isTyping = event.getTarget() instanceof TextInputControl;
        if (!isTyping && event.getCode() == KeyCode.N && !event.isShortcutDown() && !event.isAltDown()) {
            // As in less and vi, besides the key that can be chosen.
            event.consume();
            pane.run(event.isShiftDown() ? PaneAction.FIND_PREVIOUS : PaneAction.FIND_NEXT);
            return;
        }
        commands.meant(event, isTyping).filter(action -> !isTyping || action != PaneAction.COPY).ifPresent(action -> {
            event.consume();
            pane.run(action);
        });
    }
}
