package org.steward.desktop.fx;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableRow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Opens the context menu of what has the focus with the menu key or Shift+F10, which the toolkit does not do on Linux.
 * JavaFX thread.
 */
public final class MenuKey {

    private MenuKey() {
    }

    /** Does so in this scene, where nobody else uses these keys. */
    public static void install(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (isMenuKey(event) && scene.getFocusOwner() != null) {
                event.consume();
                open(scene.getFocusOwner());
            }
        });
    }

    private static boolean isMenuKey(KeyEvent event) {
        boolean alone = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        return alone && (event.getCode() == KeyCode.CONTEXT_MENU
                || event.getCode() == KeyCode.F10 && event.isShiftDown());
    }

    private static void open(Node owner) {
        Node at = selected(owner).orElse(owner);
        Bounds bounds = at.getBoundsInLocal();
        // Below the name of a row; in the middle of what has no rows.
        Point2D place = at == owner ? new Point2D(bounds.getCenterX(), bounds.getCenterY())
                : new Point2D(bounds.getMinX() + 2 * bounds.getHeight(), bounds.getMaxY());
        Point2D inOwner = owner.sceneToLocal(at.localToScene(place));
        Point2D inScene = owner.localToScene(inOwner);
        Point2D onScreen = owner.localToScreen(inOwner);
        Event.fireEvent(at, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, inScene.getX(), inScene.getY(),
                onScreen.getX(), onScreen.getY(), true, null));
    }

    /** The first row in it that is selected and on the screen. */
    private static Optional<Node> selected(Node owner) {
        Predicate<Node> isRow = node -> node instanceof TableRow<?> || node instanceof ListCell<?>;
        return owner.lookupAll(".indexed-cell").stream().filter(isRow)
                .filter(node -> node.isVisible() && ((IndexedCell<?>) node).isSelected()).findFirst();
    }
}
