package org.steward.desktop.processes.cells;

import java.util.Optional;
import java.util.function.Function;
import org.steward.desktop.processes.rows.Row;

/** A cell of plain text. */
final class TextCell extends RowCell {

    private final Function<Row, String> text;
    private final Function<Row, String> explanation;

    TextCell(Function<Row, String> text, Function<Row, String> explanation, String... styleClasses) {
        this.text = text;
        this.explanation = explanation;
        getStyleClass().addAll(styleClasses);
    }

    @Override
    protected void paint(Row row) {
        setText(text.apply(row));
    }

    @Override
    protected Optional<String> explain(Row row) {
        return Optional.of(explanation.apply(row));
    }
}
