package org.steward.desktop.theme;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import org.steward.icons.Icon;

/** Icons as nodes of 16 by 16 pixels in the colour {@code -steward-icon} of where they stand. JavaFX thread. */
public final class Icons {

    private static final double SIZE = 16;

    private Icons() {
    }

    /** A new node of an icon, with these style classes besides {@code icon}. */
    public static Node of(Icon icon, String... styleClasses) {
        SVGPath path = new SVGPath();
        path.getStyleClass().add("icon-path");
        set(path, icon);
        // A group of its own would move with the path's bounds; a pane of fixed size keeps the grid.
        StackPane pane = new StackPane(path);
        path.setManaged(false);
        pane.setMinSize(SIZE, SIZE);
        pane.setPrefSize(SIZE, SIZE);
        pane.setMaxSize(SIZE, SIZE);
        pane.getStyleClass().add("icon");
        pane.getStyleClass().addAll(styleClasses);
        pane.setMouseTransparent(true);
        return pane;
    }

    /** Makes a node made by {@link #of} show another icon. */
    public static void set(Node node, Icon icon) {
        set((SVGPath) ((StackPane) node).getChildren().getFirst(), icon);
    }

    private static void set(SVGPath path, Icon icon) {
        if (!icon.path().equals(path.getContent())) {
            path.setContent(icon.path());
        }
        path.pseudoClassStateChanged(Pseudo.FILLED, icon.isFilled());
    }
}
