package org.steward.engine.logtail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.steward.engine.http.BodySource;
import org.steward.engine.http.HttpExchange;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.posix.FileStatus;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/** One client that follows one log: its last bytes first, then whatever is appended, through rotations. */
final class LogFollower implements BodySource {
    private static final long HEAD = 1024;
    private static final byte[] TRUNCATED = "==> File truncated <==\n".getBytes(StandardCharsets.US_ASCII);

    private final Posix posix;
    private final LogFollowers followers;
    private final HttpExchange exchange;
    private final String path;
    private int fd;
    private FileStatus file;
    private long position;
    private boolean waking;

    /** Opens the log and registers to be woken. */
    LogFollower(Posix posix, LogFollowers followers, HttpExchange exchange, String path) throws PosixException {
        this.posix = posix;
        this.followers = followers;
        this.exchange = exchange;
        this.path = path;
        open();
        position = Math.max(0, file.size() - HEAD);
        followers.add(this);
    }

    private void open() throws PosixException {
        int opened = posix.open(path, Posix.O_RDONLY | Posix.O_NONBLOCK, 0);
        try {
            file = posix.status(opened);
        } catch (PosixException e) {
            posix.close(opened);
            throw e;
        }
        fd = opened;
        position = 0;
    }

    String path() {
        return path;
    }

    long modified() {
        return file.modified();
    }

    void wake() {
        waking = false;
        exchange.wake();
    }

    void wakeLater(EventLoop loop) {
        if (!waking) {
            waking = true;
            loop.later(this::wake);
        }
    }

    @Override
    public Next fill(ByteBuffer into) {
        try {
            long size = posix.status(fd).size();
            if (size < position) {
                position = 0;
                into.put(TRUNCATED);
                return Next.MORE;
            }
            if (size > position) {
                int count = posix.pread(fd, into, position);
                position += Math.max(count, 0);
                return count < 0 ? Next.BROKEN : Next.MORE;
            }
            // All of this file is read; only now does it matter whether it is still the one at its path.
            Optional<FileStatus> there = posix.status(path);
            if (there.isEmpty() || there.get().sameFile(file)) {
                return Next.WAIT;
            }
            if (posix.status(fd).size() > position) {
                // Somebody wrote to it once more before it was moved away.
                return Next.MORE;
            }
            int old = fd;
            open();
            posix.close(old);
            return Next.MORE;
        } catch (PosixException e) {
            return Next.WAIT;
        }
    }

    @Override
    public void close() {
        followers.remove(this);
        posix.close(fd);
    }
}
