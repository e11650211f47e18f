package org.steward.desktop.dialogs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.steward.desktop.text.Messages;

/**
 * Asks in the window: a sheet over it, one question at a time. Esc and a click beside it mean no; Enter presses only a
 * button that is safe. JavaFX thread.
 */
public final class ConfirmationSheet implements Confirmation {

    private record Asked(Question question, Consumer<Answer> answered) {
    }

    private final Messages messages;
    private final Deque<Asked> waiting = new ArrayDeque<>();
    private final StackPane card = new StackPane();
    private final Overlay overlay = new Overlay(card, Pos.CENTER, this::refuse);
    private Asked open;

    /** A sheet that shows nothing yet. */
    public ConfirmationSheet(Messages messages) {
        this.messages = messages;
        overlay.layer().getStyleClass().add("confirmation");
        card.setMinHeight(Region.USE_PREF_SIZE);
    }

    /** For the layers of the window. */
    public Node layer() {
        return overlay.layer();
    }

    /** Whether a question is open. */
    public boolean isAsking() {
        return open != null;
    }

    @Override
    public void ask(Question question, Consumer<Answer> answered) {
        waiting.add(new Asked(question, answered));
        if (open == null) {
            next();
        }
    }

    private void next() {
        open = waiting.poll();
        if (open == null) {
            overlay.hide();
            return;
        }
        QuestionCard shown = new QuestionCard(open.question(), messages, this::answer);
        card.getChildren().setAll(shown.view());
        overlay.show(shown.first());
    }

    private void refuse() {
        if (open != null) {
            answer(new Answer(Answer.Choice.NO, false));
        }
    }

    private void answer(Answer answer) {
        Asked answered = open;
        // First the focus goes back, then the answer takes effect: it may ask for the focus itself.
        next();
        answered.answered().accept(answer);
    }
}
