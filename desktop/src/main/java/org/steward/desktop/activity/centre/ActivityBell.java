package org.steward.desktop.activity.centre;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** A bell for the bar on top, with the number of failures since the person last looked. Opens the page. */
final class ActivityBell {

    private static final PseudoClass FAILURES = PseudoClass.getPseudoClass("failures");
    private static final int MOST = 99;

    private final Button view = new Button("", Icons.of(Icon.BELL));
    private final Tooltip tooltip = new Tooltip();

    ActivityBell(ReadOnlyIntegerProperty failures, Messages messages, Runnable open) {
        view.getStyleClass().addAll("icon-button", "activity-bell");
        view.setId("activity-bell");
        view.setTooltip(tooltip);
        view.setOnAction(event -> open.run());
        failures.addListener((property, was, is) -> show(is.intValue(), messages));
        show(failures.get(), messages);
    }

    Node view() {
        return view;
    }

    private void show(int failures, Messages messages) {
        view.setText(failures == 0 ? "" : failures > MOST ? MOST + "+" : Integer.toString(failures));
        view.pseudoClassStateChanged(FAILURES, failures > 0);
        String words = messages.get("activity.failures", failures);
        tooltip.setText(words);
        view.setAccessibleText(words);
    }
}
