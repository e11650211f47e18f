package org.steward.desktop.processes.cells;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.steward.desktop.processes.rows.Row;

/**
 * A cell that paints a row. It is told of changes only while it is on the screen, and shows a tooltip of what it says
 * there, or of its text when that is cut.
 */
abstract class RowCell extends TableCell<Row, Row> {

    /** An empty cell. */
    RowCell() {
        // The row sets its place and size; a text that changes then lays out its cell alone and not the whole table.
        setManaged(false);
        setOnMouseEntered(event -> refreshTooltip());
        setOnMouseExited(event -> setTooltip(null));
    }

    @Override
    protected final void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            clear();
        } else {
            paint(row);
        }
    }

    /** Shows the row. */
    protected abstract void paint(Row row);

    /** Shows nothing. */
    protected void clear() {
        setText(null);
        setGraphic(null);
    }

    /** What is to be said about it when somebody points at it. */
    protected Optional<String> explain(Row row) {
        return Optional.empty();
    }

    private void refreshTooltip() {
        Optional<String> text = isEmpty() || getItem() == null ? Optional.empty()
                : explain(getItem()).filter(said -> !said.isEmpty()).or(this::cutText);
        setTooltip(text.map(said -> {
            Tooltip tooltip = new Tooltip(said);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(480);
            return tooltip;
        }).orElse(null));
    }

    /** The whole text when there is no room for it. */
    private Optional<String> cutText() {
        return lookupAll(".text").stream().filter(Text.class::isInstance).map(Node::getParent)
                .filter(javafx.scene.control.Labeled.class::isInstance)
                .map(javafx.scene.control.Labeled.class::cast)
                .filter(javafx.scene.control.Labeled::isTextTruncated)
                .map(javafx.scene.control.Labeled::getText).findFirst();
    }
}
