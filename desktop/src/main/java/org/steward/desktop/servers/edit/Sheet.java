package org.steward.desktop.servers.edit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/**
 * A panel over the window for something that takes more than a line to fill in. The rest of the window goes on behind
 * it; Escape and the cross close it. JavaFX thread.
 */
public final class Sheet {

    private static final double WIDTH = 560;

    private final StackPane layer = new StackPane();
    private final BorderPane panel = new BorderPane();
    private final Label title = new Label();
    private Runnable closed = () -> { };

    /** A sheet, not shown. */
    public Sheet(Messages messages) {
        Region scrim = new Region();
        scrim.getStyleClass().add("desk-scrim");
        title.getStyleClass().add("desk-title");
        Button cross = new Button();
        cross.setGraphic(Icons.of(Icon.CLOSE));
        cross.getStyleClass().add("icon-button");
        cross.setAccessibleText(messages.get("servers.close"));
        cross.setOnAction(event -> close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, cross);
        head.getStyleClass().add("desk-head");
        head.setAlignment(Pos.CENTER_LEFT);
        panel.setTop(head);
        panel.getStyleClass().add("desk-sheet");
        panel.setMaxWidth(WIDTH);
        layer.getChildren().addAll(scrim, panel);
        layer.getStyleClass().add("desk-layer");
        StackPane.setAlignment(panel, Pos.CENTER_LEFT);
        layer.setVisible(false);
        layer.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && layer.isVisible()) {
                close();
                event.consume();
            }
        });
    }

    /** The layer, for the window to put above everything else. */
    public Node view() {
        return layer;
    }

    /** Whether something is shown. */
    public boolean isOpen() {
        return layer.isVisible();
    }

    /**
     * Shows something in place of what was shown.
     *
     * @param footer buttons below it, which do not scroll away
     * @param whenClosed called once it is shown no more
     */
    public void open(String heading, Region content, Node footer, Runnable whenClosed) {
        close();
        title.setText(heading);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("desk-scroll");
        panel.setCenter(scroll);
        panel.setBottom(footer);
        closed = whenClosed;
        layer.setVisible(true);
    }

    /** Shows nothing any more. */
    public void close() {
        if (layer.isVisible()) {
            layer.setVisible(false);
            panel.setCenter(null);
            panel.setBottom(null);
            Runnable told = closed;
            closed = () -> { };
            told.run();
        }
    }
}
