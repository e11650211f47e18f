package org.steward.desktop.dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Something that stands over the whole window until it is answered: takes the focus, keeps it, and gives it back. Keys
 * that it does not use itself do not reach the window below. A node on it that wants Esc and Tab for itself has the style
 * class {@code takes-escape}. A default button on it works as in a scene. JavaFX thread.
 */
public final class Overlay {

    private final StackPane layer = new StackPane();
    private final Region card;
    private final Runnable escape;
    private final ChangeListener<Node> keepFocus = (property, was, is) -> keep(was, is);
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(this, "showing");
    private Optional<Node> before = Optional.empty();

    /**
     * An overlay that is not shown yet.
     *
     * @param card what stands on it
     * @param at where
     * @param escape called for Esc and for a click beside the card; hides the overlay if it likes
     */
    public Overlay(Region card, Pos at, Runnable escape) {
        this(card, at, escape, escape);
    }

    /**
     * An overlay that is not shown yet, for a card on which a person may have written something.
     *
     * @param escape called for Esc; hides the overlay if it likes
     * @param beside called for a click beside the card
     */
    public Overlay(Region card, Pos at, Runnable escape, Runnable beside) {
        this.card = card;
        this.escape = escape;
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane.setAlignment(card, at);
        layer.getStyleClass().add("overlay");
        layer.getProperties().put(Overlay.class, this);
        layer.setVisible(false);
        layer.addEventFilter(KeyEvent.KEY_PRESSED, this::trap);
        layer.addEventHandler(KeyEvent.ANY, this::end);
        layer.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == layer) {
                beside.run();
            }
        });
        layer.sceneProperty().addListener((property, was, is) -> {
            if (showing.get()) {
                follow(was, is);
            }
        });
    }

    /** For the layers of the window. */
    public StackPane layer() {
        return layer;
    }

    /** Whether it is shown; when it turns false, the focus is back where it was. */
    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /** Shows it and gives the focus to a node on it; it may be put into the window later. */
    public void show(Node first) {
        if (!showing.get()) {
            before = Optional.ofNullable(layer.getScene()).map(Scene::getFocusOwner);
            // Only now: the toolkit goes through every node of a scene with each pulse, also through those that are hidden.
            layer.getChildren().setAll(card);
            layer.setVisible(true);
            layer.toFront();
            follow(null, layer.getScene());
            showing.set(true);
        }
        first.requestFocus();
    }

    private void follow(Scene was, Scene is) {
        if (was != null) {
            was.focusOwnerProperty().removeListener(keepFocus);
        }
        if (is != null) {
            is.focusOwnerProperty().addListener(keepFocus);
        }
    }

    /** Hides it and gives the focus back to where it was. */
    public void hide() {
        if (!showing.get()) {
            return;
        }
        follow(layer.getScene(), null);
        layer.setVisible(false);
        layer.getChildren().clear();
        Optional<Node> back = before.filter(node -> node.getScene() == layer.getScene());
        before = Optional.empty();
        back.ifPresent(Node::requestFocus);
        showing.set(false);
    }

    /** What takes the focus away gives it back, unless it is an overlay itself. */
    private void keep(Node was, Node is) {
        if (was != null && is != null && isInside(was) && !isInside(is) && !isOnOverlay(is)) {
            was.requestFocus();
        }
    }

    private void trap(KeyEvent event) {
        if (event.getTarget() instanceof Node node && node.getStyleClass().contains("takes-escape")) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            escape.run();
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            move(event.isShiftDown());
        }
    }

    /** What nobody on the card has used ends here. A scene gives Enter to its default button only after that. */
    private void end(KeyEvent event) {
        event.consume();
        if (event.getEventType() != KeyEvent.KEY_PRESSED || event.getCode() != KeyCode.ENTER) {
            return;
        }
        buttons(card).filter(Button::isDefaultButton).filter(button -> !button.isDisabled()).findFirst()
                .ifPresent(Button::fire);
    }

    private static Stream<Button> buttons(Node node) {
        return node instanceof Button button ? Stream.of(button)
                : node instanceof Parent parent && node.isVisible()
                ? parent.getChildrenUnmodifiable().stream().flatMap(Overlay::buttons) : Stream.empty();
    }

    private void move(boolean backwards) {
        Node owner = layer.getScene().getFocusOwner();
        boolean moved = owner != null && owner.requestFocusTraversal(
                backwards ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        Node now = layer.getScene().getFocusOwner();
        if (!moved || now == null || !isInside(now)) {
            List<Node> stops = new ArrayList<>();
            collect(card, stops);
            if (!stops.isEmpty()) {
                (backwards ? stops.getLast() : stops.getFirst()).requestFocus();
            }
        }
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == card) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOnOverlay(Node node) {
        Node at = node;
        while (at != null && !(at.hasProperties() && at.getProperties().containsKey(Overlay.class))) {
            at = at.getParent();
        }
        return at != null;
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }
}
