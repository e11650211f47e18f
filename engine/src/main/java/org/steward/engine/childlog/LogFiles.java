package org.steward.engine.childlog;

import java.util.HashMap;
import java.util.Map;
import org.steward.engine.posix.FileStatus;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/**
 * The open child logs by path: two streams that name the same file share one {@link RotatingLog}, so that neither
 * rotates the file away under the other. Loop thread only.
 */
public final class LogFiles {
    private final Posix posix;
    private final Map<String, Shared> open = new HashMap<>();

    private static final class Shared {
        private final RotatingLog log;
        private int users;

        Shared(RotatingLog log) {
            this.log = log;
        }
    }

    public LogFiles(Posix posix) {
        this.posix = posix;
    }

    /** Opens a log, or shares it when it is open already; its first user's limits hold. */
    public RotatingLog open(String path, long maxbytes, int backups) throws PosixException {
        Shared shared = open.get(path);
        if (shared == null) {
            shared = new Shared(new RotatingLog(posix, path, maxbytes, backups));
            open.put(path, shared);
        }
        shared.users++;
        return shared.log;
    }

    /** Gives a log back; the last user closes it. */
    public void release(RotatingLog log) {
        Shared shared = open.get(log.path());
        if (shared != null && --shared.users == 0) {
            open.remove(log.path());
            log.close();
        }
    }

    /** Empties the log at this path, open or not. What is not a plain file has nothing to empty. */
    public void clear(String path) throws PosixException {
        Shared shared = open.get(path);
        if (shared != null) {
            shared.log.remove();
        } else if (posix.status(path).filter(FileStatus::isRegular).isPresent()) {
            posix.close(posix.open(path, Posix.O_WRONLY | Posix.O_TRUNC, 0));
        }
    }
}
