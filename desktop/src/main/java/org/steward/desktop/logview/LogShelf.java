package org.steward.desktop.logview;

import java.nio.file.Path;
import java.util.Optional;
import org.steward.client.LogChannel;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.servers.ProcessRef;

/** Opens logs as documents, at once, without waiting for a disk or a server. JavaFX thread. */
public interface LogShelf {

    /** The log of an output of a process; empty where its bytes cannot be had from here. The caller closes it. */
    Optional<LogDocument> ofProcess(ProcessRef process, LogChannel channel);

    /** A file of this machine. The caller closes it. */
    LogDocument ofFile(Path file);
}
