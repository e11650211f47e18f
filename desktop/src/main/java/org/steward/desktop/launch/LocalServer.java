package org.steward.desktop.launch;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.connection.Snapshot;
import org.steward.client.protocol.ProcessInfo;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;

/**
 * Puts the local engine among the servers as soon as it answers, at the head of them. It stays there when it stops, as
 * any server does. JavaFX thread.
 */
public final class LocalServer {

    private final Fleet fleet;
    private final Executor fx;
    private Optional<EnginePlace> connected = Optional.empty();

    /** Watches this engine. */
    public LocalServer(LocalEngine engine, Fleet fleet, Executor fx) {
        this.fleet = fleet;
        this.fx = fx;
        engine.stateProperty().addListener((property, before, now) -> {
            if (now instanceof EngineState.Up up) {
                connect(up.place());
            }
        });
    }

    /** The local engine's server, if the engine has ever been up. */
    public Optional<Server> server() {
        return fleet.named(ServerProfile.LOCAL);
    }

    /** How many of its processes run, or are on their way up or down. */
    public int running() {
        return server().filter(local -> local.snapshot().link().isLive()).map(Server::snapshot)
                .map(LocalServer::running).orElse(0);
    }

    private static int running(Snapshot snapshot) {
        return (int) snapshot.processes().stream().filter(LocalServer::isRunning).count();
    }

    private static boolean isRunning(ProcessInfo process) {
        return switch (process.state()) {
            case STARTING, RUNNING, BACKOFF, STOPPING -> true;
            case STOPPED, EXITED, FATAL, UNKNOWN -> process.pid() != 0;
        };
    }

    private void connect(EnginePlace place) {
        Optional<Server> known = server();
        if (known.isPresent() && connected.equals(Optional.of(place))) {
            known.get().connection().refresh();
            return;
        }
        // Another place, or the same one with other credentials.
        connected = Optional.of(place);
        Server server = new Server(ServerProfile.of(ServerProfile.LOCAL, place.url()), place.transport(),
                ConnectionOptions.defaults(), fx);
        known.ifPresentOrElse(old -> fleet.replace(old, server), () -> fleet.addFirst(server));
    }
}
