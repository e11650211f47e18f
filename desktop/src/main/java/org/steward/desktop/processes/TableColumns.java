package org.steward.desktop.processes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.steward.desktop.processes.cells.Cells;
import org.steward.desktop.processes.cells.Column;
import org.steward.desktop.processes.rows.Row;
import org.steward.desktop.processes.rows.SortField;
import org.steward.desktop.processes.rows.Sorting;

/** The columns of the control: as remembered, and remembered when the person moves, sizes, shows or hides one. */
final class TableColumns {

    /** Room for the scroll bar and the button of the column menu. */
    private static final double SPARE = 20;
    private static final double NARROWEST_NAME = 150;

    private final TableView<Row> table;
    private final ColumnMemory memory;
    private final Map<Column, TableColumn<Row, Row>> columns = new EnumMap<>(Column.class);
    private boolean arranging;

    TableColumns(TableView<Row> table, Cells cells, ColumnMemory memory) {
        this.table = table;
        this.memory = memory;
        for (Column kind : Column.values()) {
            TableColumn<Row, Row> column = cells.column(kind);
            columns.put(kind, column);
            column.widthProperty().addListener((property, old, now) -> resized(kind, now.doubleValue()));
            column.visibleProperty().addListener((property, old, now) -> moved());
        }
        arrange();
        table.getColumns().addListener((ListChangeListener<TableColumn<Row, ?>>) change -> moved());
        table.widthProperty().addListener((property, old, now) -> stretch());
    }

    /** Shows columns as they are remembered; again after the size of text has changed. */
    void arrange() {
        arranging = true;
        List<Column> visible = memory.visible();
        table.getColumns().setAll(memory.order().stream().map(columns::get).toList());
        columns.forEach((kind, column) -> {
            column.setVisible(visible.contains(kind));
            column.setPrefWidth(memory.width(kind));
        });
        arranging = false;
        stretch();
    }

    /** Shows the columns of server and group where no rows say them, unless the person has chosen columns. */
    void showPlaces(boolean server, boolean group) {
        if (!memory.isChosen()) {
            arranging = true;
            columns.get(Column.SERVER).setVisible(server);
            columns.get(Column.GROUP).setVisible(group);
            arranging = false;
            stretch();
        }
    }

    boolean isVisible(Column kind) {
        return columns.get(kind).isVisible();
    }

    void setVisible(Column kind, boolean visible) {
        columns.get(kind).setVisible(visible);
    }

    /** Columns as they are before anybody has chosen. */
    void reset() {
        memory.forget();
        arrange();
    }

    private void moved() {
        if (!arranging) {
            memory.keep(table.getVisibleLeafColumns().stream().map(TableColumns::kind).toList());
            stretch();
        }
    }

    private void resized(Column kind, double width) {
        if (!arranging) {
            memory.keep(kind, width);
            stretch();
        }
    }

    /** Gives the room that is left to the description, or to the name where that is not shown. */
    private void stretch() {
        if (arranging || table.getWidth() <= 0) {
            return;
        }
        Column kind = isVisible(Column.DESCRIPTION) ? Column.DESCRIPTION : Column.NAME;
        double others = table.getVisibleLeafColumns().stream().filter(column -> kind(column) != kind)
                .mapToDouble(TableColumn::getWidth).sum();
        double room = table.getWidth() - others - SPARE;
        double least = kind == Column.NAME ? NARROWEST_NAME : memory.width(kind);
        arranging = true;
        columns.get(kind).setPrefWidth(Math.max(least, room));
        arranging = false;
    }

    private static Column kind(TableColumn<Row, ?> column) {
        return (Column) column.getUserData();
    }

    /** What the person has sorted by; empty for the servers' own order. */
    Optional<Sorting> sorting() {
        return table.getSortOrder().stream().findFirst().map(column -> new Sorting(kind(column).field(),
                column.getSortType() == TableColumn.SortType.DESCENDING));
    }

    /** Shows an order in the headers. */
    void show(Optional<Sorting> sorting) {
        table.getSortOrder().clear();
        sorting.ifPresent(wanted -> column(wanted.field()).ifPresent(column -> {
            column.setSortType(wanted.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
            table.getSortOrder().add(column);
        }));
    }

    private Optional<TableColumn<Row, Row>> column(SortField field) {
        return columns.entrySet().stream().filter(entry -> entry.getKey().field() == field)
                .map(Map.Entry::getValue).findFirst();
    }
}
