package org.steward.desktop.processes.rows;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.beans.value.ObservableValueBase;
import org.steward.client.connection.Link;
import org.steward.desktop.servers.Server;
import org.steward.desktop.theme.StateLook;

/**
 * A row of the table. It is an observable value of itself: whoever shows it hears when anything of it has changed.
 * JavaFX thread.
 */
public abstract sealed class Row extends ObservableValueBase<Row> permits ProcessRow, SumRow {

    /** Rank of a row that has not been sorted yet: after all that have. */
    static final int NEW = Integer.MAX_VALUE;

    /** Place among its siblings when they were last sorted. */
    int rank = NEW;
    /** Place in the servers' own order. */
    int serial;
    /** Place in a list; only {@link ListChanges} uses it, for as long as it compares. */
    int mark;
    private int depth;
    private String time = "";

    Row() {
    }

    @Override
    public final Row getValue() {
        return this;
    }

    /** How far it is indented: 0 at the outermost. */
    public final int depth() {
        return depth;
    }

    final void place(int newDepth) {
        if (newDepth != depth) {
            depth = newDepth;
            changed();
        }
    }

    /** Tells those who show it. */
    final void changed() {
        fireValueChangedEvent();
    }

    /** Tells those who show it if it says something else of time than a second before. */
    final void timePassed(Function<Row, String> words) {
        String now = words.apply(this);
        if (!now.equals(time)) {
            time = now;
            changed();
        }
    }

    /** What names it, the same over restarts of the window; no two rows have the same. */
    public abstract String id();

    /** What it is called. */
    public abstract String title();

    /** The server it belongs to; empty when it gathers processes of several. */
    public abstract Optional<Server> server();

    /** Its state, or the worst of what it gathers. */
    public abstract StateLook look();

    /** How the connection to its server stands; empty when it gathers processes of several. */
    public abstract Optional<Link> link();

    /** Percent of one core, or the sum of what it gathers. */
    public abstract OptionalDouble cpu();

    /** Resident memory in bytes, or the sum of what it gathers. */
    public abstract OptionalLong memory();

    /** Whether what it says may not be so now, as its server does not answer. */
    public final boolean isStale() {
        return link().filter(link -> link.failure().isPresent()).isPresent();
    }

    /** Whether its server is one of production. */
    public final boolean isProduction() {
        return server().filter(server -> server.profile().isProduction()).isPresent();
    }
}
