package org.steward.desktop.logview;

import java.nio.file.Path;
import org.steward.client.LogChannel;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;

/**
 * Opens logs as documents, at once, without waiting for a disk or a server. The caller closes them. JavaFX thread.
 */
public interface LogShelf {

    /** The log of an output of a process. */
    LogDocument ofProcess(ProcessRef process, LogChannel channel);

    /** The log of a server's daemon itself. */
    LogDocument ofDaemon(Server server);

    /** A file of this machine. */
    LogDocument ofFile(Path file);
}
