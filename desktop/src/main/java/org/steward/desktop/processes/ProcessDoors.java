package org.steward.desktop.processes;

import java.util.List;
import java.util.function.Consumer;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;

/**
 * Where one can go from a process; each is called on the JavaFX thread.
 *
 * @param details opens the drawer with its overview
 * @param log opens its log
 * @param config opens its place in the configuration
 * @param merge opens the logs of several in one view
 * @param search searches the logs of several at once
 * @param mainLog opens the log of a server's daemon itself
 */
public record ProcessDoors(
        Consumer<ProcessRef> details, Consumer<ProcessRef> log, Consumer<ProcessRef> config,
        Consumer<List<ProcessRef>> merge, Consumer<List<ProcessRef>> search, Consumer<Server> mainLog) {
}
