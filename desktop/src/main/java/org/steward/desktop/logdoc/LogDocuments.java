package org.steward.desktop.logdoc;

import java.nio.file.Files;
import java.nio.file.Path;
import org.steward.client.SupervisorClient;
import org.steward.client.logs.LogName;
import org.steward.client.logs.LogSources;
import org.steward.client.transport.Endpoint;

/** Opens logs. */
public final class LogDocuments {

    private LogDocuments() {
    }

    /**
     * Opens a file of this machine, which need not exist yet; at once, without touching it. Any thread.
     *
     * @return to be closed by the caller
     */
    public static LogDocument ofFile(Path file, LogWorkers workers) {
        return new LocalDocument(file.toAbsolutePath().normalize(), workers);
    }

    /**
     * Opens a log of a server; at once, without asking it. A server that is away is waited for, and
     * {@link LogState#problem} says so. Any thread.
     *
     * @param client used until the document is closed; not closed by it
     * @param file the log's path as the server tells it; empty for unknown. If the server listens on a unix socket and
     *     this user can read that file, it is opened itself
     * @param name what people call it
     * @return to be closed by the caller
     */
    public static LogDocument ofServer(SupervisorClient client, LogName log, String file, String name,
            LogWorkers workers) {
        if (client.endpoint() instanceof Endpoint.UnixSocket && isReadable(file)) {
            return ofFile(Path.of(file), workers);
        }
        return new RemoteDocument(name, () -> LogSources.open(client, log), workers);
    }

    private static boolean isReadable(String file) {
        if (!file.startsWith("/")) {
            return false;
        }
        Path path = Path.of(file);
        return Files.exists(path) ? Files.isRegularFile(path) && Files.isReadable(path)
                : path.getParent() != null && Files.isExecutable(path.getParent());
    }
}
