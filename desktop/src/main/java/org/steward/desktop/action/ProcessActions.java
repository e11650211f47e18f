package org.steward.desktop.action;

import java.util.List;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.steward.desktop.servers.ProcessRef;

/**
 * Does things to processes: asks first where that is due, runs them in parallel, shows progress and outcome. JavaFX
 * thread; returns at once.
 */
public interface ProcessActions {

    /** Does it to all of them. Refused, with a word to the person, for servers that are read-only. */
    void run(ProcessAction action, List<ProcessRef> processes);

    /** Whether something asked of this process has not been answered yet. */
    boolean isPending(ProcessRef process);

    /**
     * Calls the listener on the JavaFX thread whenever {@link #isPending} may answer otherwise for this process, until it
     * is unsubscribed.
     */
    Subscription onPendingChange(Consumer<ProcessRef> listener);
}
