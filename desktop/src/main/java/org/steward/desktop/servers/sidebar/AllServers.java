package org.steward.desktop.servers.sidebar;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.steward.desktop.fx.Conflater;
import org.steward.desktop.servers.ServerColor;
import org.steward.desktop.text.Messages;

/** The line on top: the sum of all servers, taken once for however many of them have changed together. */
final class AllServers implements SideItem {

    private final Messages messages;
    private final ReadOnlyObjectWrapper<RowState> state = new ReadOnlyObjectWrapper<>(this, "state");
    private final Conflater<List<SideRow>> later;
    private final InvalidationListener changed;
    private List<SideRow> rows = List.of();

    AllServers(Messages messages, Executor fx) {
        this.messages = messages;
        this.later = new Conflater<>(fx, given -> sum());
        this.changed = source -> later.offer(rows);
        sum();
    }

    /** Sums these from now on. */
    void of(List<SideRow> now) {
        rows.forEach(row -> row.stateProperty().removeListener(changed));
        rows = List.copyOf(now);
        rows.forEach(row -> row.stateProperty().addListener(changed));
        sum();
    }

    private void sum() {
        long out = rows.stream().filter(row -> row.state().link() != LinkLook.LIVE
                && row.state().link() != LinkLook.CONNECTING).count();
        // What a server said before it stopped answering is counted where it stands, and not as if it were so.
        Counts counts = Counts.sum(rows.stream().filter(row -> row.state().link() == LinkLook.LIVE)
                .map(row -> row.state().counts()).toList());
        RowState now = new RowState(messages.get("servers.all"), LinkLook.LIVE,
                out == 0 ? "" : messages.get("servers.all.out", out), counts, List.of(), ServerColor.NONE, false,
                false);
        if (!now.equals(state.get())) {
            state.set(now);
        }
    }

    @Override
    public ReadOnlyObjectProperty<RowState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public Optional<SideRow> row() {
        return Optional.empty();
    }
}
