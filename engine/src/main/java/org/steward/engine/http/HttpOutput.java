package org.steward.engine.http;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import org.steward.engine.posix.Errno;

/** The bytes of one answer on their way to the socket, and the source they come from, if any. Loop thread only. */
final class HttpOutput {
    /** Room before a chunk for its size line, and after it for the line end. */
    private static final int BEFORE_CHUNK = 8;
    private static final int AFTER_CHUNK = 2;
    /** One client gets this much in one go, then the loop looks at the others. */
    private static final int TURN = 1 << 20;
    private static final byte[] LAST_CHUNK = {'0', '\r', '\n', '\r', '\n'};

    /** How it stands after {@link #pump}. */
    enum Outcome {
        /** Everything is with the system. */
        SENT,
        /** The socket takes no more for now. */
        BLOCKED,
        /** The source has more, but others should have their turn. */
        MORE,
        /** The source has nothing for now. */
        WAITING,
        FAILED
    }

    private final Wire wire;
    private final int fd;
    private final ArrayDeque<ByteBuffer> queue = new ArrayDeque<>(2);
    private BodySource source;
    private boolean chunked;
    private boolean exhausted;
    private long held;

    HttpOutput(Wire wire, int fd) {
        this.wire = wire;
        this.fd = fd;
    }

    /** Whether the client has still to take what is here. */
    boolean isBlocked() {
        return !queue.isEmpty();
    }

    void add(ByteBuffer bytes) {
        if (bytes.hasRemaining()) {
            queue.add(bytes);
            hold(bytes.remaining());
        }
    }

    /** Makes what is still here our own, so that the buffers given to {@link #add} may be used again. */
    void keep() {
        for (int i = queue.size(); i > 0; i--) {
            ByteBuffer bytes = queue.poll();
            queue.add(ByteBuffer.wrap(new byte[bytes.remaining()]).put(bytes).flip());
        }
    }

    /** What follows the bytes added so far; the source is closed with {@link #end}. */
    void follow(BodySource body, boolean inChunks) {
        source = body;
        chunked = inChunks;
        exhausted = false;
    }

    /** Sends what the socket takes, and asks the source when all else is sent. */
    Outcome pump() {
        Outcome outcome = flush();
        if (outcome != Outcome.SENT || source == null || exhausted) {
            return outcome;
        }
        return switch (pull()) {
            case BROKEN -> Outcome.FAILED;
            case END -> {
                exhausted = true;
                yield flush();
            }
            case MORE -> isBlocked() ? Outcome.BLOCKED : Outcome.MORE;
            case WAIT -> isBlocked() ? Outcome.BLOCKED : Outcome.WAITING;
        };
    }

    private Outcome flush() {
        for (int sent = 0; !queue.isEmpty() && sent < TURN; ) {
            ByteBuffer out = wire.out.clear();
            for (ByteBuffer bytes : queue) {
                int part = Math.min(out.remaining(), bytes.remaining());
                out.put(out.position(), bytes, bytes.position(), part).position(out.position() + part);
            }
            int written = wire.posix.write(fd, out.flip());
            if (written < 0) {
                return written == -Errno.EAGAIN || written == -Errno.EINTR ? Outcome.BLOCKED : Outcome.FAILED;
            }
            consume(written);
            sent += written;
        }
        return queue.isEmpty() ? Outcome.SENT : Outcome.BLOCKED;
    }

    private void consume(int written) {
        hold(-written);
        for (int left = written; left > 0; ) {
            ByteBuffer first = queue.peek();
            int part = Math.min(left, first.remaining());
            first.position(first.position() + part);
            left -= part;
            if (!first.hasRemaining()) {
                queue.poll();
            }
        }
    }

    /** Writes what the source gives straight from the buffer it was put into; keeps only what the socket refuses. */
    private BodySource.Next pull() {
        ByteBuffer out = wire.out.clear();
        if (chunked) {
            out.position(BEFORE_CHUNK).limit(out.capacity() - AFTER_CHUNK);
        }
        int start = out.position();
        BodySource.Next next = source.fill(out);
        int size = out.position() - start;
        out.limit(out.capacity());
        if (chunked && size > 0) {
            start = frame(out, start, size);
        }
        out.limit(out.position()).position(start);
        if (out.hasRemaining()) {
            int written = wire.posix.write(fd, out);
            if (written < 0 && written != -Errno.EAGAIN && written != -Errno.EINTR) {
                return BodySource.Next.BROKEN;
            }
            if (out.hasRemaining()) {
                add(ByteBuffer.wrap(new byte[out.remaining()]).put(out).flip());
            }
        }
        if (chunked && next == BodySource.Next.END) {
            add(ByteBuffer.wrap(LAST_CHUNK));
        }
        return next;
    }

    /** Puts the size line before the chunk and the line end after it; where the frame begins. */
    private static int frame(ByteBuffer out, int start, int size) {
        out.put((byte) '\r').put((byte) '\n');
        int at = start;
        out.put(--at, (byte) '\n').put(--at, (byte) '\r');
        for (int rest = size; rest > 0; rest >>>= 4) {
            out.put(--at, (byte) Character.forDigit(rest & 15, 16));
        }
        return at;
    }

    /** Forgets what was not sent and lets the source go. */
    void end() {
        queue.clear();
        hold(-held);
        BodySource done = source;
        source = null;
        if (done != null) {
            done.close();
        }
    }

    private void hold(long bytes) {
        held += bytes;
        wire.hold(bytes);
    }
}
