package org.steward.desktop.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
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
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportOptions;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerColor;
import org.steward.desktop.servers.ServerProfile;

/** A server that nobody has to run: it says what a test has it say, when the test has it say it. */
public final class FedServer implements AutoCloseable {

    private static final Endpoint NOWHERE = Endpoint.parse("unix:///nonexistent/steward.sock");
    private static final ServerInfo INFO = new ServerInfo("supervisor", "4.2.5", SupervisorState.RUNNING, Set.of());

    private final List<SnapshotListener> listeners = new ArrayList<>();
    private final Server server;
    private List<ProcessInfo> said = List.of();
    private Link link = new Link.Connecting(Instant.now());

    /** One of this name that is being connected to. */
    public FedServer(String name, Executor fx) {
        this(ServerProfile.of(name, NOWHERE.url()), fx);
    }

    /** One of this profile that is being connected to. */
    public FedServer(ServerProfile profile, Executor fx) {
        server = new Server(profile, listener -> {
            listeners.add(listener);
            return SupervisorConnection.open(NOWHERE, TransportOptions.defaults(), ConnectionOptions.defaults(),
                    ignored -> { });
        }, fx);
        // The connection to nowhere may have failed before anybody looked.
        tell();
    }

    /** A profile with these tags. */
    public static ServerProfile tagged(String name, String... tags) {
        return new ServerProfile(name, NOWHERE.url(), Optional.empty(), new ServerProfile.PasswordSource.None(),
                new ServerProfile.Trust.OfSystem(), List.of(tags), ServerColor.NONE, false);
    }

    /** A process in a state: it has a pid, a start and an end as that state has them. */
    public static ProcessInfo process(String group, String name, ProcessState state) {
        boolean runs = state.isSignallable();
        long now = Instant.now().getEpochSecond();
        return new ProcessInfo(name, group, now - 100, runs ? 0 : now - 10, now, state, "",
                state == ProcessState.EXITED ? 1 : 0, "", "", runs ? 100 + name.hashCode() % 50 : 0, "");
    }

    /** A process that runs. */
    public static ProcessInfo running(String group, String name) {
        return process(group, name, ProcessState.RUNNING);
    }

    /** The server. */
    public Server server() {
        return server;
    }

    /** A process of it. */
    public ProcessRef ref(String group, String name) {
        return new ProcessRef(server, group, name);
    }

    /** Has it answer with these processes. */
    public FedServer says(ProcessInfo... processes) {
        return says(List.of(processes));
    }

    /** Has it answer with these processes. */
    public FedServer says(List<ProcessInfo> processes) {
        List<ProcessInfo> sorted = new ArrayList<>(processes);
        sorted.sort(Comparator.comparing(ProcessInfo::group).thenComparing(ProcessInfo::name));
        said = List.copyOf(sorted);
        link = new Link.Live(Instant.now());
        return tell();
    }

    /** Has it say that one process is like this now, and the others as before. */
    public FedServer saysOf(ProcessInfo process) {
        List<ProcessInfo> next = new ArrayList<>(said);
        next.replaceAll(old -> old.group().equals(process.group()) && old.name().equals(process.name()) ? process : old);
        said = List.copyOf(next);
        return tell();
    }

    /** Lets it fall silent; it answered last so long ago. */
    public FedServer falls(Duration silentFor) {
        Instant seen = Instant.now().minus(silentFor);
        link = new Link.Stale(seen, seen, new Link.Failure(FailureLayer.CONNECT_REFUSED, "box refuses connections"));
        return tell();
    }

    /** It was never reached. */
    public FedServer isUnreachable() {
        link = new Link.Unreachable(Instant.now(), Optional.empty(),
                new Link.Failure(FailureLayer.CONNECT_REFUSED, "box refuses connections"));
        return tell();
    }

    private FedServer tell() {
        listeners.getFirst().changed(new Snapshot(NOWHERE, link, Optional.of(INFO), said, Instant.now(), Duration.ZERO));
        return this;
    }

    @Override
    public void close() {
        server.close();
    }
}
