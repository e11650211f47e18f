package org.steward.desktop.logview.highlight;

import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.steward.desktop.logdoc.search.InvalidQuery;
import org.steward.desktop.logdoc.search.LineMatcher;
import org.steward.desktop.logdoc.search.Query;
import org.steward.desktop.logview.paint.Swatch;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** A pattern of a set, to be edited: its colour, its text, how it is meant. JavaFX thread. */
final class RuleRow {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final Messages messages;
    private final MenuButton color = new MenuButton();
    private final TextField field = new TextField();
    private final ToggleButton matchCase;
    private final ToggleButton regex;
    private final Label problem = new Label();
    private final HBox root;
    private final boolean isWholeWord;
    private final Runnable changed;
    private int chosen;

    RuleRow(HighlightRule rule, Messages messages, Runnable changed, Runnable removed) {
        this.messages = messages;
        this.changed = changed;
        isWholeWord = rule.query().isWholeWord();
        chosen = rule.color();
        color.getItems().setAll(IntStream.range(0, Swatch.SOURCES).mapToObj(this::colorItem).toList());
        color.setGraphic(dot(chosen));
        color.getStyleClass().addAll("flat", "icon-button", "log-highlight-color");
        color.setTooltip(new Tooltip(messages.get("logview.highlight.color")));
        color.setAccessibleText(messages.get("logview.highlight.color"));
        field.setText(rule.query().text());
        field.setPromptText(messages.get("logview.highlight.prompt"));
        field.getStyleClass().add("log-highlight-text");
        field.setPrefColumnCount(32);
        field.setMaxWidth(420);
        HBox.setHgrow(field, Priority.SOMETIMES);
        matchCase = toggle("Aa", "logview.find.case", !rule.query().ignoresCase());
        regex = toggle(".*", "logview.find.regex", rule.query().isRegex());
        Button remove = new Button();
        remove.setGraphic(Icons.of(Icon.REMOVE));
        remove.getStyleClass().addAll("flat", "icon-button", "log-highlight-remove");
        remove.setTooltip(new Tooltip(messages.get("logview.highlight.remove")));
        remove.setAccessibleText(messages.get("logview.highlight.remove"));
        remove.setOnAction(event -> removed.run());
        root = new HBox(color, field, matchCase, regex, remove, problem);
        root.getStyleClass().add("log-highlight-rule");
        field.textProperty().addListener((property, was, is) -> tell());
        check();
    }

    private MenuItem colorItem(int number) {
        MenuItem item = new MenuItem(messages.get("logview.highlight.color." + number), dot(number));
        item.setOnAction(event -> {
            chosen = number;
            color.setGraphic(dot(number));
            tell();
        });
        return item;
    }

    private static Node dot(int number) {
        Region dot = new Region();
        dot.getStyleClass().addAll("log-source-dot", "log-highlight-dot", "log-source-" + (number + 1));
        return dot;
    }

    private ToggleButton toggle(String sign, String key, boolean on) {
        ToggleButton button = new ToggleButton(sign);
        button.getStyleClass().addAll("flat", "icon-button", "log-find-toggle");
        button.setTooltip(new Tooltip(messages.get(key)));
        button.setAccessibleText(messages.get(key));
        button.setSelected(on);
        button.setOnAction(event -> tell());
        return button;
    }

    private void tell() {
        check();
        changed.run();
    }

    private void check() {
        String wrong = "";
        try {
            LineMatcher.of(rule().query());
        } catch (InvalidQuery e) {
            wrong = messages.get("logview.find.invalid", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        problem.setText(wrong);
        problem.pseudoClassStateChanged(ERROR, !wrong.isEmpty());
        field.pseudoClassStateChanged(ERROR, !wrong.isEmpty());
    }

    /** The pattern as it is now. */
    HighlightRule rule() {
        return new HighlightRule(new Query(field.getText(), regex.isSelected(), !matchCase.isSelected(), isWholeWord),
                chosen);
    }

    Node root() {
        return root;
    }

    void focus() {
        field.requestFocus();
    }
}
