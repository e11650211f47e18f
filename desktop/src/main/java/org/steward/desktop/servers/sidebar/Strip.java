package org.steward.desktop.servers.sidebar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** Messages at the foot of the side bar: something to undo, or something that went wrong, until it is closed. */
final class Strip {

    private static final Duration UNDO_TIME = Duration.seconds(15);

    private final Messages messages;
    private final VBox box = new VBox();
    private Optional<Node> problem = Optional.empty();
    private final Deque<Runnable> undos = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final List<Runnable> open = new ArrayList<>();

    Strip(Messages messages) {
        this.messages = messages;
        box.getStyleClass().add("side-strip");
    }

    Node view() {
        return box;
    }

    /** Something went wrong; stays until the person closes it. */
    void error(Phrase what) {
        Node[] shown = new Node[1];
        shown[0] = message(Icon.ERROR, "error", what.in(messages), Optional.empty(),
                () -> box.getChildren().remove(shown[0]));
        box.getChildren().add(shown[0]);
    }

    /** A message that stays for as long as it is so. */
    void setProblem(Optional<String> text, String button, Runnable action) {
        problem.ifPresent(box.getChildren()::remove);
        problem = text.map(words -> message(Icon.WARNING, "error", words, Optional.of(button(button, action)),
                () -> setProblem(Optional.empty(), button, action)));
        problem.ifPresent(node -> box.getChildren().add(0, node));
    }

    /**
     * Something was done that can be undone for a while.
     *
     * @param action undoes it
     * @param expired called instead when the time for it is over
     */
    void undoable(String text, Runnable action, Runnable expired) {
        PauseTransition time = new PauseTransition(UNDO_TIME);
        Node[] shown = new Node[1];
        Runnable[] back = new Runnable[1];
        Runnable[] end = new Runnable[1];
        Runnable over = () -> {
            time.stop();
            forget(back[0]);
            open.remove(end[0]);
            if (box.getChildren().remove(shown[0])) {
                expired.run();
            }
        };
        end[0] = over;
        open.add(over);
        back[0] = () -> {
            time.stop();
            forget(back[0]);
            open.remove(over);
            if (box.getChildren().remove(shown[0])) {
                action.run();
            }
        };
        shown[0] = message(Icon.TRASH, "undo", text, Optional.of(button(messages.get("servers.undo"), back[0])),
                over);
        box.getChildren().add(shown[0]);
        undos.push(back[0]);
        undoable.set(true);
        time.setOnFinished(event -> over.run());
        time.play();
    }

    private void forget(Runnable undo) {
        undos.remove(undo);
        undoable.set(!undos.isEmpty());
    }

    /** Whether there is something to undo. */
    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Undoes the last thing of which the time is not over; the one before it at the next call. */
    void undo() {
        Optional.ofNullable(undos.peek()).ifPresent(Runnable::run);
    }

    /** The window closes: the time for undoing anything is over. */
    void close() {
        List.copyOf(open).forEach(Runnable::run);
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("small");
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private Node message(Icon icon, String style, String text, Optional<Button> action, Runnable close) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button cross = new Button();
        cross.setGraphic(Icons.of(Icon.CLOSE));
        cross.getStyleClass().add("icon-button");
        cross.setAccessibleText(messages.get("servers.close"));
        cross.setOnAction(event -> close.run());
        HBox line = new HBox(Icons.of(icon), words, cross);
        line.getStyleClass().add("side-message-line");
        line.setAlignment(Pos.TOP_LEFT);
        VBox message = new VBox(line);
        message.getStyleClass().addAll("side-message", style);
        action.ifPresent(button -> {
            HBox below = new HBox(button);
            below.setAlignment(Pos.CENTER_RIGHT);
            message.getChildren().add(below);
        });
        return message;
    }
}
