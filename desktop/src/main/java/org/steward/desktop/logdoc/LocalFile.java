package org.steward.desktop.logdoc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.steward.desktop.logdoc.index.Blocks;
import org.steward.desktop.logdoc.index.LogFile;

/**
 * An open file. It can be read to its end whatever its name is now, or when it has none any more.
 *
 * <p>Positioned reads: a mapping of a file that is truncated would be a crash.
 */
final class LocalFile implements Blocks.Bytes {

    /** The system copies through a buffer of this size for each thread. */
    private static final int MOST = 256 << 10;

    private final FileChannel channel;
    private final String key;
    private final LogFile log;

    private LocalFile(FileChannel channel, String key) {
        this.channel = channel;
        this.key = key;
        this.log = new LogFile(this, this::close);
    }

    /** Opens the regular file that is there now; empty if it is just being moved. */
    static Optional<LocalFile> open(Path path) throws IOException {
        Optional<Seen> before = Seen.at(path);
        if (before.isEmpty() || !before.get().isFile()) {
            return Optional.empty();
        }
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        if (Seen.at(path).filter(after -> after.key().equals(before.get().key())).isEmpty()) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new LocalFile(channel, before.get().key()));
    }

    /** Device and inode. */
    String key() {
        return key;
    }

    LogFile log() {
        return log;
    }

    long size() throws IOException {
        return channel.size();
    }

    @Override
    public int read(long offset, byte[] into, int at, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int read = channel.read(ByteBuffer.wrap(into, at + done, Math.min(MOST, length - done)), offset + done);
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
            // Nothing was written to it, so nothing is lost.
        }
    }

    /**
     * What is at a path.
     *
     * @param key device and inode
     * @param isFile whether it is a regular file
     * @param modified when it was changed, in milliseconds since 1970
     */
    record Seen(String key, boolean isFile, long size, long modified) {

        /** Looks; empty if there is nothing. */
        static Optional<Seen> at(Path path) throws IOException {
            try {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                return Optional.of(new Seen(String.valueOf(attributes.fileKey()), attributes.isRegularFile(),
                        attributes.size(), attributes.lastModifiedTime().toMillis()));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        }
    }
}
