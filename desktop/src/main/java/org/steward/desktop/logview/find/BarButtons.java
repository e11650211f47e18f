package org.steward.desktop.logview.find;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The small flat buttons of the bars above a log. */
record BarButtons(Messages messages) {

    /** One that is on or off; {@code changed} is called whenever that changes. */
    ToggleButton toggle(String id, String sign, String key, Runnable changed) {
        ToggleButton button = new ToggleButton(sign);
        dress(button, id, key);
        button.getStyleClass().add("log-find-toggle");
        button.selectedProperty().addListener((property, was, is) -> changed.run());
        return button;
    }

    /** One that does something. */
    Button button(String id, Icon icon, String key, Runnable action) {
        Button button = new Button();
        button.setGraphic(Icons.of(icon));
        dress(button, id, key);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void dress(ButtonBase button, String id, String key) {
        button.setId(id);
        button.getStyleClass().addAll("flat", "icon-button");
        button.setTooltip(new Tooltip(messages.get(key)));
        button.setAccessibleText(messages.get(key));
    }
}
