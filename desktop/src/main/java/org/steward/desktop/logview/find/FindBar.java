package org.steward.desktop.logview.find;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.steward.desktop.logdoc.search.Query;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The bar to type into what is to be found. JavaFX thread. */
public final class FindBar {

    /** What the bar asks for. */
    public interface Owner {
        /** Looks for this; for nothing if it is empty. */
        void find(Optional<Query> query);

        /** Goes to the next match, or to the one before. */
        void step(boolean forward);

        /** The bar has gone. */
        void left();
    }

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final Duration TYPING = Duration.millis(150);

    private final Messages messages;
    private final Owner owner;
    private final TextField field = new TextField();
    private final ToggleButton matchCase;
    private final ToggleButton word;
    private final ToggleButton regex;
    private final Label count = new Label();
    private final HBox root;
    private final PauseTransition typing = new PauseTransition(TYPING);

    /** A bar that is not shown yet; {@code more} stands at its right end. */
    public FindBar(Messages messages, Owner owner, Node... more) {
        this.messages = messages;
        this.owner = owner;
        field.setId("log-find-field");
        field.setPromptText(messages.get("logview.find.prompt"));
        field.setPrefColumnCount(32);
        field.setMinWidth(120);
        HBox.setHgrow(field, Priority.SOMETIMES);
        field.setMaxWidth(420);
        BarButtons buttons = new BarButtons(messages);
        matchCase = buttons.toggle("log-find-case", "Aa", "logview.find.case", this::find);
        word = buttons.toggle("log-find-word", "ab|", "logview.find.word", this::find);
        regex = buttons.toggle("log-find-regex", ".*", "logview.find.regex", this::find);
        count.setId("log-find-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        root = new HBox(Icons.of(Icon.SEARCH), field, matchCase, word, regex,
                buttons.button("log-find-previous", Icon.CHEVRON_UP, "logview.find.previous", () -> step(false)),
                buttons.button("log-find-next", Icon.CHEVRON_DOWN, "logview.find.next", () -> step(true)), count, between);
        root.getChildren().addAll(more);
        root.getChildren().add(buttons.button("log-find-close", Icon.CLOSE, "logview.find.close", this::hide));
        root.getStyleClass().add("log-find");
        typing.setOnFinished(event -> find());
        field.textProperty().addListener((property, was, is) -> typing.playFromStart());
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setShown(false);
    }

    /** The bar. */
    public Node root() {
        return root;
    }

    /** Says what is looked for, while nothing is typed. */
    void setPrompt(String prompt) {
        field.setPromptText(prompt);
    }

    /** Shows it with this text, or with what was looked for last if that is empty. */
    public void show(String text) {
        setShown(true);
        if (!text.isEmpty()) {
            field.setText(text);
        }
        field.requestFocus();
        field.selectAll();
        find();
    }

    /** Shows it with this query. */
    public void show(Query query) {
        matchCase.setSelected(!query.ignoresCase());
        word.setSelected(query.isWholeWord());
        regex.setSelected(query.isRegex());
        show(query.text());
    }

    /** Whether it is shown. */
    public boolean isShown() {
        return root.isVisible();
    }

    /** Finds nothing any more and goes. */
    public void hide() {
        typing.stop();
        setShown(false);
        owner.find(Optional.empty());
        owner.left();
    }

    private void setShown(boolean shown) {
        root.setVisible(shown);
        root.setManaged(shown);
    }

    private void find() {
        typing.stop();
        if (isShown()) {
            owner.find(query());
        }
    }

    /** What is typed as a query. */
    private Optional<Query> query() {
        String text = field.getText();
        return text.isEmpty() ? Optional.empty()
                : Optional.of(new Query(text, regex.isSelected(), !matchCase.isSelected(), word.isSelected()));
    }

    private void step(boolean forward) {
        find();
        owner.step(forward);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> step(!event.isShiftDown());
            case DOWN -> step(true);
            case UP -> step(false);
            case ESCAPE -> hide();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Says how far the search is and which match one is at, 0 for none. */
    public void say(FindState state, long place) {
        boolean isWrong = state.invalid().isPresent();
        boolean isTyped = !field.getText().isEmpty();
        boolean isMissing = isTyped && state.search().isDone() && state.search().matches() == 0;
        field.pseudoClassStateChanged(ERROR, isWrong || isMissing && state.search().problem().isEmpty());
        count.setText(isTyped ? new FindWords(messages).words(state, place) : "");
        count.pseudoClassStateChanged(ERROR, isWrong || state.search().problem().isPresent());
    }
}
