package org.steward.desktop.logview;

import java.nio.file.Path;
import org.steward.client.LogChannel;
import org.steward.client.logs.LogName;
import org.steward.client.protocol.ProcessInfo;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogDocuments;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.text.Messages;

/** The logs of the servers in the window and of this machine. JavaFX thread. */
public final class ServerLogs implements LogShelf {

    private final LogWorkers workers;
    private final Messages messages;

    /** Documents are scanned by these. */
    public ServerLogs(LogWorkers workers, Messages messages) {
        this.workers = workers;
        this.messages = messages;
    }

    @Override
    public LogDocument ofProcess(ProcessRef process, LogChannel channel) {
        return LogDocuments.ofServer(process.server().client(), new LogName.OfProcess(process.namespec(), channel),
                process.info().map(info -> path(info, channel)).orElse(""),
                process.shown() + " " + channel.wireName(), workers);
    }

    @Override
    public LogDocument ofDaemon(Server server) {
        return LogDocuments.ofServer(server.client(), new LogName.OfDaemon(), "",
                messages.get("logview.daemon", server.profile().name()), workers);
    }

    @Override
    public LogDocument ofFile(Path file) {
        return LogDocuments.ofFile(file, workers);
    }

    /** The file of a log on its server; empty for none. */
    static String path(ProcessInfo info, LogChannel channel) {
        return channel == LogChannel.STDOUT ? info.stdoutLogfile() : info.stderrLogfile();
    }
}
