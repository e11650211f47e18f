package org.steward.desktop.servers.sidebar;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.steward.desktop.servers.store.ServerBook;
import org.steward.desktop.servers.store.ServerEntry;

/** Dragging servers of the list to another place in it. */
final class RowDrag {

    private static final PseudoClass DROP_ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass DROP_BELOW = PseudoClass.getPseudoClass("drop-below");

    private final DataFormat format = Optional.ofNullable(DataFormat.lookupMimeType("application/x-steward-server"))
            .orElseGet(() -> new DataFormat("application/x-steward-server"));
    private final ServerBook book;
    private final SideActions actions;

    RowDrag(ServerBook book, SideActions actions) {
        this.book = book;
        this.actions = actions;
    }

    void install(ServerCell cell) {
        cell.setOnDragDetected(event -> entry(cell).ifPresent(entry -> {
            Dragboard board = cell.startDragAndDrop(TransferMode.MOVE);
            ClipboardContent content = new ClipboardContent();
            content.put(format, entry.profile().name());
            board.setContent(content);
            event.consume();
        }));
        cell.setOnDragOver(event -> {
            if (event.getDragboard().hasContent(format) && entry(cell).isPresent()) {
                event.acceptTransferModes(TransferMode.MOVE);
                boolean below = isBelow(cell, event);
                cell.pseudoClassStateChanged(DROP_ABOVE, !below);
                cell.pseudoClassStateChanged(DROP_BELOW, below);
                event.consume();
            }
        });
        cell.setOnDragExited(event -> {
            cell.pseudoClassStateChanged(DROP_ABOVE, false);
            cell.pseudoClassStateChanged(DROP_BELOW, false);
        });
        cell.setOnDragDropped(event -> {
            Optional<ServerEntry> target = entry(cell);
            Optional<ServerEntry> moved = book.entries().stream().filter(entry ->
                    entry.profile().name().equals(event.getDragboard().getContent(format))).findFirst();
            boolean ours = target.isPresent() && moved.isPresent();
            if (ours) {
                int to = book.entries().indexOf(target.get()) + (isBelow(cell, event) ? 1 : 0);
                // Places behind the one it leaves move up by one.
                actions.moveTo(moved.get(), to > book.entries().indexOf(moved.get()) ? to - 1 : to);
            }
            event.setDropCompleted(ours);
            event.consume();
        });
    }

    private static boolean isBelow(ServerCell cell, DragEvent event) {
        return event.getY() > cell.getHeight() / 2;
    }

    private static Optional<ServerEntry> entry(ServerCell cell) {
        return Optional.ofNullable(cell.getItem()).flatMap(SideItem::row).flatMap(SideRow::entry);
    }
}
