package org.steward.desktop.dialogs;

import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The card of one question. */
final class QuestionCard {

    private static final int VISIBLE_ITEMS = 6;
    private static final double ROW = 24;

    private final VBox view = new VBox();
    private final Button no;
    private final Button yes;
    private final TextField typed = new TextField();
    private final CheckBox notAgain;
    private final Question question;
    private final Consumer<Answer> answered;

    QuestionCard(Question question, Messages messages, Consumer<Answer> answered) {
        this.question = question;
        this.answered = answered;
        this.no = button(messages.get("dialogs.cancel"), Answer.Choice.NO);
        this.yes = button(question.word(), Answer.Choice.YES);
        this.notAgain = new CheckBox(messages.get("dialogs.notAgain"));
        no.setId("dialogs-no");
        yes.setId("dialogs-yes");
        notAgain.setId("dialogs-not-again");
        typed.setId("dialogs-typed");
        yes.getStyleClass().add(question.isDangerous() ? "danger" : "accent");
        view.getStyleClass().add("question");
        view.getChildren().addAll(heading(), sentence());
        if (!question.items().isEmpty()) {
            view.getChildren().add(items());
        }
        question.typed().ifPresent(text -> view.getChildren().add(typing(text, messages)));
        view.getChildren().add(buttons());
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
    }

    Node view() {
        return view;
    }

    /** What gets the focus: the text to type, or the button that does nothing. */
    Node first() {
        return question.typed().isPresent() ? typed : question.isDangerous() ? no : yes;
    }

    private Node heading() {
        Label title = wrapped(question.title(), "question-title");
        if (!question.isDangerous()) {
            return title;
        }
        HBox heading = new HBox(Icons.of(Icon.WARNING, "question-warning"), title);
        heading.getStyleClass().add("question-heading");
        return heading;
    }

    private Label sentence() {
        return wrapped(question.sentence(), "question-sentence");
    }

    private Node items() {
        ListView<String> list = new ListView<>(FXCollections.observableArrayList(question.items()));
        list.getStyleClass().addAll("question-items", "dense");
        list.setFixedCellSize(ROW);
        double rows = Math.min(question.items().size(), VISIBLE_ITEMS + 0.5);
        list.setMinHeight(rows * ROW + 10);
        list.setPrefHeight(rows * ROW + 10);
        return list;
    }

    private Node typing(String text, Messages messages) {
        Label prompt = wrapped(messages.get("dialogs.type", text), "question-prompt");
        prompt.setLabelFor(typed);
        yes.disableProperty().bind(typed.textProperty().map(given -> !given.strip().equals(text)));
        VBox box = new VBox(prompt, typed);
        box.getStyleClass().add("question-typing");
        return box;
    }

    private Node buttons() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox();
        row.getStyleClass().add("question-buttons");
        if (question.mayBeMuted()) {
            row.getChildren().add(notAgain);
        }
        row.getChildren().addAll(space, no);
        question.alternative().ifPresent(word -> {
            Button other = button(word, Answer.Choice.OTHER);
            other.setId("dialogs-other");
            row.getChildren().add(other);
        });
        row.getChildren().add(yes);
        row.getChildren().stream().filter(Button.class::isInstance)
                .forEach(node -> ((Button) node).setMinWidth(Region.USE_PREF_SIZE));
        return row;
    }

    private Button button(String word, Answer.Choice choice) {
        Button button = new Button(word);
        button.setMnemonicParsing(false);
        button.setOnAction(event -> answered.accept(
                new Answer(choice, choice != Answer.Choice.NO && notAgain.isSelected())));
        return button;
    }

    /**
     * Enter presses the button that has the focus, but not the dangerous one: that takes the space bar, the mouse, or
     * a name that is typed.
     */
    private void enter(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER) {
            return;
        }
        event.consume();
        if (event.getTarget() instanceof Button pressed && !(pressed == yes && question.isDangerous())) {
            pressed.fire();
        } else if (event.getTarget() == typed && !yes.isDisabled()) {
            // Whoever has typed the name means it.
            yes.fire();
        }
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
