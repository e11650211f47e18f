package org.steward.desktop.logview.highlight;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.logdoc.search.Query;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** Edits sets of highlights above the lines, which show at once what changes. JavaFX thread. */
public final class HighlightEditor {

    private final HighlightSets sets;
    private final Messages messages;
    private final Runnable left;
    private final ComboBox<String> choice = new ComboBox<>();
    private final TextField name = new TextField();
    private final CheckBox on;
    private final VBox rules = new VBox();
    private final List<RuleRow> rows = new ArrayList<>();
    private final VBox root;
    private final InvalidationListener listener = property -> changedElsewhere();
    private int chosen;
    private boolean isFilling;

    /**
     * An editor that is not shown yet.
     *
     * @param left called when it goes
     */
    public HighlightEditor(HighlightSets sets, Messages messages, Runnable left) {
        this.sets = sets;
        this.messages = messages;
        this.left = left;
        choice.setId("log-highlight-set");
        choice.setAccessibleText(messages.get("logview.highlight.set"));
        choice.setTooltip(new Tooltip(messages.get("logview.highlight.set")));
        choice.getSelectionModel().selectedIndexProperty().addListener((property, was, is) -> chose(is.intValue()));
        name.setId("log-highlight-name");
        name.setPromptText(messages.get("logview.highlight.name"));
        name.setPrefColumnCount(16);
        name.textProperty().addListener((property, was, is) -> save());
        on = new CheckBox(messages.get("logview.highlight.on"));
        on.setId("log-highlight-on");
        on.setOnAction(event -> save());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(Icons.of(Icon.COLORS), new Label(messages.get("logview.highlight.title")), choice, name, on,
                button("log-highlight-new", Icon.ADD, "logview.highlight.new", this::addSet),
                button("log-highlight-delete", Icon.TRASH, "logview.highlight.delete", this::deleteSet), between,
                button("log-highlight-close", Icon.CLOSE, "logview.highlight.close", this::hide));
        head.getStyleClass().add("log-highlight-head");
        Button add = new Button(messages.get("logview.highlight.add"), Icons.of(Icon.ADD));
        add.setId("log-highlight-add");
        add.getStyleClass().add("flat");
        add.setOnAction(event -> addRule());
        rules.getStyleClass().add("log-highlight-rules");
        root = new VBox(head, rules, add);
        root.getStyleClass().add("log-highlights");
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        sets.setsProperty().addListener(new WeakInvalidationListener(listener));
        setShown(false);
    }

    private Button button(String id, Icon icon, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(Icons.of(icon));
        button.getStyleClass().addAll("flat", "icon-button");
        button.setTooltip(new Tooltip(messages.get(key)));
        button.setAccessibleText(messages.get(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** The editor. */
    public Node root() {
        return root;
    }

    /** Shows it; with a first set if there is none. */
    public void show() {
        setShown(true);
        if (sets.sets().isEmpty()) {
            addSet();
        } else {
            fill();
            rows.stream().findFirst().ifPresent(RuleRow::focus);
        }
    }

    /** Goes; patterns that are empty go as well. */
    public void hide() {
        if (isShown()) {
            setShown(false);
            sets.put(sets.sets().stream().map(set -> set.withRules(set.rules().stream()
                    .filter(rule -> !rule.query().text().isEmpty()).toList())).toList());
            left.run();
        }
    }

    /** Whether it is shown. */
    public boolean isShown() {
        return root.isVisible();
    }

    private void setShown(boolean shown) {
        root.setVisible(shown);
        root.setManaged(shown);
    }

    private void changedElsewhere() {
        if (isShown() && !isFilling) {
            fill();
        }
    }

    private void chose(int index) {
        if (!isFilling && index >= 0) {
            chosen = index;
            fill();
        }
    }

    /** Shows the sets as they are. */
    private void fill() {
        isFilling = true;
        try {
            boolean hadFocus = rules.isFocusWithin();
            List<HighlightSet> all = sets.sets();
            chosen = Math.clamp(chosen, 0, Math.max(0, all.size() - 1));
            choice.getItems().setAll(all.stream().map(HighlightSet::name).toList());
            rows.clear();
            if (!all.isEmpty()) {
                HighlightSet set = all.get(chosen);
                choice.getSelectionModel().select(chosen);
                name.setText(set.name());
                on.setSelected(set.isOn());
                set.rules().forEach(this::addRow);
            }
            rules.getChildren().setAll(rows.stream().map(RuleRow::root).toList());
            if (hadFocus) {
                rows.stream().reduce((first, last) -> last).ifPresentOrElse(RuleRow::focus, name::requestFocus);
            }
        } finally {
            isFilling = false;
        }
    }

    private void addRow(HighlightRule rule) {
        int place = rows.size();
        rows.add(new RuleRow(rule, messages, this::save, () -> {
            List<HighlightRule> kept = new ArrayList<>(edited());
            kept.remove(place);
            put(sets.sets().get(chosen).withRules(kept));
            fill();
        }));
    }

    private List<HighlightRule> edited() {
        return rows.stream().map(RuleRow::rule).toList();
    }

    private void save() {
        if (!isFilling && chosen < sets.sets().size()) {
            put(new HighlightSet(name.getText(), on.isSelected(), edited()));
            isFilling = true;
            choice.getItems().set(chosen, name.getText());
            choice.getSelectionModel().select(chosen);
            isFilling = false;
        }
    }

    private void put(HighlightSet set) {
        isFilling = true;
        try {
            sets.replace(chosen, set);
        } finally {
            isFilling = false;
        }
    }

    private void addSet() {
        List<HighlightSet> all = new ArrayList<>(sets.sets());
        all.add(new HighlightSet(messages.get("logview.highlight.unnamed", all.size() + 1), true,
                List.of(new HighlightRule(new Query("", false, true, false), 0))));
        chosen = all.size() - 1;
        sets.put(all);
        fill();
        rows.getFirst().focus();
    }

    private void deleteSet() {
        List<HighlightSet> all = new ArrayList<>(sets.sets());
        if (chosen < all.size()) {
            all.remove(chosen);
            sets.put(all);
            if (all.isEmpty()) {
                hide();
            } else {
                fill();
            }
        }
    }

    private void addRule() {
        if (sets.sets().isEmpty()) {
            addSet();
            return;
        }
        List<HighlightRule> more = new ArrayList<>(edited());
        int color = more.isEmpty() ? 0 : more.getLast().color() + 1;
        more.add(new HighlightRule(new Query("", false, true, false), color));
        put(sets.sets().get(chosen).withRules(more));
        fill();
        rows.getLast().focus();
    }
}
