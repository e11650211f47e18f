package org.steward.desktop.processes;

import java.util.function.Consumer;
import org.steward.desktop.servers.ProcessRef;

/**
 * Where one can go from a process; each is called on the JavaFX thread.
 *
 * @param details opens the drawer with its overview
 * @param log opens its log
 * @param config opens its place in the configuration
 */
public record ProcessDoors(
        Consumer<ProcessRef> details, Consumer<ProcessRef> log, Consumer<ProcessRef> config) {
}
