package org.steward.desktop.update;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import org.steward.client.connection.Capability;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Server;

/** The server that an update would be of: the one that is selected, or the only one there is. JavaFX thread. */
final class UpdateTarget {

    private final Fleet fleet;
    private final ObservableValue<Optional<Server>> selected;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final InvalidationListener moved = property -> follow();
    private final InvalidationListener changed = property -> refresh();
    private Optional<Server> server = Optional.empty();

    UpdateTarget(Fleet fleet, ObservableValue<Optional<Server>> selected) {
        this.fleet = fleet;
        this.selected = selected;
        fleet.servers().addListener(moved);
        selected.addListener(moved);
        follow();
    }

    /** The server. */
    Optional<Server> server() {
        return server;
    }

    /** Whether it answers, and may be looked at. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    private void follow() {
        server.ifPresent(old -> {
            old.snapshotProperty().removeListener(changed);
            old.profileProperty().removeListener(changed);
        });
        server = selected.getValue().filter(fleet.servers()::contains).or(() ->
                fleet.servers().size() == 1 ? Optional.of(fleet.servers().getFirst()) : Optional.empty());
        server.ifPresent(now -> {
            now.snapshotProperty().addListener(changed);
            now.profileProperty().addListener(changed);
        });
        refresh();
    }

    private void refresh() {
        ready.set(server.filter(now -> now.snapshot().link().isLive()
                && (!now.profile().readOnly() || now.offers(Capability.PREVIEW))).isPresent());
    }
}
