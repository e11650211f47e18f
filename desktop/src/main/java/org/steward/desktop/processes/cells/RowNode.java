package org.steward.desktop.processes.cells;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.steward.desktop.processes.rows.ProcessRow;
import org.steward.desktop.processes.rows.Row;
import org.steward.desktop.processes.rows.SumRow;
import org.steward.desktop.theme.Pseudo;

/** A row of the control, which wears what holds for the whole row: stale, pending, production, a sum. */
public final class RowNode extends TableRow<Row> {

    private static final PseudoClass SUM = PseudoClass.getPseudoClass("sum");
    private static final PseudoClass SERVER = PseudoClass.getPseudoClass("server");

    private final InvalidationListener repaint = changed -> paint();
    private final WeakInvalidationListener weakly = new WeakInvalidationListener(repaint);

    /** An empty row. */
    public RowNode() {
        getStyleClass().add("process-row");
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        Row old = getItem();
        if (old != null && old != row) {
            old.removeListener(weakly);
        }
        super.updateItem(row, empty);
        if (row != null && old != row) {
            row.addListener(weakly);
        }
        paint();
    }

    private void paint() {
        Row row = getItem();
        pseudoClassStateChanged(Pseudo.STALE, row != null && row.isStale());
        pseudoClassStateChanged(Pseudo.PRODUCTION, row != null && row.isProduction());
        pseudoClassStateChanged(Pseudo.PENDING, row instanceof ProcessRow process && process.isPending());
        pseudoClassStateChanged(SUM, row instanceof SumRow);
        pseudoClassStateChanged(SERVER, row instanceof SumRow sum && sum.kind() == SumRow.Kind.SERVER);
    }
}
