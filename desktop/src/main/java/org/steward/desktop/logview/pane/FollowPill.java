package org.steward.desktop.logview.pane;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.steward.desktop.logview.view.LogView;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The pill above the end of the lines while they are not followed: says how many came, and leads to them. */
public final class FollowPill {

    private FollowPill() {
    }

    /** The pill of this view, to be laid above it. */
    public static Button of(LogView view, PaneTools tools) {
        Button pill = new Button();
        pill.setId("log-pill");
        pill.getStyleClass().add("log-pill");
        pill.setGraphic(Icons.of(Icon.ARROW_DOWN));
        pill.setFocusTraversable(false);
        pill.setTooltip(new Tooltip(tools.messages().get("logview.pill.tip")));
        pill.textProperty().bind(Bindings.createStringBinding(
                () -> tools.messages().get("logview.pill", view.newLinesProperty().get()), view.newLinesProperty()));
        pill.visibleProperty().bind(view.followingProperty().not().and(view.newLinesProperty().greaterThan(0)));
        pill.setOnAction(event -> {
            view.followingProperty().set(true);
            view.requestFocus();
        });
        StackPane.setAlignment(pill, Pos.BOTTOM_CENTER);
        return pill;
    }
}
