package org.steward.desktop.logdoc;

import java.nio.file.Path;

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
}
