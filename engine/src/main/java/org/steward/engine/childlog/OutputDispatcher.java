package org.steward.engine.childlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.steward.engine.config.ChannelConfig;
import org.steward.engine.config.LogLevel;
import org.steward.engine.event.EngineEvent;
import org.steward.engine.event.EventFeed;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.posix.Errno;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/**
 * One output stream of one process: from its pipe into its log file, bytes untouched.
 *
 * <p>Only when something wants to see the bytes (strip_ansi, capture, log events, syslog, a main log at debug level)
 * are they copied out of the loop's buffer. A log that takes no more now makes the pipe wait, and only this one; a log
 * that fails is reported once and what it could not take is dropped, as the process must not stop for it. Loop thread
 * only.
 */
public final class OutputDispatcher {
    /** supervisord's read size, and so the most a file exceeds maxbytes by. */
    public static final int CHUNK = 128 * 1024;
    /** Pipe capacity of a stream that fills its pipe: the most an unprivileged user may ask for by default. */
    private static final int WIDE_PIPE = 1 << 20;
    private static final int DEFAULT_PIPE = 64 * 1024;
    private static final int LOG_INFO = 6;

    /**
     * What every dispatcher of the daemon shares.
     *
     * @param buffer    the loop's one read buffer, direct, {@link #CHUNK} bytes
     * @param activity  told of every append
     * @param stripAnsi {@code [supervisord] strip_ansi}
     */
    public record Shared(
            Posix posix,
            EventLoop loop,
            MainLog mainLog,
            EventFeed events,
            LogFiles files,
            ByteBuffer buffer,
            LogActivity activity,
            boolean stripAnsi) {}

    /**
     * Whose stream it is.
     *
     * @param describe how debug messages name the dispatcher
     */
    public record Source(String group, String process, int pid, boolean stderr, String describe) {
        String channel() {
            return stderr ? "stderr" : "stdout";
        }
    }

    private final Shared shared;
    private final ChannelConfig config;
    private final Optional<RotatingLog> file;
    private final Optional<CaptureScanner> scanner;
    private final boolean looksAtBytes;
    private final int fd;
    private Source source;
    private ByteBuffer pending = ByteBuffer.allocate(0);
    private boolean closed;
    private boolean ended;
    private int takenAtEnd;
    private int lastTries = LAST_TRIES;
    private boolean wide;
    private boolean failing;

    /**
     * Opens the stream's log.
     *
     * @param fd      our end of the pipe, non-blocking; closed by {@link #finish}
     * @param logPath the log file; empty for none
     */
    public OutputDispatcher(Shared shared, ChannelConfig config, int fd, Optional<String> logPath, Source source)
            throws PosixException {
        this.shared = shared;
        this.config = config;
        this.fd = fd;
        this.source = source;
        this.file = logPath.isPresent()
                ? Optional.of(shared.files.open(logPath.get(), config.maxbytes(), config.backups()))
                : Optional.empty();
        this.scanner = config.captureMaxbytes() > 0
                ? Optional.of(new CaptureScanner(config.captureMaxbytes(), new Captured()))
                : Optional.empty();
        this.looksAtBytes = shared.stripAnsi
                || scanner.isPresent()
                || config.eventsEnabled()
                || config.syslog()
                || shared.mainLog.isEnabled(LogLevel.DEBUG);
    }

    /** Starts watching the pipe, once the process is there. */
    public void start(Source startedSource) {
        source = startedSource;
        watch();
    }

    private void watch() {
        try {
            shared.loop.watch(fd, Posix.EPOLLIN, events -> readable());
        } catch (PosixException e) {
            shared.mainLog.critical("cannot watch " + source.channel() + " of '" + source.process + "': "
                    + e.getMessage() + "; its output is not logged");
            close();
        }
    }

    private void readable() {
        if (pending.hasRemaining()) {
            return;
        }
        int n = readChunk();
        if (n == 0 || n < 0 && n != -Errno.EAGAIN && n != -Errno.EINTR) {
            close();
        } else if (n >= DEFAULT_PIPE && !wide) {
            wide = true;
            shared.posix.setPipeSize(fd, WIDE_PIPE);
        }
    }

    /** Takes one chunk from the pipe to where it belongs; bytes read, 0 at the end, or -errno. */
    private int readChunk() {
        ByteBuffer buffer = shared.buffer;
        buffer.clear();
        int n = shared.posix.read(fd, buffer);
        if (n > 0) {
            buffer.flip();
            if (looksAtBytes) {
                look(buffer, n);
            } else {
                append(buffer);
            }
        }
        return n;
    }

    private void look(ByteBuffer buffer, int length) {
        byte[] data = new byte[length];
        buffer.get(data);
        if (scanner.isPresent()) {
            scanner.get().accept(data, length);
        } else {
            log(data, length);
        }
    }

    /** What supervisord calls logging a chunk: file, syslog, main log at debug, events. */
    private void log(byte[] chunk, int chunkLength) {
        int length = shared.stripAnsi ? AnsiStripper.strip(chunk, chunkLength) : chunkLength;
        if (length == 0) {
            return;
        }
        for (int from = 0; from < length && file.isPresent(); from += CHUNK) {
            append(shared.buffer.clear().put(chunk, from, Math.min(CHUNK, length - from)).flip());
        }
        if (config.syslog()) {
            syslog(chunk, length);
        }
        if (shared.mainLog.isEnabled(LogLevel.DEBUG)) {
            shared.mainLog.debug("'" + source.process + "' " + source.channel() + " output:\n" + text(chunk, length));
        }
        if (config.eventsEnabled()) {
            shared.events.publish(new EngineEvent.ProcessLog(
                    source.group, source.process, source.pid, source.stderr, Arrays.copyOf(chunk, length)));
        }
    }

    private void syslog(byte[] chunk, int length) {
        int end = length;
        while (end > 0 && chunk[end - 1] == '\n') {
            end--;
        }
        String text = new String(chunk, 0, end, StandardCharsets.UTF_8);
        for (int from = 0; from <= text.length(); ) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            shared.posix.syslog(LOG_INFO, source.process + " " + text.substring(from, to));
            from = to + 1;
        }
    }

    private static String text(byte[] chunk, int length) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(chunk, 0, length)).toString();
        } catch (CharacterCodingException e) {
            return "Undecodable: " + PythonBytes.repr(chunk, length);
        }
    }

    private void append(ByteBuffer data) {
        if (file.isEmpty()) {
            return;
        }
        if (pending.hasRemaining()) {
            pending = joined(pending, data);
            return;
        }
        RotatingLog log = file.get();
        try {
            boolean all = log.append(data);
            shared.activity.changed(log);
            recovered(log);
            if (!all) {
                waitForLog(data);
            }
        } catch (PosixException e) {
            if (!failing) {
                failing = true;
                shared.mainLog.critical("cannot log " + source.channel() + " of '" + source.process + "' to "
                        + log.path() + " (" + e.getMessage() + "); what cannot be written is dropped");
            }
        }
    }

    private void recovered(RotatingLog log) {
        if (failing) {
            failing = false;
            shared.mainLog.info("logging " + source.channel() + " of '" + source.process + "' to " + log.path()
                    + " again");
        }
    }

    /** Stops reading this pipe until the log's target takes more. */
    private void waitForLog(ByteBuffer rest) {
        pending = joined(ByteBuffer.allocate(0), rest);
        shared.loop.unwatch(fd);
        shared.loop.after(LOG_RETRY_NANOS, this::retryPending);
    }

    private static ByteBuffer joined(ByteBuffer one, ByteBuffer two) {
        return ByteBuffer.allocateDirect(one.remaining() + two.remaining()).put(one).put(two).flip();
    }

    /**
     * A pipe or terminal that is full is looked at again this often. It cannot be waited for with epoll, since several
     * streams may share its descriptor.
     */
    private static final long LOG_RETRY_NANOS = 20_000_000;

    /** For five seconds after the end of the process. */
    private static final int LAST_TRIES = 250;

    private void retryPending() {
        if (closed || !pending.hasRemaining()) {
            return;
        }
        ByteBuffer rest = pending;
        pending = ByteBuffer.allocate(0);
        append(rest);
        if (ended) {
            finish();
        } else if (!pending.hasRemaining()) {
            watch();
        }
    }

    /**
     * The process has ended: takes what is still in the pipe, then closes it. A log that takes no more now gets the
     * rest within the next seconds.
     */
    public void finish() {
        ended = true;
        // What a grandchild goes on writing is not waited for: at most what one pipe can hold is taken.
        while (!closed && takenAtEnd <= WIDE_PIPE && !pending.hasRemaining()) {
            int n = readChunk();
            if (n <= 0) {
                break;
            }
            takenAtEnd += n;
        }
        scanner.ifPresent(CaptureScanner::end);
        if (pending.hasRemaining() && lastTries-- > 0) {
            return;
        }
        if (pending.hasRemaining()) {
            shared.mainLog.warn("dropped the last " + pending.remaining() + " bytes of " + source.channel() + " of '"
                    + source.process + "': its log takes no more");
        }
        if (!closed) {
            close();
        }
        file.ifPresent(shared.files::release);
        shared.posix.close(fd);
    }

    /** The process was never started: gives the log back; the pipe stays with its owner. */
    public void discard() {
        file.ifPresent(shared.files::release);
    }

    private void close() {
        closed = true;
        shared.loop.unwatch(fd);
        if (shared.mainLog.isEnabled(LogLevel.DEBUG)) {
            shared.mainLog.debug("fd " + fd + " closed, stopped monitoring " + source.describe);
        }
    }

    /** Opens the log's path again (SIGUSR2). */
    public void reopenLog() throws PosixException {
        if (file.isPresent()) {
            file.get().reopen();
        }
    }

    private final class Captured implements CaptureScanner.Sink {
        @Override
        public void passed(byte[] data, int from, int to) {
            log(Arrays.copyOfRange(data, from, to), to - from);
        }

        @Override
        public void captured(byte[] data) {
            shared.events.publish(new EngineEvent.ProcessCommunication(
                    source.group, source.process, source.pid, source.stderr, data));
            shared.mainLog.debug("'" + source.process + "' " + source.channel() + " emitted a comm event");
        }
    }
}
