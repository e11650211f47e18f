package org.steward.desktop.processes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.steward.client.connection.Snapshot;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.figures.Figures;
import org.steward.desktop.fx.Seconds;
import org.steward.desktop.processes.rows.Pace;
import org.steward.desktop.processes.rows.ProcessTable;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;

/**
 * Tells the table what servers, figures and actions say, in few refreshes, and the time each second while
 * somebody sees it. JavaFX thread.
 */
final class LiveRows implements AutoCloseable {

    /** What listens to one server. */
    private record Ears(ChangeListener<Snapshot> snapshot, ChangeListener<ServerProfile> profile) { }

    private final Fleet fleet;
    private final ObservableValue<Optional<Server>> scope;
    private final ProcessTable table;
    private final Runnable refreshed;
    private final Runnable second;
    private final Pace pace;
    private final Map<Server, Ears> listened = new HashMap<>();
    private final InvalidationListener reset = ignored -> resetServers();
    private final Subscription listening;
    private final Seconds seconds;

    /**
     * Listens from now on.
     *
     * @param refreshed called after each refresh
     * @param second called each second that somebody sees the table
     * @param seen whether somebody can see it
     */
    LiveRows(Fleet fleet, ObservableValue<Optional<Server>> scope, Figures figures, ProcessActions actions,
            ProcessTable table, Executor fx, Runnable refreshed, Runnable second, ObservableValue<Boolean> seen) {
        this.fleet = fleet;
        this.scope = scope;
        this.table = table;
        this.refreshed = refreshed;
        this.second = second;
        this.pace = new Pace((wait, task) -> CompletableFuture.delayedExecutor(
                wait.toNanos(), TimeUnit.NANOSECONDS, fx).execute(task), System::nanoTime, this::refresh);
        fleet.servers().addListener(reset);
        scope.addListener(reset);
        listening = Subscription.combine(figures.onChange(server -> {
            table.figuresChanged(server);
            requestFor(server);
        }), actions.onPendingChange(process -> {
            table.pendingChanged(process);
            requestFor(process.server());
        }));
        resetServers();
        seconds = new Seconds(fx, seen, this::secondPassed);
    }

    private void requestFor(Server server) {
        if (scope.getValue().map(only -> only == server).orElse(true)) {
            pace.request();
        }
    }

    private void resetServers() {
        List<Server> all = List.copyOf(fleet.servers());
        listened.keySet().removeIf(server -> {
            boolean gone = !all.contains(server);
            if (gone) {
                deafen(server, listened.get(server));
            }
            return gone;
        });
        all.forEach(server -> listened.computeIfAbsent(server, this::listen));
        List<Server> inScope = scope.getValue().map(List::of).orElse(all).stream().filter(all::contains).toList();
        table.setServers(all, inScope, scope.getValue().isEmpty());
        refreshed.run();
    }

    private Ears listen(Server server) {
        Ears ears = new Ears((property, old, now) -> {
            table.changed(server);
            requestFor(server);
        }, (property, old, now) -> {
            table.relabelled(server);
            refreshed.run();
        });
        server.snapshotProperty().addListener(ears.snapshot());
        server.profileProperty().addListener(ears.profile());
        return ears;
    }

    private static void deafen(Server server, Ears ears) {
        server.snapshotProperty().removeListener(ears.snapshot());
        server.profileProperty().removeListener(ears.profile());
    }

    private void refresh() {
        table.refresh();
        refreshed.run();
    }

    private void secondPassed() {
        table.tick();
        second.run();
    }

    @Override
    public void close() {
        seconds.close();
        listening.unsubscribe();
        fleet.servers().removeListener(reset);
        scope.removeListener(reset);
        listened.forEach(LiveRows::deafen);
        listened.clear();
    }
}
