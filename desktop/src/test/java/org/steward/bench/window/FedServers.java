package org.steward.bench.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.connection.Link;
import org.steward.client.connection.ServerInfo;
import org.steward.client.connection.Snapshot;
import org.steward.client.connection.SnapshotListener;
import org.steward.client.connection.SupervisorConnection;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.client.protocol.SupervisorState;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportOptions;
import org.steward.desktop.figures.Ends;
import org.steward.desktop.figures.Figures;
import org.steward.desktop.figures.Usage;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;

/** Servers that say something new of each of their processes whenever they are asked to, and their figures. */
final class FedServers implements Figures {

    private static final Endpoint NOWHERE = Endpoint.parse("unix:///nonexistent/steward.sock");
    private static final ServerInfo INFO = new ServerInfo("supervisor", "4.2.5", SupervisorState.RUNNING, Set.of());
    /** One process in so many changes its state each time, so that counts, filters and sums have work as well. */
    private static final int RESTLESS = 20;

    // The feed shares the process with the table: it must not have to be cleaned up after more than a real one.
    private final List<String> names = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<Server> servers = new ArrayList<>();
    private final List<SnapshotListener> listeners = new ArrayList<>();
    private final Map<Server, Integer> rounds = new HashMap<>();
    private final int processes;
    private final Executor fx;
    private Consumer<Server> changed = server -> { };

    /** So many servers of so many processes in a fleet. JavaFX thread. */
    FedServers(Fleet fleet, int count, int processes, Executor fx) {
        this.processes = processes;
        this.fx = fx;
        for (int i = 0; i < processes; i++) {
            names.add(String.format("p%02d", i % 10));
            groups.add(String.format("group%02d", i / 10));
        }
        for (int i = 0; i < count; i++) {
            String name = String.format("server-%03d", i);
            Server server = new Server(ServerProfile.of(name, NOWHERE.url()), listener -> {
                listeners.add(listener);
                listener.changed(snapshot(0));
                return SupervisorConnection.open(NOWHERE, TransportOptions.defaults(), ConnectionOptions.defaults(),
                        ignored -> { });
            }, fx);
            servers.add(server);
            fleet.add(server);
        }
    }

    int count() {
        return servers.size();
    }

    /** Has a server say something else of every process; from any thread. */
    void change(int server, int round) {
        listeners.get(server).changed(snapshot(round));
        fx.execute(() -> {
            rounds.put(servers.get(server), round);
            changed.accept(servers.get(server));
        });
    }

    private Snapshot snapshot(int round) {
        Instant now = Instant.now();
        List<ProcessInfo> all = new ArrayList<>(processes);
        for (int i = 0; i < processes; i++) {
            boolean down = (i + round) % RESTLESS == 0;
            all.add(new ProcessInfo(names.get(i), groups.get(i), now.getEpochSecond() - round,
                    down ? now.getEpochSecond() : 0, now.getEpochSecond(),
                    down ? ProcessState.FATAL : ProcessState.RUNNING, down ? "Exited too quickly" : "", down ? 1 : 0, "", "",
                    down ? 0 : 1000 + (i * 31 + round) % 30000, "round " + round));
        }
        return new Snapshot(NOWHERE, new Link.Live(now), Optional.of(INFO), all, now, Duration.ZERO);
    }

    @Override
    public Optional<Usage> usage(ProcessRef process) {
        int round = rounds.getOrDefault(process.server(), 0);
        int mixed = Math.floorMod(process.namespec().hashCode() + round * 7919, 1000);
        return Optional.of(new Usage(OptionalDouble.of(mixed / 10.0), mixed * 100_000L, 1));
    }

    @Override
    public Optional<Ends> ends(ProcessRef process) {
        return Optional.empty();
    }

    @Override
    public Subscription onChange(Consumer<Server> listener) {
        changed = listener;
        return () -> changed = server -> { };
    }
}
