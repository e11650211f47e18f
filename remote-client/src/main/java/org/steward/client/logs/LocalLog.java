package org.steward.client.logs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** A log read from its file on this machine. */
final class LocalLog implements LogSource {

    private static final Duration FASTEST = Duration.ofMillis(10);
    private static final Duration SLOWEST = Duration.ofMillis(200);
    /** Looks at a path that is being rotated, before it is said to have no file. */
    private static final int ATTEMPTS = 5;

    private final LogFiles files;
    private final Generations generations = new Generations();
    private Optional<LogFiles.Opened> open = Optional.empty();
    private long largest;

    LocalLog(Path path) {
        this.files = new LogFiles(path);
    }

    @Override
    public LogPosition end() throws IOException {
        Optional<LogFiles.Opened> file = newest();
        return file.isEmpty() ? new LogPosition("", 0) : position(file.get());
    }

    /** Its end as it is now; a file that has become smaller is another generation. */
    private LogPosition position(LogFiles.Opened file) throws IOException {
        long size = file.channel().size();
        String generation = generations.of(file.key());
        if (size < largest) {
            generation = generations.after(file.key(), generation);
        }
        largest = size;
        return new LogPosition(generation, size);
    }

    private Optional<LogFiles.Opened> newest() throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<String> key = files.newest();
            if (open.isPresent() && key.isPresent() && key.get().equals(open.get().key())
                    && open.get().channel().isOpen()) {
                return open;
            }
            close();
            open = files.openNewest();
            largest = 0;
            if (open.isPresent()) {
                return open;
            }
        }
        return Optional.empty();
    }

    @Override
    public LogPiece read(long offset, int length) throws IOException {
        Optional<LogFiles.Opened> file = newest();
        if (file.isEmpty()) {
            return new LogPiece(new LogPosition("", offset), new byte[0], true);
        }
        String generation = position(file.get()).generation();
        byte[] bytes = new byte[Math.clamp(length, 0, MAX_READ)];
        int read = file.get().channel().read(ByteBuffer.wrap(bytes), offset);
        return new LogPiece(new LogPosition(generation, offset),
                read == bytes.length ? bytes : Arrays.copyOf(bytes, Math.max(0, read)), true);
    }

    @Override
    public LogFollower follow(LogPosition from) throws IOException {
        return new LogFollower(new LocalFollowing(files, generations, from), FASTEST, SLOWEST);
    }

    @Override
    public void close() {
        if (open.isPresent()) {
            try {
                open.get().channel().close();
            } catch (IOException e) {
                // Nothing was written to it, so nothing is lost.
            }
            open = Optional.empty();
        }
    }
}
