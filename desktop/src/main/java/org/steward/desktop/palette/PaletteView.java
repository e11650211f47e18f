package org.steward.desktop.palette;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The palette's card: a field to type in, what was found, and the keys that work here. */
final class PaletteView {

    private static final int PAGE = 8;

    private final PaletteModel model;
    private final VBox card = new VBox();
    private final TextField field = new TextField();
    private final ListView<PaletteModel.Line> list;

    PaletteView(PaletteModel model, Messages messages) {
        this.model = model;
        field.setPromptText(messages.get("palette.prompt"));
        field.setAccessibleText(messages.get("palette.prompt"));
        field.getStyleClass().add("palette-field");
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox query = new HBox(Icons.of(Icon.SEARCH), field);
        query.getStyleClass().add("palette-query");
        list = new ListView<>(model.lines());
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new PaletteCell(model, messages));
        model.lines().addListener((javafx.beans.InvalidationListener) lines -> {
            if (!model.lines().isEmpty() && model.chosenProperty().get() < 0) {
                list.scrollTo(0);
            }
        });
        model.chosenProperty().addListener((property, was, is) -> select(is.intValue()));
        StackPane body = new StackPane(list, nothing(messages));
        VBox.setVgrow(body, Priority.ALWAYS);
        Label hint = new Label(messages.get("palette.hint"));
        hint.getStyleClass().addAll("palette-hint", "muted");
        card.getStyleClass().add("palette");
        card.getChildren().addAll(query, body, hint);
    }

    private Node nothing(Messages messages) {
        Label title = new Label();
        title.getStyleClass().add("empty-title");
        title.textProperty().bind(Bindings.createStringBinding(
                () -> messages.get("palette.nothing", model.queryProperty().get().strip()), model.queryProperty()));
        Label text = new Label(messages.get("palette.nothing.hint"));
        text.getStyleClass().add("empty-text");
        VBox nothing = new VBox(Icons.of(Icon.SEARCH), title, text);
        nothing.getStyleClass().add("empty-state");
        nothing.visibleProperty().bind(Bindings.isEmpty(model.lines()));
        return nothing;
    }

    VBox card() {
        return card;
    }

    TextField field() {
        return field;
    }

    private void select(int index) {
        if (index < 0) {
            list.getSelectionModel().clearSelection();
            return;
        }
        list.getSelectionModel().select(index);
    }

    /** Scrolls as little as shows the chosen line, with the heading right above it. */
    private void reveal() {
        int index = model.chosenProperty().get();
        if (index >= 0 && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            if (model.lines().get(index - 1) instanceof PaletteModel.Line.Heading) {
                flow.scrollTo(index - 1);
            }
            flow.scrollTo(index);
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case PAGE_UP -> model.move(-PAGE);
            case PAGE_DOWN -> model.move(PAGE);
            case ENTER -> model.run();
            case TAB -> { }
            default -> {
                return;
            }
        }
        event.consume();
        reveal();
    }
}
