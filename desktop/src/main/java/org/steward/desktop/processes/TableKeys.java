package org.steward.desktop.processes;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.processes.rows.ProcessRow;
import org.steward.desktop.processes.rows.Row;
import org.steward.desktop.processes.rows.SumRow;

/** Keys that work while the table has the focus: single letters for commands, left and right to fold. */
final class TableKeys {

    private final TableView<Row> table;
    private final Selection selection;
    private final KeyBindings keys;
    private final Commands commands;
    private final List<Command> here;
    private final BiConsumer<SumRow, Boolean> fold;

    /**
     * Watches the table's keys.
     *
     * @param here those whose keys work here
     * @param fold unfolds a row, or folds it
     */
    TableKeys(TableView<Row> table, Selection selection, KeyBindings keys, Commands commands,
            List<Command> here, BiConsumer<SumRow, Boolean> fold) {
        this.table = table;
        this.selection = selection;
        this.keys = keys;
        this.commands = commands;
        this.here = here;
        this.fold = fold;
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
        if (plain && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            walk(event.getCode() == KeyCode.RIGHT);
            event.consume();
            return;
        }
        if (plain && event.getCode() == KeyCode.ENTER && selection.focusedRow().orElse(null) instanceof SumRow sum) {
            fold.accept(sum, !sum.isOpen());
            event.consume();
            return;
        }
        Optional<Command> meant = here.stream()
                .filter(command -> keys.keyOf(command).filter(key -> key.match(event)).isPresent()).findFirst();
        meant.ifPresent(command -> {
            commands.run(command);
            event.consume();
        });
    }

    /** Right unfolds, then goes inside; left folds, then goes out. */
    private void walk(boolean right) {
        int index = table.getFocusModel().getFocusedIndex();
        switch (selection.focusedRow().orElse(null)) {
            case null -> { }
            case SumRow sum when right != sum.isOpen() -> fold.accept(sum, right);
            case SumRow sum when right && index + 1 < table.getItems().size() -> selection.select(index + 1);
            case SumRow sum -> out(index);
            case ProcessRow process when !right -> out(index);
            case ProcessRow process -> { }
        }
    }

    private void out(int index) {
        int depth = table.getItems().get(index).depth();
        for (int i = index - 1; i >= 0; i--) {
            if (table.getItems().get(i).depth() < depth) {
                selection.select(i);
                return;
            }
        }
    }
}
