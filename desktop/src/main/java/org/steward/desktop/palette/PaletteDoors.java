package org.steward.desktop.palette;

import java.util.function.Consumer;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;

/**
 * Where one can go from the palette; each is called on the JavaFX thread.
 *
 * @param details shows a process with its overview
 * @param log shows the log of a process
 * @param server shows the processes of a server
 */
public record PaletteDoors(Consumer<ProcessRef> details, Consumer<ProcessRef> log, Consumer<Server> server) {
}
