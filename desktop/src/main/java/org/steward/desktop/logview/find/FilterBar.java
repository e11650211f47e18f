package org.steward.desktop.logview.find;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.steward.desktop.logdoc.level.LogLevel;
import org.steward.desktop.logdoc.search.Filter;
import org.steward.desktop.logdoc.search.InvalidQuery;
import org.steward.desktop.logdoc.search.Query;
import org.steward.desktop.logdoc.search.SearchState;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The bar that says which lines are shown: those with a text, or without it, at least so serious, with some around. */
public final class FilterBar {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final Duration TYPING = Duration.millis(250);
    private static final List<Integer> CONTEXTS = List.of(0, 1, 3, 10);
    /** The levels there are to choose from; the first stands for all. */
    private static final List<LogLevel> LEVELS =
            List.of(LogLevel.TRACE, LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR);

    private final Messages messages;
    private final Consumer<Filter> changed;
    private final Runnable left;
    private final TextField field = new TextField();
    private final ToggleButton out;
    private final ToggleButton matchCase;
    private final ToggleButton regex;
    private final ComboBox<LogLevel> level = new ComboBox<>();
    private final ComboBox<Integer> context = new ComboBox<>();
    private final Label count = new Label();
    private final HBox root;
    private final PauseTransition typing = new PauseTransition(TYPING);

    /**
     * A bar that is not shown yet.
     *
     * @param changed gets what is to be shown whenever that changes
     * @param left called when the bar goes
     */
    public FilterBar(Messages messages, Consumer<Filter> changed, Runnable left) {
        this.messages = messages;
        this.changed = changed;
        this.left = left;
        field.setId("log-filter-field");
        field.setPromptText(messages.get("logview.filter.prompt"));
        field.setPrefColumnCount(24);
        field.setMinWidth(100);
        field.setMaxWidth(360);
        HBox.setHgrow(field, Priority.SOMETIMES);
        BarButtons buttons = new BarButtons(messages);
        out = buttons.toggle("log-filter-out", "≠", "logview.filter.out", this::tell);
        matchCase = buttons.toggle("log-filter-case", "Aa", "logview.find.case", this::tell);
        regex = buttons.toggle("log-filter-regex", ".*", "logview.find.regex", this::tell);
        choice(level, "log-filter-level", LEVELS, "logview.filter.level.tip", this::levelText);
        choice(context, "log-filter-context", CONTEXTS, "logview.filter.context.tip",
                lines -> messages.get("logview.filter.context", lines));
        count.setId("log-filter-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button close = buttons.button("log-filter-close", Icon.CLOSE, "logview.filter.close", this::hide);
        root = new HBox(Icons.of(Icon.FILTER), field, out, matchCase, regex, level, context, count, between, close);
        root.getStyleClass().add("log-find");
        typing.setOnFinished(event -> tell());
        field.textProperty().addListener((property, was, is) -> typing.playFromStart());
        field.setOnAction(event -> tell());
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        setShown(false);
    }

    private <T> void choice(ComboBox<T> box, String id, List<T> values, String tip,
            java.util.function.Function<T, String> text) {
        box.setId(id);
        box.getItems().setAll(values);
        box.setValue(values.getFirst());
        box.setTooltip(new Tooltip(messages.get(tip)));
        box.setAccessibleText(messages.get(tip));
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String string) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        box.valueProperty().addListener((property, was, is) -> tell());
    }

    private String levelText(LogLevel least) {
        return messages.get("logview.level." + least);
    }

    /** The bar. */
    public Node root() {
        return root;
    }

    /** Shows it, and the filter works from now on. */
    public void show() {
        setShown(true);
        field.requestFocus();
        field.selectAll();
        tell();
    }

    /** Whether it is shown. */
    public boolean isShown() {
        return root.isVisible();
    }

    /** Shows all lines again and goes. */
    public void hide() {
        typing.stop();
        setShown(false);
        changed.accept(Filter.NONE);
        left.run();
    }

    private void setShown(boolean shown) {
        root.setVisible(shown);
        root.setManaged(shown);
    }

    private void tell() {
        typing.stop();
        if (isShown()) {
            changed.accept(filter());
        }
    }

    private Filter filter() {
        List<Query> queries = field.getText().isEmpty() ? List.of()
                : List.of(new Query(field.getText(), regex.isSelected(), !matchCase.isSelected(), false));
        Optional<LogLevel> least = Optional.of(level.getValue()).filter(chosen -> chosen != LEVELS.getFirst());
        Filter filter = new Filter(out.isSelected() ? List.of() : queries, out.isSelected() ? queries : List.of(), least,
                context.getValue(), context.getValue());
        return filter.isEmpty() ? Filter.NONE : filter;
    }

    /** Says how many lines are shown. */
    public void say(SearchState state) {
        say(FindState.of(state));
    }

    /** Says why the filter cannot be used. */
    public void say(InvalidQuery problem) {
        say(FindState.invalid(problem));
    }

    /** Says that all lines are shown. */
    public void sayAll() {
        field.pseudoClassStateChanged(ERROR, false);
        count.setText("");
    }

    private void say(FindState state) {
        field.pseudoClassStateChanged(ERROR, state.invalid().isPresent());
        count.pseudoClassStateChanged(ERROR, state.invalid().isPresent() || state.search().problem().isPresent());
        count.setText(new FindWords(messages).words(state, 0));
    }
}
