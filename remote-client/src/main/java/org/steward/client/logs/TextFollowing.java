package org.steward.client.logs;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.steward.client.RpcFault;
import org.steward.client.transport.TransportException;

/**
 * Follows a log of a stock supervisord over RPC.
 *
 * <p>Each read begins with bytes that are known already; if they are not there, the log was rotated or emptied. The end
 * of a rotated file, from the last read on, cannot be read over RPC: that is a gap, once per rotation, and there is no
 * way to tell whether it is of a thousand bytes or of none. Where nothing is known yet, at the beginning of a log, a
 * rotation cannot be noticed.
 */
final class TextFollowing implements Following {

    private final TextReads reads;
    private final Generations generations;
    private final Tail tail = new Tail();
    private LogPosition position;
    private boolean knowsTail;

    TextFollowing(TextReads reads, Generations generations, LogPosition from) {
        this.reads = reads;
        this.generations = generations;
        this.position = from.generation().isEmpty() ? new LogPosition(generations.of(TextLog.FILE), 0) : from;
    }

    @Override
    public LogPosition position() {
        return position;
    }

    @Override
    public Optional<LogEvent> next() throws RpcFault, TransportException {
        if (!knowsTail && !rememberTail()) {
            return Optional.of(restart());
        }
        TextReads.Chunk chunk = reads.read(position.offset() - tail.length(), tail.length() + LogSource.MAX_READ);
        if (!tail.isStartOf(chunk.bytes())) {
            return Optional.of(restart());
        }
        int length = chunk.bytes().length;
        if (length == tail.length()) {
            return Optional.empty();
        }
        LogPosition at = position;
        ByteBuffer bytes = ByteBuffer.wrap(chunk.bytes()).slice(tail.length(), length - tail.length());
        position = at.plus(bytes.limit());
        tail.set(chunk.bytes(), length);
        tail.cutToText();
        return Optional.of(new LogEvent.Bytes(at, bytes, chunk.exact()));
    }

    /** Learns what is before the place; false if the log does not reach it or is another one. */
    private boolean rememberTail() throws RpcFault, TransportException {
        int length = (int) Math.min(Tail.MOST, position.offset());
        byte[] bytes = reads.read(position.offset() - length, length).bytes();
        if (bytes.length < length || !generations.of(TextLog.FILE).equals(position.generation())) {
            return false;
        }
        tail.set(bytes, length);
        tail.cutToText();
        knowsTail = true;
        return true;
    }

    private LogEvent restart() {
        LogPosition from = position;
        position = new LogPosition(generations.after(TextLog.FILE, from.generation()), 0);
        tail.clear();
        knowsTail = true;
        return new LogEvent.Gap(from, position, LogEvent.Cause.REPLACED);
    }
}
