package org.steward.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A directory for one daemon: its configuration, sockets and logs. In every text written here {@code {dir}}
 * stands for the directory and {@code {port}} for a free TCP port. Gone after {@link #close}.
 */
public final class Sandbox implements AutoCloseable {
    /** Below those the kernel hands out: none of them becomes the near end of somebody's connection. */
    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 12_000;
    /** Another run beside this one begins elsewhere. */
    private static final AtomicInteger NEXT_PORT = new AtomicInteger((int) ProcessHandle.current().pid() * 97);

    private final Path dir;
    private int port;

    public Sandbox() {
        try {
            // A short path: a unix socket's name has room for 107 bytes.
            dir = Files.createTempDirectory(Path.of("/tmp"), "stw").toRealPath();
            Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path dir() {
        return dir;
    }

    public Path path(String name) {
        return dir.resolve(name);
    }

    /** The TCP port of this sandbox; free when first asked for, and given to no other sandbox of this run. */
    public synchronized int port() {
        while (port == 0) {
            int candidate = FIRST_PORT + Math.floorMod(NEXT_PORT.getAndIncrement(), PORTS);
            try (ServerSocket socket = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            } catch (BindException e) {
                // Somebody has it; the next one then.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return port;
    }

    /** The text with its placeholders filled in. */
    public String fill(String template) {
        String text = template.replace("{dir}", dir.toString());
        return text.contains("{port}") ? text.replace("{port}", Integer.toString(port())) : text;
    }

    /** Writes a filled template, making directories on the way. */
    public Path file(String name, String template) {
        return bytes(name, fill(template).getBytes(StandardCharsets.UTF_8));
    }

    public Path bytes(String name, byte[] content) {
        try {
            Path file = path(name);
            Files.createDirectories(file.getParent());
            return Command.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An executable shell script. */
    public Path script(String name, String body) {
        Path file = file(name, "#!/bin/sh\n" + body);
        file.toFile().setExecutable(true, false);
        return file;
    }

    public Path directory(String name) {
        try {
            return Files.createDirectories(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean exists(String name) {
        return Files.exists(path(name));
    }

    /** The file's text, undecodable bytes replaced; empty when there is no such file. */
    public String read(String name) {
        try {
            return new String(Files.readAllBytes(path(name)), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 0 when there is no such file. */
    public long size(String name) {
        try {
            return Files.size(path(name));
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the files directly in the sandbox that start with {@code prefix}, sorted. */
    public List<String> names(String prefix) {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(prefix))
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(dir, new Removal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what it finds. A program that is just ending may take files of its own away meanwhile. */
    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            file.toFile().delete();
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            return why instanceof NoSuchFileException ? FileVisitResult.CONTINUE : super.visitFileFailed(file, why);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException why) throws IOException {
            directory.toFile().delete();
            return super.postVisitDirectory(directory, why);
        }
    }
}
