package org.steward.engine.history;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.steward.client.protocol.HistoryEvent;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.SupervisordConfig;
import org.steward.engine.posix.FileStatus;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/** The file the history is in; opened at the first event. Loop thread only, but for what says otherwise. */
final class HistoryFile {
    private static final int MODE = 0600;
    private static final int FLAGS = Posix.O_RDWR | Posix.O_CREAT | Posix.O_APPEND | Posix.O_NONBLOCK;
    /** More is not read of a file that somebody else has made longer. */
    private static final int MOST = 4 << 20;
    /** Holds a line of whatever length. */
    private static final int TAIL = 8192;

    private final Posix posix;
    private final Path path;
    private int fd = -1;
    private long size;

    HistoryFile(Posix posix, Path path) {
        this.posix = posix;
        this.path = path;
    }

    /**
     * Where the history of a daemon with these settings is: beside its main log or, where that is no file, beside its
     * pidfile, under the same name with {@code .history} added. Empty when neither is a place for files.
     */
    static Optional<Path> beside(SupervisordConfig settings) {
        if (settings.logfile() instanceof LogFile.At(Path log) && !settings.syslog() && holdsFiles(log)) {
            return Optional.of(Path.of(log + ".history"));
        }
        return Optional.of(settings.pidfile()).filter(HistoryFile::holdsFiles).map(pid -> Path.of(pid + ".history"));
    }

    private static boolean holdsFiles(Path path) {
        return !path.startsWith("/dev") && !path.startsWith("/proc");
    }

    Path path() {
        return path;
    }

    /** Bytes there are, as far as it is open. */
    long size() {
        return size;
    }

    /** Number of the last event in the file; 0 when there is none. Reads no more than the end. */
    long lastSequence() {
        try {
            int in = posix.open(path.toString(), Posix.O_RDONLY | Posix.O_NONBLOCK, 0);
            try {
                ByteBuffer end = ByteBuffer.allocateDirect(TAIL);
                FileStatus status = posix.status(in);
                if (!status.isRegular() || posix.pread(in, end, Math.max(0, status.size() - TAIL)) <= 0) {
                    return 0;
                }
                List<HistoryEvent> events = HistoryText.parse(StandardCharsets.UTF_8.decode(end.flip()).toString());
                return events.isEmpty() ? 0 : events.getLast().sequence();
            } finally {
                posix.close(in);
            }
        } catch (PosixException e) {
            return 0;
        }
    }

    /** Appends lines with one write. */
    void append(String lines) throws IOException {
        if (fd < 0) {
            open(path);
        }
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        posix.writeFully(fd, ByteBuffer.allocateDirect(bytes.length).put(bytes).flip());
        size += bytes.length;
    }

    private void open(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw new IOException(file + " is a symbolic link");
        }
        int opened = posix.open(file.toString(), FLAGS, MODE);
        FileStatus status = posix.status(opened);
        if (!status.isRegular()) {
            posix.close(opened);
            throw new IOException(file + " is not a plain file");
        }
        close();
        fd = opened;
        size = status.size();
        ByteBuffer last = ByteBuffer.allocateDirect(1);
        if (size > 0 && posix.pread(fd, last, size - 1) == 1 && last.get(0) != '\n') {
            // A line that was torn when the machine or the daemon died.
            append("\n");
        }
    }

    void close() {
        if (fd >= 0) {
            posix.close(fd);
            fd = -1;
        }
    }

    /** Every whole event of the file, in its order; none when there is no file. Any thread. */
    List<HistoryEvent> read() throws IOException {
        if (!Files.isRegularFile(path)) {
            return List.of();
        }
        try (RandomAccessFile in = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.max(0, in.length() - MOST);
            byte[] bytes = new byte[(int) (in.length() - from)];
            in.seek(from);
            in.readFully(bytes);
            return HistoryText.parse(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private Path fresh() {
        return Path.of(path + ".new");
    }

    /** Writes what is to take the place of the file. Any thread. */
    void prepare(String lines) throws IOException {
        Files.deleteIfExists(fresh());
        try (FileChannel to = FileChannel.open(fresh(),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
        }
    }

    /** Puts what was prepared, and these lines after it, in the place of the file. */
    void replace(String more) throws IOException {
        open(fresh());
        append(more);
        posix.rename(fresh().toString(), path.toString());
    }

    /** Throws away what was prepared. */
    void discard() {
        try {
            posix.unlink(fresh().toString());
        } catch (PosixException e) {
            // It is overwritten the next time.
        }
    }
}
