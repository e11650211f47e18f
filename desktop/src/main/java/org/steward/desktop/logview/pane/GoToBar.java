package org.steward.desktop.logview.pane;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.steward.desktop.text.Messages;

/** Asks which line, or what time, to go to. */
final class GoToBar {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final TextField field = new TextField();
    private final HBox root;
    private final Runnable left;

    /**
     * A bar that is not shown yet.
     *
     * @param go gets the line people mean: from 1 on, or negative from the end
     * @param goTime gets the time people mean
     * @param left called when the bar goes
     */
    GoToBar(Messages messages, LongConsumer go, Consumer<TimePlace> goTime, Runnable left) {
        this.left = left;
        field.setId("log-go-to-field");
        field.setPromptText(messages.get("logview.goto.prompt"));
        field.setPrefColumnCount(32);
        Label label = new Label(messages.get("logview.goto"));
        label.setLabelFor(field);
        root = new HBox(label, field);
        root.getStyleClass().add("log-find");
        field.textProperty().addListener((property, was, is) -> field.pseudoClassStateChanged(ERROR, false));
        field.setOnAction(event -> {
            OptionalLong line = number(field.getText());
            Optional<TimePlace> time = TimePlace.parse(field.getText());
            if (time.isPresent()) {
                hide();
                goTime.accept(time.get());
            } else if (line.isPresent()) {
                hide();
                go.accept(line.getAsLong());
            } else {
                field.pseudoClassStateChanged(ERROR, true);
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        setShown(false);
    }

    Node root() {
        return root;
    }

    void show() {
        setShown(true);
        field.requestFocus();
        field.selectAll();
    }

    private void hide() {
        setShown(false);
        left.run();
    }

    private void setShown(boolean shown) {
        root.setVisible(shown);
        root.setManaged(shown);
    }

    /** A number as people write it, with or without marks between thousands. */
    static OptionalLong number(String text) {
        String digits = text.strip().replaceAll("[,._'\\s]", "");
        return digits.matches("-?\\d{1,18}") && !digits.matches("-?0+") ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }
}
