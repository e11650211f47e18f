package org.steward.desktop.palette;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A card above the whole window that goes when Esc is pressed or something beside it is clicked. It keeps the focus
 * while it is there, gives it back when it goes, and lets no key through to what is below. JavaFX thread.
 */
public final class Layer {

    private final StackPane pane = new StackPane();
    private final ChangeListener<Node> keepFocus = (property, was, is) -> keep(was, is);
    private Optional<Node> before = Optional.empty();
    private Runnable onHidden = () -> { };

    /** A layer with a card at its top, not shown yet. */
    public Layer(Region card) {
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pane.getStyleClass().add("palette-layer");
        pane.getChildren().add(card);
        pane.setVisible(false);
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed() && !isBusy(event)) {
                event.consume();
                hide();
            }
        });
        pane.addEventHandler(KeyEvent.ANY, KeyEvent::consume);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == pane) {
                hide();
            }
        });
    }

    /** A node that wants Esc for itself has the style class {@code takes-escape}. */
    private static boolean isBusy(KeyEvent event) {
        return event.getTarget() instanceof Node node && node.getStyleClass().contains("takes-escape");
    }

    /** For the window's layers. */
    public Node node() {
        return pane;
    }

    /** Whether it is there. */
    public boolean isShown() {
        return pane.isVisible();
    }

    /** Shows it with the focus on a node of it. */
    public void show(Node first) {
        if (!isShown()) {
            before = Optional.ofNullable(pane.getScene().getFocusOwner());
            pane.setVisible(true);
            pane.toFront();
            pane.getScene().focusOwnerProperty().addListener(keepFocus);
        }
        first.requestFocus();
    }

    /** Hides it. */
    public void hide() {
        if (isShown()) {
            pane.getScene().focusOwnerProperty().removeListener(keepFocus);
            pane.setVisible(false);
            before.filter(node -> node.getScene() == pane.getScene()).ifPresent(Node::requestFocus);
            before = Optional.empty();
            onHidden.run();
        }
    }

    /** Calls this after it has been hidden. */
    void onHidden(Runnable action) {
        onHidden = action;
    }

    private void keep(Node was, Node is) {
        if (is != null && was != null && !isInside(is) && isInside(was)) {
            was.requestFocus();
        }
    }

    private boolean isInside(Node node) {
        Node at = node;
        while (at != null && at != pane) {
            at = at.getParent();
        }
        return at != null;
    }
}
