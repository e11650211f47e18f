package org.steward.desktop.servers;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** All servers in the window, in the order of the side bar, the local engine first. JavaFX thread. */
public final class Fleet implements Closeable {

    private final ObservableList<Server> servers = FXCollections.observableArrayList();
    private final ObservableList<Server> view = FXCollections.unmodifiableObservableList(servers);
    private boolean watched = true;

    /** The servers; cannot be changed through this list. */
    public ObservableList<Server> servers() {
        return view;
    }

    /** The server of this name. */
    public Optional<Server> named(String name) {
        return servers.stream().filter(server -> server.profile().name().equals(name)).findFirst();
    }

    /** The server as it is now, also when it has been reopened under its name; empty when it is here no more. */
    public Optional<Server> now(Server server) {
        return servers.contains(server) ? Optional.of(server) : named(server.profile().name());
    }

    /** The same process of its server {@linkplain #now(Server) as it is now}. */
    public Optional<ProcessRef> now(ProcessRef process) {
        return now(process.server()).map(server -> new ProcessRef(server, process.group(), process.name()));
    }

    /** Says whether somebody looks at the window: otherwise servers are asked less often. At first it is taken so. */
    public void setWatched(boolean isWatched) {
        watched = isWatched;
        servers.forEach(this::watch);
    }

    private void watch(Server server) {
        server.connection().setWatched(watched);
    }

    /** Adds a server at the end. */
    public void add(Server server) {
        watch(server);
        servers.add(server);
    }

    /** Puts the servers into this order, those that it does not name at the end; tells listeners of one permutation. */
    public void arrange(List<Server> order) {
        List<Server> wanted = new ArrayList<>(servers);
        wanted.sort(Comparator.comparingInt(server -> place(order, server)));
        if (!wanted.equals(servers)) {
            servers.sort(Comparator.comparingInt(wanted::indexOf));
        }
    }

    private static int place(List<Server> order, Server server) {
        int at = order.indexOf(server);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    /** Adds a server at the beginning, where the local engine is. */
    public void addFirst(Server server) {
        watch(server);
        servers.addFirst(server);
    }

    /** Puts a server in the place of another, which is closed. */
    public void replace(Server old, Server server) {
        watch(server);
        servers.set(servers.indexOf(old), server);
        old.close();
    }

    /** Takes a server out and closes it. */
    public void remove(Server server) {
        servers.remove(server);
        server.close();
    }

    @Override
    public void close() {
        servers.forEach(Server::close);
    }
}
