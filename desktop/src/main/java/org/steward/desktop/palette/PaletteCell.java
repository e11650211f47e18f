package org.steward.desktop.palette;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.steward.desktop.palette.find.Item;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.desktop.theme.Pseudo;
import org.steward.icons.Icon;

/** A heading, or an item: its icon, what happens, where, and the key that does the same. */
final class PaletteCell extends ListCell<PaletteModel.Line> {

    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final Messages messages;
    private final Label heading = new Label();
    private final Node icon = Icons.of(Icon.CHEVRON_RIGHT);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label key = new Label();
    private final Label word = new Label();
    private final Node stateIcon = Icons.of(Icon.STATE_RUNNING);
    private final HBox state = new HBox(stateIcon, word);
    private final HBox row;

    PaletteCell(PaletteModel model, Messages messages) {
        this.messages = messages;
        getStyleClass().add("palette-cell");
        // As wide as the list and no wider: what is too long is cut off instead of scrolled to.
        setPrefWidth(0);
        heading.getStyleClass().add("palette-heading");
        title.getStyleClass().add("palette-title");
        detail.getStyleClass().addAll("palette-detail", "muted");
        key.getStyleClass().add("key-chip");
        key.setMinWidth(Region.USE_PREF_SIZE);
        word.getStyleClass().add("state-word");
        state.getStyleClass().addAll("state", "palette-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(icon, title, detail, gap, state, key);
        row.getStyleClass().add("palette-row");
        setOnMouseMoved(event -> model.choose(getIndex()));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                model.choose(getIndex());
                if (getItem() instanceof PaletteModel.Line.Choice) {
                    model.run();
                }
            }
        });
    }

    @Override
    protected void updateItem(PaletteModel.Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        switch (empty ? null : line) {
            case null -> setGraphic(null);
            case PaletteModel.Line.Heading(var group) -> {
                heading.setText(messages.get("palette.group." + group.name()));
                setMouseTransparent(true);
                setGraphic(heading);
            }
            case PaletteModel.Line.Choice(Item item) -> {
                fill(item);
                setMouseTransparent(false);
                setGraphic(row);
            }
        }
    }

    private void fill(Item item) {
        Icons.set(icon, item.icon());
        row.pseudoClassStateChanged(OFF, item.isOff());
        // A reason is long, and gives way to what it is about.
        title.setMinWidth(item.isOff() ? Region.USE_PREF_SIZE : Region.USE_COMPUTED_SIZE);
        title.setText(item.title());
        detail.setText(item.detail());
        show(detail, !item.detail().isEmpty());
        key.setText(item.key().orElse(""));
        show(key, item.key().isPresent());
        show(state, item.state().isPresent());
        item.state().ifPresent(look -> {
            Pseudo.show(state, look);
            Icons.set(stateIcon, look.icon());
            word.setText(messages.get(look.messageKey()));
        });
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
