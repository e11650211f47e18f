package org.steward.engine.http;

import java.util.Optional;
import org.steward.engine.posix.FileStatus;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/** A socket that listens, and the file it is reached by if it is a unix one. */
sealed interface ListeningSocket {

    int fd();

    void close(Posix posix);

    /** A TCP socket. */
    record Inet(int fd) implements ListeningSocket {
        @Override
        public void close(Posix posix) {
            posix.close(fd);
        }
    }

    /**
     * A unix socket.
     *
     * @param path     where clients find it
     * @param identity what was there when it was made
     */
    record Unix(int fd, String path, FileStatus identity) implements ListeningSocket {
        @Override
        public void close(Posix posix) {
            posix.close(fd);
            Optional<FileStatus> now = posix.status(path);
            // Another daemon may have put its own socket in our place; that one is not ours to remove.
            if (now.isPresent() && now.get().sameFile(identity)) {
                try {
                    posix.unlink(path);
                } catch (PosixException e) {
                    // Somebody was faster, or the directory was closed to us: the next start finds it stale.
                    return;
                }
            }
        }
    }
}
