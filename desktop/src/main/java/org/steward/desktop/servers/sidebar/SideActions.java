package org.steward.desktop.servers.sidebar;

import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.steward.desktop.servers.edit.ServerDesk;
import org.steward.desktop.servers.store.ServerBook;
import org.steward.desktop.servers.store.ServerEntry;
import org.steward.desktop.text.Messages;

/** What can be done with the selected server. JavaFX thread. */
final class SideActions {

    private final ListView<SideItem> list;
    private final ServerBook book;
    private final ServerDesk desk;
    private final PasswordStrip passwords;
    private final Strip strip;
    private final Messages messages;

    SideActions(ListView<SideItem> list, ServerBook book, ServerDesk desk, PasswordStrip passwords, Strip strip,
            Messages messages) {
        this.list = list;
        this.book = book;
        this.desk = desk;
        this.passwords = passwords;
        this.strip = strip;
        this.messages = messages;
    }

    Optional<SideRow> row() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).flatMap(SideItem::row);
    }

    Optional<ServerEntry> entry() {
        return row().flatMap(SideRow::entry);
    }

    void add() {
        desk.add();
    }

    void importServers() {
        desk.importServers();
    }

    void edit() {
        entry().ifPresent(desk::edit);
    }

    void duplicate() {
        entry().ifPresent(entry -> desk.duplicate(entry.profile()));
    }

    void askPassword(SideRow row) {
        row.entry().ifPresentOrElse(passwords::ask, () -> row.profile()
                .ifPresent(profile -> passwords.askLocal(profile, row.state().name())));
    }

    void reconnect() {
        row().ifPresent(row -> {
            if (row.state().link().wantsPassword()) {
                askPassword(row);
            } else if (row.entry().isEmpty()) {
                row.server().ifPresent(server -> server.connection().refresh());
            } else {
                book.reconnect(row.entry().get());
            }
        });
    }

    void toggleReadOnly() {
        entry().ifPresent(entry -> book.save(Optional.of(entry),
                entry.profile().withReadOnly(!entry.profile().readOnly()), Optional.empty(), saved -> { },
                strip::error));
    }

    void remove() {
        entry().ifPresent(entry -> book.remove(entry, removal -> strip.undoable(
                messages.get("servers.removed", removal.profile().name()),
                () -> book.restore(removal, strip::error),
                () -> book.forget(removal)), strip::error));
    }

    void copyUrl() {
        row().flatMap(SideRow::profile).ifPresent(profile -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(profile.url());
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /** Moves the selected server by so many places. */
    void move(int by) {
        entry().ifPresent(entry -> moveTo(entry, book.entries().indexOf(entry) + by));
    }

    void moveTo(ServerEntry entry, int index) {
        int last = book.entries().size() - 1;
        if (index >= 0 && index <= last && index != book.entries().indexOf(entry)) {
            book.move(entry, index, strip::error);
        }
    }

    /** Selects the n-th server, from 1; 0 is all of them. */
    void select(int n) {
        if (n < list.getItems().size()) {
            list.getSelectionModel().select(n);
            list.scrollTo(n);
        }
    }
}
