package org.steward.engine.childlog;

import java.nio.ByteBuffer;
import org.steward.engine.posix.Errno;
import org.steward.engine.posix.FileStatus;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/**
 * One log file, appended to as bytes come and rotated by size the way supervisord does: after a write that reaches
 * maxbytes, {@code f.1} becomes {@code f.2} and so on, and {@code f} becomes {@code f.1}.
 *
 * <p>Always opened for appending, so that a file cut short from outside grows on from its new end. Something that is
 * not a plain file (a terminal, a pipe, {@code /dev/stdout}) is never rotated and never blocks: what it cannot take
 * now stays with the caller. Loop thread only.
 */
public final class RotatingLog {
    private static final int MODE = 0666;
    private static final int PERMISSIONS = 07777;

    private final Posix posix;
    private final String path;
    private final long maxbytes;
    private final int backups;
    private int fd = -1;
    private boolean regular;
    private long size;
    private long generation;

    /**
     * @param path     absolute
     * @param maxbytes size that triggers a rotation; 0 never rotates
     * @param backups  how many old files to keep; 0 empties the file instead
     */
    public RotatingLog(Posix posix, String path, long maxbytes, int backups) throws PosixException {
        this.posix = posix;
        this.path = path;
        this.maxbytes = maxbytes;
        this.backups = backups;
        open(0);
    }

    private void open(int extraFlags) throws PosixException {
        fd = openTarget(extraFlags);
        FileStatus status = posix.status(fd);
        regular = status.isRegular();
        size = regular ? status.size() : 0;
        generation++;
    }

    /**
     * Opens the path. What is not a plain file gets an open file description of its own that does not block, except a
     * socket behind /dev/stdout (a service manager's journal): that cannot be opened, only shared.
     */
    private int openTarget(int extraFlags) throws PosixException {
        int flags = Posix.O_WRONLY | Posix.O_APPEND | Posix.O_CREAT | Posix.O_NONBLOCK | extraFlags;
        try {
            return posix.open(path, flags, MODE);
        } catch (PosixException e) {
            boolean standard = path.equals("/dev/stdout") || path.equals("/dev/stderr");
            if (standard && e.errno() == Errno.ENXIO) {
                return posix.dup(path.equals("/dev/stdout") ? 1 : 2);
            }
            throw e;
        }
    }

    /** Absolute path. */
    public String path() {
        return path;
    }

    /** Counts the files this log has gone through: a reader that sees it change starts again at offset 0. */
    public long generation() {
        return generation;
    }

    /**
     * Appends from the buffer's position. Rotates afterwards if it is time.
     *
     * @return false when the target takes no more now: what is left in the buffer is to be offered again later
     */
    public boolean append(ByteBuffer data) throws PosixException {
        if (fd < 0) {
            open(0);
        }
        while (data.hasRemaining()) {
            int n = posix.write(fd, data);
            if (n == -Errno.EAGAIN) {
                return false;
            }
            if (n < 0 && n != -Errno.EINTR) {
                throw new PosixException("write " + path, -n);
            }
            size += Math.max(0, n);
        }
        rotateIfDue();
        return true;
    }

    private void rotateIfDue() throws PosixException {
        if (maxbytes <= 0 || size < maxbytes || !regular) {
            return;
        }
        // Somebody may have emptied the file; then it is not time yet.
        size = posix.status(fd).size();
        if (size >= maxbytes) {
            rotate();
        }
    }

    private void rotate() throws PosixException {
        int mode = posix.status(fd).mode() & PERMISSIONS;
        close();
        boolean moved = false;
        try {
            for (int i = backups - 1; i >= 1; i--) {
                shift(path + "." + i, path + "." + (i + 1));
            }
            if (backups > 0) {
                shift(path, path + ".1");
            }
            moved = true;
        } finally {
            // What could not be moved away is still needed.
            open(moved ? Posix.O_TRUNC : 0);
            restoreMode(mode);
        }
    }

    /** The file that follows is as private as the one before: AUTO logs are 0600, whatever the umask. */
    private void restoreMode(int mode) throws PosixException {
        if (regular && (posix.status(fd).mode() & PERMISSIONS) != mode) {
            posix.chmod(path, mode);
        }
    }

    private void shift(String from, String to) throws PosixException {
        try {
            posix.rename(from, to);
        } catch (PosixException e) {
            if (e.errno() != Errno.ENOENT) {
                throw e;
            }
        }
    }

    /** Closes and opens the path again, as after the file was moved away. */
    public void reopen() throws PosixException {
        close();
        open(0);
    }

    /** Removes the file and starts an empty one with the same permission bits. Backups stay. */
    public void remove() throws PosixException {
        if (fd < 0) {
            open(0);
        }
        if (!regular) {
            return;
        }
        int mode = posix.status(fd).mode() & PERMISSIONS;
        close();
        try {
            posix.unlink(path);
        } catch (PosixException e) {
            if (e.errno() != Errno.ENOENT) {
                open(0);
                throw e;
            }
        }
        open(0);
        restoreMode(mode);
    }

    /** Closes the file; the next append opens it again. */
    public void close() {
        posix.closeIfOpen(fd);
        fd = -1;
    }
}
