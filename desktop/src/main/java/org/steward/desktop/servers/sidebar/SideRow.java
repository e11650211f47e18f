package org.steward.desktop.servers.sidebar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.steward.client.connection.Snapshot;
import org.steward.client.protocol.ProcessInfo;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.store.ServerEntry;
import org.steward.desktop.servers.store.Trouble;

/**
 * A row of the side bar: the local engine, or a server of the list. JavaFX thread.
 *
 * <p>Looks at every snapshot; {@link #stateProperty} changes only when something shown does.
 */
final class SideRow implements SideItem {

    private final Optional<ServerEntry> entry;
    private final LinkText words;
    private final Clock clock;
    private final String shownName;
    private final ReadOnlyObjectWrapper<RowState> state = new ReadOnlyObjectWrapper<>(this, "state");
    private final InvalidationListener changed = this::changed;
    private final ReadOnlyObjectWrapper<Optional<Server>> server =
            new ReadOnlyObjectWrapper<>(this, "server", Optional.empty());
    private List<ProcessInfo> counted = List.of();
    private Counts counts = Counts.NONE;

    /** The local engine, under the name people know it by. */
    SideRow(Server local, String name, LinkText words, Clock clock) {
        this(Optional.empty(), name, words, clock);
        follow(Optional.of(local));
    }

    /** A server of the list. */
    SideRow(ServerEntry entry, LinkText words, Clock clock) {
        this(Optional.of(entry), "", words, clock);
        entry.profileProperty().addListener(changed);
        entry.troubleProperty().addListener(changed);
        entry.serverProperty().addListener(changed);
        follow(entry.server());
    }

    private SideRow(Optional<ServerEntry> entry, String name, LinkText words, Clock clock) {
        this.entry = entry;
        this.shownName = name;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public ReadOnlyObjectProperty<RowState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public Optional<SideRow> row() {
        return Optional.of(this);
    }

    RowState state() {
        return state.get();
    }

    /** The server of the list; empty for the local engine. */
    Optional<ServerEntry> entry() {
        return entry;
    }

    Optional<Server> server() {
        return server.get();
    }

    /** The server: another one when it is opened anew. */
    ReadOnlyObjectProperty<Optional<Server>> serverProperty() {
        return server.getReadOnlyProperty();
    }

    /** Its profile; empty only for a local engine that is gone. */
    Optional<ServerProfile> profile() {
        return entry.map(ServerEntry::profile).or(() -> server().map(Server::profile));
    }

    Optional<Trouble> trouble() {
        return entry.isPresent() ? entry.get().trouble() : profile()
                .filter(local -> local.password() instanceof ServerProfile.PasswordSource.Ask)
                .map(local -> new Trouble.NeedsPassword());
    }

    /** Looks at another server from now on: this one was opened anew. */
    void follow(Optional<Server> other) {
        server().ifPresent(old -> {
            old.snapshotProperty().removeListener(changed);
            old.profileProperty().removeListener(changed);
        });
        server.set(other);
        other.ifPresent(now -> {
            now.snapshotProperty().addListener(changed);
            now.profileProperty().addListener(changed);
        });
        refresh();
    }

    private void changed(Observable source) {
        if (entry.isPresent() && source == entry.get().serverProperty()) {
            follow(entry.get().server());
        } else {
            refresh();
        }
    }

    /** Takes what is so now into the state. */
    void refresh() {
        RowState now = read();
        if (!now.equals(state.get())) {
            state.set(now);
        }
    }

    /** Whether its words change with time alone. */
    boolean ages() {
        return state.get().link() == LinkLook.STALE;
    }

    private RowState read() {
        ServerProfile profile = profile().orElseGet(() -> ServerProfile.of(shownName, ""));
        Optional<Trouble> trouble = trouble();
        LinkLook look = LinkLook.CONNECTING;
        String note = words.note(look, new org.steward.client.connection.Link.Connecting(clock.instant()), trouble,
                clock.instant());
        if (trouble.orElse(null) instanceof Trouble.BadEntry bad) {
            look = LinkLook.BROKEN;
            note = words.say(bad.detail());
        } else if (server().isPresent()) {
            Snapshot snapshot = server().get().snapshot();
            if (snapshot.processes() != counted) {
                counted = snapshot.processes();
                counts = Counts.of(counted);
            }
            look = words.look(snapshot.link(), trouble, profile);
            note = words.note(look, snapshot.link(), trouble, clock.instant());
        }
        return new RowState(entry.isPresent() ? profile.name() : shownName, look, note,
                server().isPresent() ? counts : Counts.NONE, tags(profile), profile.color(), profile.isProduction(),
                profile.readOnly());
    }

    private static List<String> tags(ServerProfile profile) {
        return profile.tags().stream().filter(tag -> !ServerProfile.isProduction(tag)).toList();
    }

    /** Looks no more. */
    void close() {
        entry.ifPresent(e -> {
            e.profileProperty().removeListener(changed);
            e.troubleProperty().removeListener(changed);
            e.serverProperty().removeListener(changed);
        });
        server().ifPresent(old -> {
            old.snapshotProperty().removeListener(changed);
            old.profileProperty().removeListener(changed);
        });
        server.set(Optional.empty());
    }
}
