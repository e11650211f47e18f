package org.steward.desktop.processes;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.steward.desktop.processes.cells.Cells;
import org.steward.desktop.processes.cells.Column;
import org.steward.desktop.processes.rows.Row;

/** The selected rows as lines of text, the visible columns parted by tabs, as spreadsheets take them. */
final class RowsAsText {

    private RowsAsText() {
    }

    static String of(TableView<Row> table, Cells cells) {
        List<Column> columns = table.getVisibleLeafColumns().stream().map(TableColumn::getUserData)
                .map(Column.class::cast).filter(column -> column != Column.TREND).toList();
        String header = columns.stream().map(cells::header).collect(Collectors.joining("\t"));
        return table.getSelectionModel().getSelectedItems().stream()
                .map(row -> columns.stream().map(column -> cells.text(column, row)).map(RowsAsText::oneLine)
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    private static String oneLine(String text) {
        return text.replace('\t', ' ').replace('\n', ' ');
    }
}
