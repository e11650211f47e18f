package org.steward.desktop.figures;

import java.util.Optional;
import java.util.function.Consumer;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;

/** What is known of processes beyond their state: what they use, and how they ended. JavaFX thread. */
public interface Figures {

    /** What a process uses now; empty when it does not run or its server cannot tell. */
    Optional<Usage> usage(ProcessRef process);

    /** How it ended so far; empty when nothing is known. */
    Optional<Ends> ends(ProcessRef process);

    /** Calls the listener when figures of a server's processes may have changed, at most a few times a second. */
    void onChange(Consumer<Server> listener);
}
