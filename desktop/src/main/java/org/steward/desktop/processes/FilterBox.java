package org.steward.desktop.processes;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.steward.desktop.processes.filter.Vocabulary;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The box to type a filter into, with what could be typed next, filters kept, and a cross to clear it. */
final class FilterBox {

    private final TextField field = new TextField();
    private final Button clear = new Button();
    private final HBox root;

    /**
     * An empty box.
     *
     * @param vocabulary what there is to filter for, asked when somebody types
     * @param saved the menu of filters kept
     * @param typed called with the text whenever it changes
     * @param leave called when the person is done with typing
     */
    FilterBox(Messages messages, Supplier<Vocabulary> vocabulary, MenuButton saved, Consumer<String> typed,
            Runnable leave) {
        field.setId("process-filter");
        field.setPromptText(messages.get("processes.filter.prompt"));
        field.setTooltip(new Tooltip(messages.get("processes.filter.tip")));
        field.getStyleClass().add("filter-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        clear.setId("process-filter-clear");
        clear.setGraphic(Icons.of(Icon.CLOSE));
        clear.setAccessibleText(messages.get("processes.filter.clear"));
        clear.setTooltip(new Tooltip(messages.get("processes.filter.clear")));
        clear.getStyleClass().addAll("flat", "icon-button", "filter-clear");
        clear.setOnAction(event -> field.clear());
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        root = new HBox(Icons.of(Icon.SEARCH, "filter-icon"), field, clear, saved);
        root.getStyleClass().add("filter-box");
        Completion completion = new Completion(field, vocabulary, messages);
        field.textProperty().addListener((property, old, now) -> typed.accept(now));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !completion.isShowing()) {
                if (field.getText().isEmpty()) {
                    leave.run();
                } else {
                    field.clear();
                }
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
                leave.run();
                event.consume();
            }
        });
    }

    Node root() {
        return root;
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    String text() {
        return field.getText();
    }

    void setText(String text) {
        field.setText(text);
        field.end();
    }
}
