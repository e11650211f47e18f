package org.steward.engine.posix;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Starts a shell script and collects what it prints. */
final class Children {
    private final Posix posix;
    private final Path output;
    private List<byte[]> environment = List.of("PATH=/usr/bin:/bin".getBytes(StandardCharsets.US_ASCII));
    private Optional<String> directory = Optional.empty();
    private OptionalInt umask = OptionalInt.empty();
    private Optional<SpawnRequest.Identity> identity = Optional.empty();
    private boolean newSession;

    Children(Posix posix, Path output) {
        this.posix = posix;
        this.output = output;
    }

    Children environment(List<byte[]> entries) {
        environment = new ArrayList<>(entries);
        return this;
    }

    Children directory(String value) {
        directory = Optional.of(value);
        return this;
    }

    Children umask(int value) {
        umask = OptionalInt.of(value);
        return this;
    }

    Children identity(int uid, int gid, int... groups) {
        identity = Optional.of(new SpawnRequest.Identity(uid, gid, groups));
        return this;
    }

    Children newSession() {
        newSession = true;
        return this;
    }

    /** Starts a program with its output in the file and nothing to read; its pid. */
    int spawn(String file, String... argv) throws PosixException {
        int nothing = posix.open("/dev/null", Posix.O_RDWR, 0);
        int out = posix.open(output.toString(), Posix.O_WRONLY | Posix.O_CREAT | Posix.O_TRUNC, 0644);
        try {
            return posix.spawn(new SpawnRequest(
                    file, List.of(argv), environment, nothing, out, out, directory, umask, identity, newSession));
        } finally {
            posix.close(nothing);
            posix.close(out);
        }
    }

    /** What a script prints, stderr included. */
    byte[] bytesOf(String script) throws IOException {
        int pid = spawn("/bin/sh", "sh", "-c", script);
        long ended = posix.waitAny();
        assertTrue(ended > 0 && (int) ended == pid, "the child has ended");
        return Files.readAllBytes(output);
    }

    String of(String script) throws IOException {
        return new String(bytesOf(script), StandardCharsets.UTF_8).strip();
    }

    /** A buffer with these characters. */
    static ByteBuffer buffer(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }
}
