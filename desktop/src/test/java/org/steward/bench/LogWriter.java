package org.steward.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that writes a log at an even speed and rotates it as supervisord does. Arguments: file, bytes a second,
 * seconds, bytes of a file. Prints how many bytes it wrote.
 */
final class LogWriter {
    private static final int BACKUPS = 10;
    private static final int CHUNK = 128 << 10;

    private LogWriter() {
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        long speed = Long.parseLong(args[1]);
        long total = speed * Long.parseLong(args[2]);
        long maxbytes = Long.parseLong(args[3]);
        String line = "2026-11-21 10:00:00,000 INFO a line as programs write them, of about a hundred bytes: 01234\n";
        ByteBuffer chunk = ByteBuffer.wrap(line.repeat(CHUNK / line.length()).getBytes(StandardCharsets.US_ASCII));
        FileChannel out = open(file);
        long start = System.nanoTime();
        long written = 0;
        while (written < total) {
            written += out.write(chunk.rewind());
            if (out.size() >= maxbytes) {
                out.close();
                rotate(file);
                out = open(file);
            }
            long due = start + (long) (written * 1e9 / speed);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
        }
        out.close();
        System.out.println(written);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private static void rotate(Path file) throws IOException {
        for (int i = BACKUPS - 1; i >= 0; i--) {
            Path from = i == 0 ? file : file.resolveSibling(file.getFileName() + "." + i);
            if (Files.exists(from)) {
                Files.move(from, file.resolveSibling(file.getFileName() + "." + (i + 1)),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
