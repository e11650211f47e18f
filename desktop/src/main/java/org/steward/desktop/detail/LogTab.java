package org.steward.desktop.detail;

import javafx.scene.Node;
import org.steward.desktop.servers.ProcessRef;

/** Makes what stands in the tab "Log". JavaFX thread. */
@FunctionalInterface
public interface LogTab {

    /** A view of the process's log; it gives up what it holds when it is taken out of its scene. */
    Node logOf(ProcessRef process);
}
