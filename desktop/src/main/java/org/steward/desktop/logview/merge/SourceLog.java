package org.steward.desktop.logview.merge;

import java.util.Optional;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.servers.ProcessRef;

/**
 * One of the logs of a merged view.
 *
 * @param label what it is called in the view, short
 * @param document its lines; closed by the view
 * @param process whose log it is
 */
public record SourceLog(String label, LogDocument document, Optional<ProcessRef> process) {
}
