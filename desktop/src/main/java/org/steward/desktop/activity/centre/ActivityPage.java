package org.steward.desktop.activity.centre;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The page: a filter, what is being done, what has happened. */
final class ActivityPage {

    private final VBox view = new VBox();
    private final TextField filter = new TextField();
    private final HistoryList history;

    ActivityPage(ActivityModel model, ActivityLog log, ActivityText text, Messages messages,
            Consumer<String> clipboard) {
        history = new HistoryList(model, log, text, messages, clipboard);
        VBox.setVgrow(history.view(), Priority.ALWAYS);
        view.getStyleClass().add("activity-page");
        view.getChildren().addAll(head(model, log, text, messages, clipboard),
                new RunningJobs(log.running(), messages, text).view(), history.view());
    }

    Region view() {
        return view;
    }

    /** Puts the keyboard into the list. */
    void focus() {
        history.view().requestFocus();
    }

    private Node head(ActivityModel model, ActivityLog log, ActivityText text, Messages messages,
            Consumer<String> clipboard) {
        Label title = new Label(messages.get("activity.title"));
        title.getStyleClass().add("activity-page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        filter.setPromptText(messages.get("activity.filter"));
        filter.setAccessibleText(messages.get("activity.filter"));
        filter.setId("activity-filter");
        filter.setMinWidth(96);
        HBox.setHgrow(filter, Priority.ALWAYS);
        filter.textProperty().bindBidirectional(model.queryProperty());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveFilter);
        ToggleButton problems = new ToggleButton(messages.get("activity.onlyFailures"), Icons.of(Icon.WARNING));
        problems.setId("activity-problems");
        problems.setMinWidth(Region.USE_PREF_SIZE);
        problems.selectedProperty().bindBidirectional(model.onlyProblemsProperty());
        Button copy = button(messages, "copy", Icon.COPY, () ->
                clipboard.accept(text.copied(model.entries(), log.clock().instant())));
        copy.disableProperty().bind(Bindings.isEmpty(model.lines()));
        Button clear = button(messages, "clear", Icon.TRASH, log::clear);
        clear.disableProperty().bind(Bindings.isEmpty(log.history()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, filter, problems, gap, copy, clear);
        head.getStyleClass().add("activity-page-head");
        return head;
    }

    private static Button button(Messages messages, String name, Icon icon, Runnable run) {
        Button button = new Button(messages.get("activity." + name), Icons.of(icon));
        button.setId("activity-" + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(messages.get("activity." + name + ".tip")));
        button.setOnAction(event -> run.run());
        return button;
    }

    /** Esc empties the filter, and from an empty one goes to the list, as Down does. */
    private void leaveFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ESCAPE) {
            history.view().requestFocus();
            event.consume();
        }
    }
}
