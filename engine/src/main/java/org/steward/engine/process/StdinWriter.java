package org.steward.engine.process;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.posix.Errno;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/** Feeds a child's standard input without waiting for it; what it does not read yet is kept, up to a bound. */
final class StdinWriter {
    /** More than this unread by the child, and the pipe counts as closed. */
    private static final int MAX_QUEUED = 16 << 20;

    private final Posix posix;
    private final EventLoop loop;
    private final int fd;
    private final ArrayDeque<ByteBuffer> queue = new ArrayDeque<>();
    private int queued;
    private boolean watching;
    private boolean closed;

    StdinWriter(Posix posix, EventLoop loop, int fd) {
        this.posix = posix;
        this.loop = loop;
        this.fd = fd;
    }

    Subprocess.StdinOutcome write(byte[] bytes) {
        if (closed || queued + bytes.length > MAX_QUEUED) {
            return Subprocess.StdinOutcome.CLOSED;
        }
        if (bytes.length > 0) {
            queue.add(ByteBuffer.allocateDirect(bytes.length).put(bytes).flip());
            queued += bytes.length;
            flush();
        }
        return closed ? Subprocess.StdinOutcome.CLOSED : Subprocess.StdinOutcome.WRITTEN;
    }

    private void flush() {
        while (!queue.isEmpty()) {
            int n = posix.write(fd, queue.peek());
            if (n == -Errno.EAGAIN) {
                watch();
                return;
            }
            if (n < 0 && n != -Errno.EINTR) {
                close();
                return;
            }
            queued -= Math.max(0, n);
            if (!queue.peek().hasRemaining()) {
                queue.poll();
            }
        }
        if (watching) {
            watching = false;
            loop.unwatch(fd);
        }
    }

    private void watch() {
        if (watching) {
            return;
        }
        try {
            loop.watch(fd, Posix.EPOLLOUT, events -> flush());
            watching = true;
        } catch (PosixException e) {
            close();
        }
    }

    /** Stops writing and closes the descriptor. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        queue.clear();
        if (watching) {
            loop.unwatch(fd);
        }
        posix.close(fd);
    }
}
