package org.steward.desktop.activity.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steward.client.connection.Capability;
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
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;

/** A fleet of servers that are told what they know, on the thread that tells them. */
final class FedFleet implements AutoCloseable {

    private static final Endpoint NOWHERE = Endpoint.parse("unix:///nonexistent/steward.sock");
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    final Fleet fleet = new Fleet();
    private final Map<String, SnapshotListener> feeds = new HashMap<>();
    private final Map<String, List<ProcessInfo>> last = new HashMap<>();
    private final Map<String, Set<Capability>> capabilities = new HashMap<>();

    /** A server that does not answer yet. */
    Server add(String name) {
        Server server = server(name);
        fleet.add(server);
        return server;
    }

    /** Another connection to the server, which does not answer yet. */
    Server reopen(String name) {
        Server server = server(name);
        fleet.replace(fleet.named(name).orElseThrow(), server);
        return server;
    }

    private Server server(String name) {
        return new Server(ServerProfile.of(name, "http://" + name + ":9001"), listener -> {
            feeds.put(name, listener);
            return SupervisorConnection.open(NOWHERE, TransportOptions.defaults(), ConnectionOptions.defaults(),
                    ignored -> { });
        }, Runnable::run);
    }

    /** It can do more than supervisord, as it says the next time it answers. */
    void can(String name, Capability... more) {
        capabilities.put(name, Set.of(more));
    }

    /** It answers with these processes. */
    void live(String name, ProcessInfo... processes) {
        List<ProcessInfo> sorted = new ArrayList<>(List.of(processes));
        sorted.sort(Comparator.comparing(ProcessInfo::group).thenComparing(ProcessInfo::name));
        last.put(name, sorted);
        feeds.get(name).changed(snapshot(name, new Link.Live(NOW)));
    }

    /** It answers with what it knew. */
    void back(String name) {
        feeds.get(name).changed(snapshot(name, new Link.Live(NOW)));
    }

    /** Nobody is there. */
    void gone(String name) {
        feeds.get(name).changed(snapshot(name, new Link.Unreachable(NOW, Optional.of(NOW),
                new Link.Failure(FailureLayer.CONNECT_REFUSED, "refused"))));
    }

    /** It is late. */
    void late(String name) {
        feeds.get(name).changed(snapshot(name, new Link.Stale(NOW, NOW,
                new Link.Failure(FailureLayer.TIMEOUT, "timeout"))));
    }

    private Snapshot snapshot(String name, Link link) {
        return new Snapshot(NOWHERE, link,
                Optional.of(new ServerInfo("supervisor", "4.2.5", SupervisorState.RUNNING,
                        capabilities.getOrDefault(name, Set.of()))),
                last.getOrDefault(name, List.of()), NOW, Duration.ZERO);
    }

    ProcessRef process(String server, String name) {
        return new ProcessRef(fleet.named(server).orElseThrow(), name, name);
    }

    static ProcessInfo running(String name) {
        return info(name, ProcessState.RUNNING, 0, "", 100, 0);
    }

    static ProcessInfo exited(String name, int status) {
        return info(name, ProcessState.EXITED, status, "", 100, 200);
    }

    static ProcessInfo fatal(String name, String spawnerr) {
        return info(name, ProcessState.FATAL, 0, spawnerr, 100, 200);
    }

    static ProcessInfo info(String name, ProcessState state, int status, String spawnerr, long start, long stop) {
        return new ProcessInfo(name, name, start, stop, 300, state, spawnerr, status, "", "",
                state == ProcessState.RUNNING ? 7 : 0, "");
    }

    @Override
    public void close() {
        fleet.close();
    }
}
