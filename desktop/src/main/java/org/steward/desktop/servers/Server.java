package org.steward.desktop.servers;

import java.io.Closeable;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.steward.client.SupervisorClient;
import org.steward.client.connection.Capability;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.connection.Snapshot;
import org.steward.client.connection.SnapshotListener;
import org.steward.client.connection.SupervisorConnection;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportOptions;
import org.steward.desktop.fx.Conflater;

/**
 * A server in the window: its profile, what is known of it now, and the way to ask it.
 *
 * <p>Properties belong to the JavaFX thread and change only there. {@link #client} blocks and is for background threads.
 */
public final class Server implements Closeable {

    private final ReadOnlyObjectWrapper<ServerProfile> profile;
    private final ReadOnlyObjectWrapper<Snapshot> snapshot;
    private final SupervisorConnection connection;

    /** Opens the connection, which begins to connect at once. JavaFX thread. */
    public Server(ServerProfile profile, TransportOptions transport, ConnectionOptions options, Executor fx) {
        this(profile, listener ->
                SupervisorConnection.open(Endpoint.parse(profile.url()), transport, options, listener), fx);
    }

    /**
     * Opens the connection in a way of one's own, so that tests and benchmarks can say what happens. JavaFX thread.
     *
     * @param opener opens the connection, which hands snapshots to the listener it is given, from any thread
     */
    public Server(ServerProfile profile, Function<SnapshotListener, SupervisorConnection> opener, Executor fx) {
        this.profile = new ReadOnlyObjectWrapper<>(this, "profile", profile);
        this.snapshot = new ReadOnlyObjectWrapper<>(this, "snapshot");
        Conflater<Snapshot> toWindow = new Conflater<>(fx, snapshot::set);
        this.connection = opener.apply(toWindow::offer);
        snapshot.set(connection.snapshot());
    }

    /** What the person has said about it. */
    public ReadOnlyObjectProperty<ServerProfile> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    /** What the person has said about it. */
    public ServerProfile profile() {
        return profile.get();
    }

    /** Another profile of the same place: name, tags, colour, read-only. For another URL or credentials, reopen. */
    public void relabel(ServerProfile other) {
        profile.set(other);
    }

    /** What is known of it; one object until something differs. */
    public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** What is known of it. */
    public Snapshot snapshot() {
        return snapshot.get();
    }

    /** Whether it answers and can do this. */
    public boolean offers(Capability capability) {
        return snapshot().server().map(info -> info.offers(capability)).orElse(false);
    }

    /** For calls to it, which block: not on the JavaFX thread. */
    public SupervisorClient client() {
        return connection.client();
    }

    /** The connection that keeps {@link #snapshotProperty} true. */
    public SupervisorConnection connection() {
        return connection;
    }

    /** Ends the connection without waiting for it. */
    @Override
    public void close() {
        // Waits for its thread for up to five seconds.
        Thread.ofVirtual().name("close " + profile().name()).start(connection::close);
    }

    @Override
    public String toString() {
        return "Server[" + profile().name() + "]";
    }
}
