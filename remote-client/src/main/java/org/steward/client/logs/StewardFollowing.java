package org.steward.client.logs;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.steward.client.RpcFault;
import org.steward.client.StewardMethods;
import org.steward.client.protocol.LogPart;
import org.steward.client.transport.TransportException;

/** Follows a log of stewardd over RPC, which leads from each rotated file to the next: nothing is lost. */
final class StewardFollowing implements Following {

    private final StewardLog log;
    private final Generations generations;
    private final Tail tail = new Tail();
    private LogPosition position;
    private boolean knowsTail;

    StewardFollowing(StewardLog log, Generations generations, LogPosition from) {
        this.log = log;
        this.generations = generations;
        this.position = from;
    }

    @Override
    public LogPosition position() {
        return position;
    }

    private String file() {
        return Generations.file(position.generation());
    }

    @Override
    public Optional<LogEvent> next() throws RpcFault, TransportException {
        if (!knowsTail) {
            Optional<LogEvent> lost = rememberTail();
            if (lost.isPresent()) {
                return lost;
            }
        }
        LogPart part = read();
        if (part.file().isEmpty()) {
            return Optional.empty();
        }
        if (!part.known()) {
            return Optional.of(restart(generations.of(part.file()), LogEvent.Cause.OVERTAKEN));
        }
        if (file().isEmpty()) {
            position = new LogPosition(generations.of(part.file()), 0);
        }
        Optional<LogEvent> more = take(part);
        return more.isPresent() || part.newer().isEmpty() ? more : moveOn(part.newer());
    }

    private LogPart read() throws RpcFault, TransportException {
        String wanted = file().isEmpty() ? StewardMethods.OLDEST : file();
        return log.part(wanted, position.offset() - tail.length(), tail.length() + LogSource.MAX_READ - Tail.MOST);
    }

    private Optional<LogEvent> take(LogPart part) {
        byte[] data = part.data();
        if (!tail.isStartOf(data)) {
            return Optional.of(restart(generations.after(file(), position.generation()), LogEvent.Cause.TRUNCATED));
        }
        if (data.length == tail.length()) {
            return Optional.empty();
        }
        LogPosition at = position;
        ByteBuffer bytes = ByteBuffer.wrap(data).slice(tail.length(), data.length - tail.length());
        position = at.plus(bytes.limit());
        tail.set(data, data.length);
        return Optional.of(new LogEvent.Bytes(at, bytes, true));
    }

    private Optional<LogEvent> moveOn(String newer) throws RpcFault, TransportException {
        LogPart next = log.part(newer, 0, 1);
        // Until something is in the newest file, its writer may still write to the one before.
        if (!next.known() || next.data().length == 0 && next.newer().isEmpty()) {
            return Optional.empty();
        }
        LogPart old = read();
        if (!old.known()) {
            // It went while the next one was looked at, which is known to have followed it.
            return Optional.of(rotated(newer));
        }
        Optional<LogEvent> rest = take(old);
        return rest.isPresent() ? rest : Optional.of(rotated(newer));
    }

    private LogEvent rotated(String newer) {
        position = new LogPosition(generations.of(newer), 0);
        tail.clear();
        return new LogEvent.Rotated(position);
    }

    /** Learns what is before the place; tells of a gap if it is not there any more. */
    private Optional<LogEvent> rememberTail() throws RpcFault, TransportException {
        int length = (int) Math.min(Tail.MOST, position.offset());
        if (length > 0) {
            LogPart part = log.part(file(), position.offset() - length, length);
            if (part.known() && (part.data().length < length
                    || !generations.of(file()).equals(position.generation()))) {
                return Optional.of(restart(generations.after(file(), position.generation()), LogEvent.Cause.TRUNCATED));
            }
            tail.set(part.data(), part.data().length);
        }
        knowsTail = true;
        return Optional.empty();
    }

    private LogEvent restart(String generation, LogEvent.Cause cause) {
        LogPosition from = position;
        position = new LogPosition(generation, 0);
        tail.clear();
        knowsTail = true;
        return new LogEvent.Gap(from, position, cause);
    }
}
