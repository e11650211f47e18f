package org.steward.desktop.figures;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.steward.client.connection.Snapshot;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.Namespec;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.Conflater;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;

/**
 * Figures of all servers of the fleet, each watched by a thread of its own, so that a slow server delays no other.
 * JavaFX thread.
 */
public final class FiguresKeeper implements Figures, AutoCloseable {

    private final Map<Server, Watched> watched = new HashMap<>();
    private final List<Consumer<Server>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger rings = new AtomicInteger();
    private final ListChangeListener<Server> fleetListener = this::fleetChanged;
    private final Fleet fleet;
    private final Executor fx;
    private boolean seen = true;
    private Optional<ProcessRef> followed = Optional.empty();

    /** Watches the servers that are there, and those that come. */
    public FiguresKeeper(Fleet fleet, Background background) {
        this.fleet = fleet;
        this.fx = background.fx();
        fleet.servers().forEach(this::watch);
        fleet.servers().addListener(fleetListener);
    }

    /** Says whether somebody looks at the window: otherwise figures are asked for seldom. At first it is taken so. */
    public void setSeen(boolean isSeen) {
        if (seen != isSeen) {
            seen = isSeen;
            watched.values().forEach(one -> one.watch.setSeen(isSeen));
        }
    }

    @Override
    public Optional<Usage> usage(ProcessRef process) {
        return Optional.ofNullable(figures(process.server()).usage().get(name(process)));
    }

    @Override
    public Optional<Ends> ends(ProcessRef process) {
        return Optional.ofNullable(figures(process.server()).ends().get(name(process)));
    }

    @Override
    public Subscription onChange(Consumer<Server> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Samples samples(ProcessRef process) {
        Watched one = watched.get(process.server());
        return one == null ? Samples.NONE : one.watch.samples().of(name(process));
    }

    @Override
    public List<HistoryEvent> observed(ProcessRef process) {
        Watched one = watched.get(process.server());
        return one == null ? List.of() : one.watch.observer().of(name(process));
    }

    @Override
    public Optional<Instant> observedSince(Server server) {
        return figures(server).observedSince();
    }

    @Override
    public void follow(Optional<ProcessRef> process) {
        followed.map(ProcessRef::server).map(watched::get)
                .ifPresent(one -> one.watch.samples().follow(Optional.empty()));
        followed = process;
        process.map(ProcessRef::server).map(watched::get)
                .ifPresent(one -> one.watch.samples().follow(process.map(FiguresKeeper::name)));
    }

    /** Ends all watching without waiting for it. */
    @Override
    public void close() {
        fleet.servers().removeListener(fleetListener);
        List.copyOf(watched.keySet()).forEach(this::forget);
    }

    private ServerFigures figures(Server server) {
        Watched one = watched.get(server);
        return one == null ? ServerFigures.NONE : one.figures;
    }

    private static Namespec name(ProcessRef process) {
        return new Namespec(process.group(), process.name());
    }

    private void fleetChanged(ListChangeListener.Change<? extends Server> change) {
        while (change.next()) {
            if (!change.wasPermutated()) {
                change.getRemoved().stream().filter(server -> !fleet.servers().contains(server)).forEach(this::forget);
                change.getAddedSubList().forEach(this::watch);
            }
        }
    }

    private void watch(Server server) {
        if (!watched.containsKey(server)) {
            Watched one = new Watched(server);
            watched.put(server, one);
            one.watch.setSeen(seen);
            one.watch.start();
        }
    }

    private void forget(Server server) {
        Watched one = watched.remove(server);
        if (one != null) {
            one.close();
        }
    }

    /** A server, its watch, and the figures it gave last. */
    private final class Watched {
        private final Server server;
        private final FiguresWatch watch;
        private final ChangeListener<Snapshot> onSnapshot;
        private ServerFigures figures = ServerFigures.NONE;

        private Watched(Server server) {
            this.server = server;
            Conflater<ServerFigures> home = new Conflater<>(fx, this::take);
            this.watch = new FiguresWatch(server.profile().name(), server.client(), server.snapshot(), rings,
                    home::offer);
            this.onSnapshot = (property, old, now) -> watch.changed(now);
            server.snapshotProperty().addListener(onSnapshot);
        }

        private void take(ServerFigures newer) {
            figures = newer;
            if (watched.get(server) == this) {
                listeners.forEach(listener -> listener.accept(server));
            }
        }

        private void close() {
            server.snapshotProperty().removeListener(onSnapshot);
            watch.close();
        }
    }
}
