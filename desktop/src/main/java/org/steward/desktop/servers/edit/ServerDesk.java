package org.steward.desktop.servers.edit;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.store.ServerBook;
import org.steward.desktop.servers.store.ServerEntry;
import org.steward.desktop.text.Messages;

/** Opens the editor and the import, one at a time, on a sheet over the window. JavaFX thread. */
public final class ServerDesk {

    private final ServerBook book;
    private final Background background;
    private final Messages messages;
    private final Sheet sheet;
    private final ConfServers files;

    /** A desk for the servers of this book. */
    public ServerDesk(ServerBook book, Background background, Messages messages) {
        this.book = book;
        this.background = background;
        this.messages = messages;
        this.sheet = new Sheet(messages);
        this.files = new ConfServers(book.environment(), Path.of("").toAbsolutePath());
    }

    /** The layer it works on, for the window to put above everything else. */
    public Node layer() {
        return sheet.view();
    }

    /** For a new server. */
    public void add() {
        open(Optional.empty(), ServerProfile.of("", ""), messages.get("servers.edit.new"));
    }

    /** For a server of the book. */
    public void edit(ServerEntry entry) {
        open(Optional.of(entry), entry.profile(), messages.get("servers.edit.title", entry.profile().name()));
    }

    /** For a new server that is like this one. */
    public void duplicate(ServerProfile profile) {
        String name = profile.name();
        for (int n = 2; isTaken(name); n++) {
            name = profile.name() + "-" + n;
        }
        open(Optional.empty(), profile.withName(name), messages.get("servers.edit.new"));
    }

    private boolean isTaken(String name) {
        return book.entries().stream().anyMatch(entry -> entry.profile().name().equals(name));
    }

    private void open(Optional<ServerEntry> old, ServerProfile profile, String title) {
        ServerEditor editor = new ServerEditor(book, background, messages, old, profile, sheet::close);
        sheet.open(title, editor.view(), editor.footer(), editor::giveUp);
        editor.focus();
    }

    /** For servers of a supervisord.conf. */
    public void importServers() {
        ImportPane pane = new ImportPane(book, files, background, messages, sheet::close);
        sheet.open(messages.get("servers.command.import"), pane.view(), pane.footer(), () -> { });
        pane.focus();
    }
}
