package org.steward.client.logs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a file of this machine. Holding the file open, it can read a rotated file to its end, under whatever name it
 * has then or none; only then it goes on to the file that came next.
 */
final class LocalFollowing implements Following {

    /** Looks at files that move before one that is missing is taken for removed: a second or more. */
    private static final int PATIENCE = 50;

    private final LogFiles files;
    private final Generations generations;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(LogSource.MAX_READ + Tail.MOST);
    private final Tail tail = new Tail();
    private Optional<FileChannel> channel = Optional.empty();
    private Set<LogFiles.Backup> older = Set.of();
    private LogPosition position;
    private Optional<LogEvent.Cause> lost = Optional.empty();
    private int unsettled;

    LocalFollowing(LogFiles files, Generations generations, LogPosition from) throws IOException {
        this.files = files;
        this.generations = generations;
        this.position = from;
        if (!from.generation().isEmpty()) {
            Optional<LogFiles.Opened> file = files.openByKey(file());
            if (file.isEmpty()) {
                lost = Optional.of(LogEvent.Cause.OVERTAKEN);
            } else {
                hold(file.get());
                rememberTail();
            }
        }
    }

    private void hold(LogFiles.Opened file) {
        channel = Optional.of(file.channel());
        older = file.older();
    }

    private void rememberTail() throws IOException {
        int length = (int) Math.min(Tail.MOST, position.offset());
        buffer.clear().limit(length);
        int read = channel.get().read(buffer, position.offset() - length);
        if (read < length || !generations.of(file()).equals(position.generation())) {
            lost = Optional.of(LogEvent.Cause.TRUNCATED);
        } else {
            tail.set(buffer, length);
        }
    }

    @Override
    public LogPosition position() {
        return position;
    }

    @Override
    public Optional<LogEvent> next() throws IOException {
        if (channel.isEmpty()) {
            return begin();
        }
        if (lost.isPresent()) {
            return Optional.of(restart(generations.after(file(), position.generation()), lost.get()));
        }
        Optional<LogEvent> more = read();
        if (more.isPresent() || files.newest().filter(key -> !key.equals(file())).isEmpty()) {
            return more;
        }
        return moveOn();
    }

    private String file() {
        return Generations.file(position.generation());
    }

    /** There was no file until now, or not the one that was asked for. */
    private Optional<LogEvent> begin() throws IOException {
        Optional<LogFiles.Opened> first = lost.isPresent() ? files.openNewest() : files.openOldest();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        hold(first.get());
        String generation = generations.of(first.get().key());
        if (lost.isPresent()) {
            return Optional.of(restart(generation, lost.get()));
        }
        position = new LogPosition(generation, 0);
        return read();
    }

    private LogEvent restart(String generation, LogEvent.Cause cause) {
        LogPosition from = position;
        position = new LogPosition(generation, 0);
        tail.clear();
        lost = Optional.empty();
        return new LogEvent.Gap(from, position, cause);
    }

    private Optional<LogEvent> read() throws IOException {
        buffer.clear();
        long start = position.offset() - tail.length();
        int length = 0;
        int read;
        do {
            read = channel.get().read(buffer, start + length);
            length += Math.max(0, read);
        } while (read > 0 && buffer.hasRemaining());
        if (!tail.isStartOf(buffer, length)) {
            return Optional.of(restart(generations.after(file(), position.generation()), LogEvent.Cause.TRUNCATED));
        }
        if (length == tail.length()) {
            return Optional.empty();
        }
        LogPosition at = position;
        ByteBuffer bytes = buffer.slice(tail.length(), length - tail.length()).asReadOnlyBuffer();
        position = at.plus(bytes.limit());
        tail.set(buffer, length);
        return Optional.of(new LogEvent.Bytes(at, bytes, true));
    }

    private Optional<LogEvent> moveOn() throws IOException {
        Optional<LogFiles.Successor> found = files.after(file(), older, unsettled > PATIENCE);
        if (found.isEmpty()) {
            unsettled++;
            return Optional.empty();
        }
        unsettled = 0;
        LogFiles.Opened next = found.get().file();
        // Until something is in the new file, its writer may not know of it yet and still write to the old one; as soon
        // as there is, the old one is final, but may have grown since it was read.
        boolean isWaiting = next.isNewest() && next.channel().size() == 0;
        Optional<LogEvent> rest = isWaiting ? Optional.empty() : read();
        if (isWaiting || rest.isPresent()) {
            next.channel().close();
            return rest;
        }
        close();
        hold(next);
        if (!found.get().isCertain()) {
            return Optional.of(restart(generations.of(next.key()), LogEvent.Cause.OVERTAKEN));
        }
        position = new LogPosition(generations.of(next.key()), 0);
        tail.clear();
        return Optional.of(new LogEvent.Rotated(position));
    }

    @Override
    public void close() {
        channel.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException e) {
                // Nothing was written to it, so nothing is lost.
            }
        });
    }
}
