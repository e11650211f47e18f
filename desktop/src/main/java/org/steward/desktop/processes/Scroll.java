package org.steward.desktop.processes;

import java.util.Optional;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.steward.desktop.processes.rows.Row;

/** Where the table is scrolled to, by row and not by pixel. */
final class Scroll {

    /**
     * The uppermost row on the screen.
     *
     * @param row that row
     * @param index where it was
     * @param rows how many there were
     * @param offset how far it was above the edge, in pixels; 0 or less
     */
    record Mark(Row row, int index, int rows, double offset) { }

    private final TableView<Row> table;

    Scroll(TableView<Row> table) {
        this.table = table;
    }

    private Optional<VirtualFlow<?>> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }

    private static Optional<IndexedCell<?>> first(VirtualFlow<?> flow) {
        IndexedCell<?> cell = flow.getFirstVisibleCell();
        return Optional.ofNullable(cell);
    }

    /** Where it is now; empty at the very top, which stays the top whatever comes. */
    Optional<Mark> mark() {
        return flow().flatMap(Scroll::first).filter(cell -> cell.getIndex() > 0 || cell.getLayoutY() < 0)
                .filter(cell -> cell.getIndex() < table.getItems().size())
                .map(cell -> new Mark(table.getItems().get(cell.getIndex()), cell.getIndex(), table.getItems().size(),
                        cell.getLayoutY()));
    }

    /** Goes there again when rows have come or gone above it. Rows that only changed places are not followed. */
    void restore(Mark mark) {
        if (mark.rows() == table.getItems().size()) {
            return;
        }
        int index = table.getItems().indexOf(mark.row());
        if (index < 0 || index == mark.index()) {
            return;
        }
        // The control learns of the new number of rows when it is laid out; before that it would go to another one.
        table.layout();
        flow().ifPresent(flow -> {
            flow.scrollToTop(index);
            flow.scrollPixels(-mark.offset());
        });
    }

    /** Makes a row visible if it is not. */
    void show(int index) {
        flow().ifPresent(flow -> {
            boolean above = Optional.ofNullable(flow.getFirstVisibleCell()).filter(c -> c.getIndex() > index).isPresent();
            boolean below = Optional.ofNullable(flow.getLastVisibleCell()).filter(c -> c.getIndex() < index).isPresent();
            if (above || below) {
                table.scrollTo(Math.max(0, index - 3));
            }
        });
    }

    /** Numbers of the first and last row on the screen; empty when there is none. */
    Optional<int[]> visible() {
        return flow().filter(flow -> flow.getFirstVisibleCell() != null && flow.getLastVisibleCell() != null)
                .map(flow -> new int[] {flow.getFirstVisibleCell().getIndex(), flow.getLastVisibleCell().getIndex()});
    }
}
