package org.steward.desktop.processes;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.steward.desktop.action.Command;
import org.steward.desktop.palette.keys.KeyBindings;

/**
 * A frame around the button of a command that says why it cannot be done while the button is off, as the toolkit shows no
 * tooltip of a node that is disabled. JavaFX thread.
 */
final class ReasonTip {

    private static final double WIDTH = 360;

    private final StackPane frame;
    private final Tooltip reason = new Tooltip();

    ReasonTip(Button button, Command command, KeyBindings keys) {
        frame = new StackPane(button);
        frame.getStyleClass().add("reason-frame");
        frame.setMinWidth(Region.USE_PREF_SIZE);
        reason.setWrapText(true);
        reason.setMaxWidth(WIDTH);
        // Asked when it is looked at, as some reasons grow old.
        reason.setOnShowing(event -> {
            String why = command.whyNot().get();
            String label = keys.labelWithKey(command);
            reason.setText(why.isEmpty() ? label : label + "\n" + why);
        });
        button.disabledProperty().subscribe(this::show);
    }

    private void show(boolean isOff) {
        if (isOff) {
            Tooltip.install(frame, reason);
        } else {
            reason.hide();
            Tooltip.uninstall(frame, reason);
        }
    }

    /** The button in its frame. */
    StackPane frame() {
        return frame;
    }
}
