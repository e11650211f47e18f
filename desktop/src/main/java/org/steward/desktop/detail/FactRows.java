package org.steward.desktop.detail;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Short facts, one a row: what it is, and its value. */
final class FactRows {

    private final GridPane grid = new GridPane(12, 4);
    private List<Row> shown = List.of();

    /**
     * A fact.
     *
     * @param key its configuration key, in monospace, or its name
     * @param isCode whether the value is read letter by letter
     */
    record Row(String key, String value, boolean isCode) {
    }

    FactRows() {
        grid.getStyleClass().add("fact-rows");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(ColumnConstraints.CONSTRAIN_TO_PREF);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(40);
        grid.getColumnConstraints().addAll(names, values);
    }

    GridPane view() {
        return grid;
    }

    /** Shows these; rows that stay the same stay the same nodes. */
    void show(List<Row> rows) {
        List<Row> next = new ArrayList<>(rows);
        next.removeIf(row -> row.value().isEmpty());
        if (next.equals(shown)) {
            return;
        }
        boolean sameKeys = next.stream().map(Row::key).toList().equals(shown.stream().map(Row::key).toList());
        shown = List.copyOf(next);
        if (sameKeys) {
            for (int i = 0; i < shown.size(); i++) {
                set((Label) grid.getChildren().get(2 * i + 1), shown.get(i));
            }
            return;
        }
        grid.getChildren().clear();
        for (int i = 0; i < shown.size(); i++) {
            Label key = new Label(shown.get(i).key());
            key.getStyleClass().add("muted");
            Label value = new Label();
            set(value, shown.get(i));
            GridPane.setValignment(key, VPos.TOP);
            grid.addRow(i, key, value);
        }
    }

    private static void set(Label label, Row row) {
        label.setText(row.value());
        label.getStyleClass().remove("mono");
        if (row.isCode()) {
            label.getStyleClass().add("mono");
        }
        label.setTooltip(row.value().length() > 30 ? new Tooltip(row.value()) : null);
    }
}
