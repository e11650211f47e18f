package org.steward.desktop.logview;

import java.nio.file.Path;
import java.util.Optional;
import org.steward.client.LogChannel;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.transport.Endpoint;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogDocuments;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.servers.ProcessRef;

/** The logs of the servers in the window and of this machine. JavaFX thread. */
public final class ServerLogs implements LogShelf {

    private final LogWorkers workers;

    /** Documents are scanned by these. */
    public ServerLogs(LogWorkers workers) {
        this.workers = workers;
    }

    @Override
    public Optional<LogDocument> ofProcess(ProcessRef process, LogChannel channel) {
        Optional<String> path = process.info().map(info -> path(info, channel)).filter(file -> file.startsWith("/"));
        boolean isLocal = process.server().client().endpoint() instanceof Endpoint.UnixSocket;
        return path.filter(file -> isLocal).map(file -> ofFile(Path.of(file)));
    }

    /** The file of a log on its server; empty for none. */
    static String path(ProcessInfo info, LogChannel channel) {
        return channel == LogChannel.STDOUT ? info.stdoutLogfile() : info.stderrLogfile();
    }

    @Override
    public LogDocument ofFile(Path file) {
        return LogDocuments.ofFile(file, workers);
    }
}
