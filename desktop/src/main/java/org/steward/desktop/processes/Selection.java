package org.steward.desktop.processes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import org.steward.desktop.processes.rows.ProcessRow;
import org.steward.desktop.processes.rows.Row;
import org.steward.desktop.processes.rows.SumRow;
import org.steward.desktop.servers.ProcessRef;

/**
 * What is selected, by row and not by place, so that it stays when the list changes. A row that leaves the list leaves
 * the selection: nothing is done to what cannot be seen.
 */
final class Selection {

    private final TableView<Row> table;
    private final Scroll scroll;
    private final ReadOnlyObjectWrapper<Optional<ProcessRef>> focused =
            new ReadOnlyObjectWrapper<>(this, "focused", Optional.empty());
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean keeping;

    Selection(TableView<Row> table) {
        this.table = table;
        this.scroll = new Scroll(table);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedIndices().addListener(
                (ListChangeListener<Integer>) change -> changed());
        table.getFocusModel().focusedIndexProperty().addListener((property, old, now) -> changed());
    }

    /** The process of the focused row, if it is selected. */
    ReadOnlyObjectProperty<Optional<ProcessRef>> focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    /** How many processes are selected. */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Calls this when another row is selected or focused. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** The selected processes, each once, in the order of the table; a row that gathers stands for all it shows. */
    List<ProcessRow> processes() {
        Set<ProcessRow> found = new LinkedHashSet<>();
        for (int index : table.getSelectionModel().getSelectedIndices()) {
            if (index >= 0 && index < table.getItems().size()) {
                switch (table.getItems().get(index)) {
                    case ProcessRow process -> found.add(process);
                    case SumRow sum -> found.addAll(sum.shown());
                }
            }
        }
        return List.copyOf(found);
    }

    /** The focused row, if there is one. */
    Optional<Row> focusedRow() {
        int index = table.getFocusModel().getFocusedIndex();
        return index >= 0 && index < table.getItems().size() ? Optional.of(table.getItems().get(index))
                : Optional.empty();
    }

    /** Selects one row and shows it. */
    void select(int index) {
        table.getSelectionModel().clearAndSelect(index);
        scroll.show(index);
    }

    /** Lets the list change and selects again what was selected. */
    void keepWhile(Runnable change) {
        Set<Row> selected = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int index : table.getSelectionModel().getSelectedIndices()) {
            selected.add(table.getItems().get(index));
        }
        Optional<Row> focus = focusedRow();
        Optional<Scroll.Mark> mark = scroll.mark();
        keeping = true;
        try {
            change.run();
            restore(selected, focus);
        } finally {
            keeping = false;
        }
        mark.ifPresent(scroll::restore);
        changed();
    }

    private void restore(Set<Row> selected, Optional<Row> focus) {
        List<Integer> wanted = new ArrayList<>();
        for (int i = 0; !selected.isEmpty() && i < table.getItems().size(); i++) {
            if (selected.contains(table.getItems().get(i))) {
                wanted.add(i);
            }
        }
        if (!wanted.equals(table.getSelectionModel().getSelectedIndices())) {
            table.getSelectionModel().clearSelection();
            for (int from = 0; from < wanted.size(); ) {
                int to = from + 1;
                while (to < wanted.size() && wanted.get(to) == wanted.get(to - 1) + 1) {
                    to++;
                }
                table.getSelectionModel().selectRange(wanted.get(from), wanted.get(to - 1) + 1);
                from = to;
            }
        }
        int index = focus.map(row -> table.getItems().indexOf(row)).orElse(-1);
        if (index >= 0 && index != table.getFocusModel().getFocusedIndex()) {
            table.getFocusModel().focus(index);
        }
    }

    private void changed() {
        if (keeping) {
            return;
        }
        int index = table.getFocusModel().getFocusedIndex();
        Optional<ProcessRef> now = focusedRow().filter(row -> table.getSelectionModel().isSelected(index))
                .flatMap(row -> row instanceof ProcessRow process ? Optional.of(process.ref()) : Optional.empty());
        if (!now.equals(focused.get())) {
            focused.set(now);
        }
        count.set(processes().size());
        listeners.forEach(Runnable::run);
    }
}
