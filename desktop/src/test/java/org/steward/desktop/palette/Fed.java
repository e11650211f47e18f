package org.steward.desktop.palette;

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
import org.steward.client.connection.SupervisorConnection;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.client.protocol.SupervisorState;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportOptions;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;

/** Servers that nobody has to run: what they know is said here. */
public final class Fed {

    private Fed() {
    }

    /** A server with these processes. */
    public static Server server(ServerProfile profile, List<ProcessInfo> processes, Executor fx) {
        Endpoint nowhere = Endpoint.parse("unix:///nonexistent/steward.sock");
        List<ProcessInfo> sorted = new ArrayList<>(processes);
        sorted.sort(Comparator.comparing(ProcessInfo::group).thenComparing(ProcessInfo::name));
        Instant now = Instant.now();
        return new Server(profile, listener -> {
            listener.changed(new Snapshot(nowhere, new Link.Live(now),
                    Optional.of(new ServerInfo("supervisor", "4.2.5", SupervisorState.RUNNING, Set.of())), sorted, now,
                    Duration.ZERO));
            return SupervisorConnection.open(nowhere, TransportOptions.defaults(), ConnectionOptions.defaults(),
                    ignored -> { });
        }, fx);
    }

    /** A process in a state. */
    public static ProcessInfo process(String group, String name, ProcessState state) {
        return new ProcessInfo(name, group, 1, state.isSignallable() ? 0 : 2, 3, state, "",
                state == ProcessState.EXITED ? 1 : 0, "", "", state.isSignallable() ? 17 : 0, "");
    }

    /** So many processes of groups of ten, named {@code web0:web0-0} and so on, each fifth of them FATAL. */
    public static List<ProcessInfo> many(int count) {
        List<ProcessInfo> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String group = List.of("web", "worker", "mail", "queue").get(i / 10 % 4) + i / 10;
            all.add(process(group, group + "-" + i % 10, i % 50 == 49 ? ProcessState.FATAL : ProcessState.RUNNING));
        }
        return all;
    }
}
