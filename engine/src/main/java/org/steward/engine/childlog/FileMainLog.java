package org.steward.engine.childlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.SupervisordConfig;
import org.steward.engine.loop.Clock;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/** The main log on disk or in syslog, with a copy on standard output in the foreground. */
public final class FileMainLog implements MainLog, AutoCloseable {
    private static final int LOG_INFO = 6;
    private static final int STDOUT = 1;

    private final Posix posix;
    private final Clock clock;
    private final LogLevel threshold;
    private final boolean copyToStdout;
    private final Optional<RotatingLog> file;
    private final StringBuilder line = new StringBuilder(256);
    private ByteBuffer buffer = ByteBuffer.allocateDirect(4096);
    private long stampSecond = Long.MIN_VALUE;
    private String stamp = "";

    public FileMainLog(Posix posix, Clock clock, SupervisordConfig config) throws PosixException {
        this.posix = posix;
        this.clock = clock;
        this.threshold = config.loglevel();
        this.copyToStdout = config.nodaemon() && !config.silent();
        this.file = config.logfile() instanceof LogFile.At(Path path) && !config.syslog()
                ? Optional.of(new RotatingLog(
                        posix, path.toString(), config.logfileMaxbytes(), config.logfileBackups()))
                : Optional.empty();
    }

    @Override
    public boolean isEnabled(LogLevel level) {
        return level.reaches(threshold);
    }

    @Override
    public void log(LogLevel level, String text) {
        if (!isEnabled(level)) {
            return;
        }
        line.setLength(0);
        appendTime(clock.wallMillis());
        line.append(' ').append(level.code()).append(' ').append(text).append('\n');
        encode();
        if (copyToStdout) {
            write(() -> posix.writeFully(STDOUT, buffer));
            buffer.rewind();
        }
        if (file.isPresent()) {
            write(() -> file.get().append(buffer));
        } else {
            syslog();
        }
    }

    private void syslog() {
        int from = 0;
        for (int end = line.indexOf("\n"); end >= 0; end = line.indexOf("\n", from)) {
            posix.syslog(LOG_INFO, line.substring(from, end));
            from = end + 1;
        }
    }

    /** A log that cannot be written must not stop the daemon; there is nowhere left to report it but stderr. */
    private void write(Write write) {
        try {
            write.run();
        } catch (java.io.IOException e) {
            ByteBuffer message = ByteBuffer.allocateDirect(1024);
            byte[] text = ("cannot write the main log: " + e.getMessage() + "\n").getBytes(StandardCharsets.UTF_8);
            posix.write(2, message.put(text, 0, Math.min(text.length, message.capacity())).flip());
        }
    }

    @FunctionalInterface
    private interface Write {
        void run() throws java.io.IOException;
    }

    private void encode() {
        byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > buffer.capacity()) {
            buffer = ByteBuffer.allocateDirect(bytes.length * 2);
        }
        buffer.clear().put(bytes).flip();
        if (line.capacity() > 1 << 20) {
            line.setLength(0);
            line.trimToSize();
        }
    }

    /** {@code 2026-01-31 23:59:59,007}, local time. */
    private void appendTime(long millis) {
        long second = Math.floorDiv(millis, 1000);
        if (second != stampSecond) {
            int[] t = posix.localTime(second);
            StringBuilder s = new StringBuilder(19).append(t[0]).append('-');
            pad(s, t[1], 2).append('-');
            pad(s, t[2], 2).append(' ');
            pad(s, t[3], 2).append(':');
            pad(s, t[4], 2).append(':');
            stamp = pad(s, t[5], 2).toString();
            stampSecond = second;
        }
        pad(line.append(stamp).append(','), (int) Math.floorMod(millis, 1000L), 3);
    }

    private static StringBuilder pad(StringBuilder out, int value, int width) {
        String digits = Integer.toString(value);
        for (int i = digits.length(); i < width; i++) {
            out.append('0');
        }
        return out.append(digits);
    }

    @Override
    public Optional<Path> path() {
        return file.map(f -> Path.of(f.path()));
    }

    @Override
    public Optional<String> clear() {
        return attempt(RotatingLog::remove);
    }

    /** Closes the file and opens its path again (SIGUSR2). */
    public Optional<String> reopen() {
        return attempt(RotatingLog::reopen);
    }

    private Optional<String> attempt(Change change) {
        try {
            if (file.isPresent()) {
                change.apply(file.get());
            }
            return Optional.empty();
        } catch (PosixException e) {
            return Optional.of(e.getMessage());
        }
    }

    @FunctionalInterface
    private interface Change {
        void apply(RotatingLog log) throws PosixException;
    }

    @Override
    public void close() {
        file.ifPresent(RotatingLog::close);
    }
}
