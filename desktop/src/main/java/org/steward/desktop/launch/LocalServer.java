package org.steward.desktop.launch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.value.ChangeListener;
import org.steward.client.connection.Link;
import org.steward.client.connection.Snapshot;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.transport.FailureLayer;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerColor;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.ServerProfile.PasswordSource;
import org.steward.desktop.servers.store.ServerOpener;
import org.steward.desktop.settings.SettingsModel;

/**
 * Puts the local engine among the servers as soon as it answers, at the head of them. It stays there when it stops, as
 * any server does. Tells the engine's state what its connection finds out: that it has ended, or is there again.
 * JavaFX thread.
 */
public final class LocalServer {

    private final LocalEngine engine;
    private final Fleet fleet;
    private final SettingsModel settings;
    private final Executor fx;
    private final ChangeListener<Snapshot> linkWatch = (property, before, now) -> linkIs(before.link(), now.link());
    private Optional<EnginePlace> connected = Optional.empty();

    /**
     * Watches this engine.
     *
     * @param settings say how often a stock supervisord is asked
     */
    public LocalServer(LocalEngine engine, Fleet fleet, SettingsModel settings, Executor fx) {
        this.engine = engine;
        this.fleet = fleet;
        this.settings = settings;
        this.fx = fx;
        engine.stateProperty().addListener((property, before, now) -> {
            if (now instanceof EngineState.Up up) {
                connect(up.place());
            }
        });
        settings.settingsProperty().addListener((property, before, now) -> {
            if (!before.pollInterval().equals(now.pollInterval())) {
                followPollInterval();
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
        } else {
            // Another place, or the same one with other credentials.
            open(place);
        }
    }

    private void open(EnginePlace place) {
        Optional<Server> known = server();
        connected = Optional.of(place);
        Server server = new Server(profile(place), place.transport(), ServerOpener.options(settings.settings()), fx);
        server.snapshotProperty().addListener(linkWatch);
        known.ifPresentOrElse(old -> {
            old.snapshotProperty().removeListener(linkWatch);
            fleet.replace(old, server);
        }, () -> fleet.addFirst(server));
    }

    /** A password is asked for until the person has given one. */
    private static ServerProfile profile(EnginePlace place) {
        boolean asks = place.username().isPresent() && place.credentials().isEmpty();
        return new ServerProfile(ServerProfile.LOCAL, place.url(), place.username(),
                asks ? new PasswordSource.Ask() : new PasswordSource.None(), new ServerProfile.Trust.OfSystem(),
                List.of(), ServerColor.NONE, false);
    }

    private void followPollInterval() {
        boolean isPolled = server().filter(local ->
                local.snapshot().server().filter(info -> info.hasFeed()).isEmpty()).isPresent();
        if (isPolled) {
            connected.ifPresent(this::open);
        }
    }

    private void linkIs(Link before, Link now) {
        if (now.isLive() && !before.isLive()) {
            engine.found();
        } else if (now instanceof Link.Unreachable gone && isNobody(gone.reason().layer())) {
            engine.lost();
        }
    }

    private static boolean isNobody(FailureLayer layer) {
        return switch (layer) {
            case NO_SUCH_SOCKET, STALE_SOCKET, CONNECT_REFUSED -> true;
            case NAME_RESOLUTION, CONNECT_FAILED, PERMISSION, SSH, TLS, HTTP_STATUS, CREDENTIALS, NOT_AN_RPC_ENDPOINT,
                    NO_SUPERVISOR_NAMESPACE, TIMEOUT, CONNECTION_LOST, PROTOCOL, CANCELLED -> false;
        };
    }
}
