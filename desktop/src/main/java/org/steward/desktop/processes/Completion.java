package org.steward.desktop.processes;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.steward.desktop.processes.filter.Suggestion;
import org.steward.desktop.processes.filter.Suggestions;
import org.steward.desktop.processes.filter.Vocabulary;
import org.steward.desktop.text.Messages;

/** The list under the filter box of what could be typed next. The box keeps the focus: the list only listens in. */
final class Completion {

    private static final double ROW = 26;
    private static final double WIDTH = 320;

    private final TextField field;
    private final Supplier<Vocabulary> vocabulary;
    private final ListView<Suggestion> list = new ListView<>();
    private final Popup popup = new Popup();
    private boolean applying;

    Completion(TextField field, Supplier<Vocabulary> vocabulary, Messages messages) {
        this.field = field;
        this.vocabulary = vocabulary;
        list.setId("filter-completion");
        list.getStyleClass().add("filter-completion");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDTH);
        list.setCellFactory(view -> new SuggestionCell(messages));
        list.setOnMouseClicked(event -> apply());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        field.textProperty().addListener((property, old, now) -> {
            if (!applying) {
                offer();
            }
        });
        field.focusedProperty().addListener((property, old, now) -> popup.hide());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    private void offer() {
        // The caret follows the text a moment later; a word that is typed ends where the caret will be.
        List<Suggestion> fitting = field.getText().isBlank() || !field.isFocused() ? List.of()
                : Suggestions.of(field.getText(), caretAfterTyping(), vocabulary.get());
        list.getItems().setAll(fitting);
        if (fitting.isEmpty()) {
            popup.hide();
            return;
        }
        list.getSelectionModel().clearSelection();
        list.setPrefHeight(fitting.size() * ROW + 10);
        Bounds at = field.localToScreen(field.getBoundsInLocal());
        if (at != null && !popup.isShowing()) {
            list.setStyle(field.getScene().getRoot().getStyle());
            popup.show(field, at.getMinX() - 24, at.getMaxY() + 4);
        }
    }

    private int caretAfterTyping() {
        return Math.clamp(field.getCaretPosition() + 1L, 0, field.getText().length());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
            list.getItems().setAll(Suggestions.of(field.getText(), field.getCaretPosition(), vocabulary.get()));
            show();
            event.consume();
        }
        if (!popup.isShowing()) {
            return;
        }
        int chosen = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().select(Math.min(chosen + 1, list.getItems().size() - 1));
            case UP -> list.getSelectionModel().select(Math.max(chosen - 1, 0));
            case TAB -> {
                list.getSelectionModel().select(Math.max(chosen, 0));
                apply();
            }
            case ENTER -> {
                if (chosen < 0) {
                    popup.hide();
                    return;
                }
                apply();
            }
            case ESCAPE -> popup.hide();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show() {
        Bounds at = field.localToScreen(field.getBoundsInLocal());
        if (at != null && !list.getItems().isEmpty()) {
            list.setPrefHeight(list.getItems().size() * ROW + 10);
            list.setStyle(field.getScene().getRoot().getStyle());
            popup.show(field, at.getMinX() - 24, at.getMaxY() + 4);
        }
    }

    private void apply() {
        Suggestion chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        applying = true;
        field.setText(chosen.appliedTo(field.getText()));
        field.positionCaret(chosen.caret());
        applying = false;
        boolean goesOn = chosen.text().endsWith(":");
        list.getItems().setAll(goesOn ? Suggestions.of(field.getText(), chosen.caret(), vocabulary.get()) : List.of());
        if (list.getItems().isEmpty()) {
            popup.hide();
        } else {
            list.setPrefHeight(list.getItems().size() * ROW + 10);
        }
    }

    /** What it puts there, and of a word what it means. */
    private static final class SuggestionCell extends ListCell<Suggestion> {
        private final Messages messages;

        SuggestionCell(Messages messages) {
            this.messages = messages;
        }

        @Override
        protected void updateItem(Suggestion item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText(null);
                return;
            }
            String word = item.text().strip();
            String key = "processes.filter.word." + word.replace("-", "").replace(":", "");
            setText(item.text().endsWith(":") ? word + "   " + messages.get(key) : word);
        }
    }
}
