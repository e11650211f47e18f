package org.steward.desktop.activity.centre;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.steward.desktop.activity.centre.ActivityModel.Line;

/** A line of the history: as wide as the list, as high as its text needs. */
final class HistoryCell extends ListCell<Line> {

    private static final double SCROLL_BAR = 14;

    private final HeadRow head;
    private final ItemRow item;

    HistoryCell(HeadRow head, ItemRow item) {
        this.head = head;
        this.item = item;
        getStyleClass().add("activity-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        switch (line) {
            case Line.Head shown -> {
                head.show(shown.entry(), shown.isOpen());
                setGraphic(head.view());
            }
            case Line.Item shown -> {
                item.show(shown.entry(), shown.item());
                setGraphic(item.view());
            }
        }
    }

    /** A cell asks its graphic for a height without telling it the width that its text has to wrap at. */
    @Override
    protected double computePrefHeight(double width) {
        if (!(getGraphic() instanceof Region region)) {
            return super.computePrefHeight(width);
        }
        double inner = getListView().getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
        return Math.ceil(region.prefHeight(Math.max(inner, 100)) + snappedTopInset() + snappedBottomInset());
    }
}
