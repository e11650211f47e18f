package org.steward.desktop.servers.edit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.steward.desktop.dialogs.Overlay;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/**
 * A panel over the window for something that takes more than a line to fill in. The rest of the window goes on behind
 * it; Escape and the cross close it, a click beside it does not, since something may be half written. JavaFX thread.
 */
public final class Sheet {

    private static final double WIDTH = 560;

    private final BorderPane panel = new BorderPane();
    private final Overlay overlay = new Overlay(panel, Pos.CENTER_LEFT, this::close, () -> { });
    private final Label title = new Label();
    private Runnable closed = () -> { };

    /** A sheet, not shown. */
    public Sheet(Messages messages) {
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
        panel.setMaxSize(WIDTH, Double.MAX_VALUE);
        overlay.layer().getStyleClass().add("desk-layer");
    }

    /** For the layers of the window. */
    public Node view() {
        return overlay.layer();
    }

    /** Whether something is shown. */
    public boolean isOpen() {
        return overlay.showingProperty().get();
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
        overlay.show(panel);
        // So that the content is there already for whoever gives the focus to something on it.
        panel.applyCss();
        panel.layout();
    }

    /** Shows nothing any more. */
    public void close() {
        if (isOpen()) {
            overlay.hide();
            panel.setCenter(null);
            panel.setBottom(null);
            Runnable told = closed;
            closed = () -> { };
            told.run();
        }
    }
}
