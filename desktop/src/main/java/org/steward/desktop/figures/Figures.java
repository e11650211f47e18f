package org.steward.desktop.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.steward.client.protocol.HistoryEvent;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;

/** What is known of processes beyond their state: what they use, and how they ended. JavaFX thread. */
public interface Figures {

    /** What a process uses now; empty when it does not run or its server cannot tell. */
    Optional<Usage> usage(ProcessRef process);

    /** How it ended so far; empty when nothing is known. */
    Optional<Ends> ends(ProcessRef process);

    /**
     * Calls the listener when figures of a server's processes may have changed, at most a few times a second, until it
     * is unsubscribed.
     */
    Subscription onChange(Consumer<Server> listener);

    /** What a process used over the last minutes, oldest first; none when its server cannot tell. */
    default Samples samples(ProcessRef process) {
        return Samples.NONE;
    }

    /**
     * What Steward itself saw happen to a process, oldest first; for servers that do not remember. A signal that ended
     * a process is 0, as such a server does not name it.
     */
    default List<HistoryEvent> observed(ProcessRef process) {
        return List.of();
    }

    /** Since when Steward has seen what happens at a server; empty until it first answered. */
    default Optional<Instant> observedSince(Server server) {
        return Optional.empty();
    }

    /** Keeps the samples of this process, also where there are too many processes to keep those of all. */
    default void follow(Optional<ProcessRef> process) {
    }
}
