package org.steward.desktop.logview.merge;

import java.util.Optional;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;

/**
 * One of the logs of a merged view.
 *
 * @param label what it is called in the view, short
 * @param document its lines; closed by the view
 * @param process whose log it is
 * @param server whose clock wrote its times; empty for this machine's
 */
public record SourceLog(String label, LogDocument document, Optional<ProcessRef> process,
        Optional<Server> server) {

    /** The log of a process. */
    public static SourceLog of(String label, LogDocument document, ProcessRef process) {
        return new SourceLog(label, document, Optional.of(process), Optional.of(process.server()));
    }
}
