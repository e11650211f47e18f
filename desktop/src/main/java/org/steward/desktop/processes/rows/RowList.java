package org.steward.desktop.processes.rows;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableListBase;

/** The rows of the table as its control sees them; changed only by {@link ListChanges}, in one step each time. */
public final class RowList extends ObservableListBase<Row> {

    private final List<Row> rows = new ArrayList<>();

    /** An empty list. */
    public RowList() {
    }

    /** Becomes this list by as few changes as keep every row that stays in its order. */
    void become(List<Row> wanted) {
        List<ListChanges.Change> changes = ListChanges.between(rows, wanted);
        if (changes.isEmpty()) {
            return;
        }
        beginChange();
        for (ListChanges.Change change : changes) {
            List<Row> part = rows.subList(change.from(), change.from() + change.removed());
            List<Row> removed = List.copyOf(part);
            part.clear();
            rows.addAll(change.from(), change.added());
            if (removed.isEmpty()) {
                nextAdd(change.from(), change.from() + change.added().size());
            } else if (change.added().isEmpty()) {
                nextRemove(change.from(), removed);
            } else {
                nextReplace(change.from(), change.from() + change.added().size(), removed);
            }
        }
        endChange();
    }

    @Override
    public Row get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
