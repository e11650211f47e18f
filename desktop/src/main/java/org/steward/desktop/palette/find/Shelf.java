package org.steward.desktop.palette.find;

import java.util.List;
import org.steward.client.protocol.ProcessInfo;
import org.steward.desktop.servers.Server;

/**
 * Processes of a server at one moment.
 *
 * @param name what people call the server
 * @param readOnly whether nothing may be changed on it
 */
public record Shelf(Server server, String name, boolean readOnly, List<ProcessInfo> processes) {

    /** Between the parts of the id of an item; no name has it. */
    static final char SEPARATOR = '\t';
}
