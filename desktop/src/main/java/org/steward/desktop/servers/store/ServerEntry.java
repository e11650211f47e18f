package org.steward.desktop.servers.store;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.keyring.Secret;

/** A server of the list: what the person said of it, and the server it was opened as, if it could be. JavaFX thread. */
public final class ServerEntry {

    private final ReadOnlyObjectWrapper<ServerProfile> profile;
    private final ReadOnlyObjectWrapper<Optional<Server>> server =
            new ReadOnlyObjectWrapper<>(this, "server", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private volatile Optional<Secret> known = Optional.empty();
    private boolean retired;
    private Future<?> opening = CompletableFuture.completedFuture(null);

    ServerEntry(ServerProfile profile) {
        this.profile = new ReadOnlyObjectWrapper<>(this, "profile", profile);
    }

    /** What the person said of it. */
    public ReadOnlyObjectProperty<ServerProfile> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    /** What the person said of it. */
    public ServerProfile profile() {
        return profile.get();
    }

    /** The server; empty until it is opened, and where its URL makes no sense. Another one after a change of it. */
    public ReadOnlyObjectProperty<Optional<Server>> serverProperty() {
        return server.getReadOnlyProperty();
    }

    /** The server. */
    public Optional<Server> server() {
        return server.get();
    }

    /** Why it cannot be used as it is. */
    public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Why it cannot be used as it is. */
    public Optional<Trouble> trouble() {
        return trouble.get();
    }

    void setProfile(ServerProfile now) {
        profile.set(now);
    }

    void setServer(Optional<Server> now) {
        server.set(now);
    }

    void setTrouble(Optional<Trouble> now) {
        if (!now.equals(trouble.get())) {
            trouble.set(now);
        }
    }

    /** The password the person gave, for as long as the window is open. */
    Optional<Secret> known() {
        return known;
    }

    void setKnown(Optional<Secret> secret) {
        known = secret;
    }

    /** Taken out of the list: whatever is still on its way to open it comes too late. */
    void retire() {
        retired = true;
        opening.cancel(true);
    }

    boolean isRetired() {
        return retired;
    }

    /** What opens it now; the one before is given up. */
    void setOpening(Future<?> task) {
        opening.cancel(true);
        opening = task;
    }

    @Override
    public String toString() {
        return "ServerEntry[" + profile().name() + "]";
    }
}
