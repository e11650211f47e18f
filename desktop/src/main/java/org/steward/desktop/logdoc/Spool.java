package org.steward.desktop.logdoc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.steward.desktop.logdoc.index.Blocks;
import org.steward.desktop.logdoc.index.LogFile;

/**
 * What was loaded of a remote file, at the same offsets in a sparse file of this machine that has no name: it is gone
 * with its last reader, whatever happens to the window.
 */
final class Spool implements Blocks.Bytes {

    /** Room that is left to others on the disk, in bytes. */
    private static final long RESERVE = 256L << 20;

    private final String generation;
    private final FileChannel channel;
    private final Path directory;
    private final LogFile log;

    /** Nothing more can be stored. */
    static final class Full extends IOException {
        private static final long serialVersionUID = 1;

        Full(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Nothing of this file yet, see {@link org.steward.client.logs.LogPosition#generation}. */
    Spool(String generation) throws IOException {
        this.generation = generation;
        try {
            Path file = Files.createTempFile("steward-log", ".part");
            directory = file.getParent();
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Files.delete(file);
        } catch (IOException e) {
            throw new Full("no temporary file can be made: " + e.getMessage(), e);
        }
        log = new LogFile(this, this::close);
    }

    /** Which remote file it is. */
    String generation() {
        return generation;
    }

    LogFile log() {
        return log;
    }

    /** Whether so many bytes more leave room for others. */
    boolean hasRoom(long bytes) throws IOException {
        return Files.getFileStore(directory).getUsableSpace() - bytes > RESERVE;
    }

    void write(long offset, ByteBuffer bytes) throws Full {
        ByteBuffer rest = bytes.duplicate();
        try {
            while (rest.hasRemaining()) {
                channel.write(rest, offset + rest.position() - bytes.position());
            }
        } catch (IOException e) {
            throw new Full(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public int read(long offset, byte[] into, int at, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int read = channel.read(ByteBuffer.wrap(into, at + done, length - done), offset + done);
            if (read <= 0) {
                break;
            }
            done += read;
        }
        return done;
    }

    private void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It has no name, so it is gone in any case.
        }
    }
}
