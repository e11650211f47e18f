package org.steward.engine.childlog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

/** A named pipe. */
final class Fifo {
    private Fifo() {}

    static Path at(Path path) throws IOException {
        Process mkfifo = new ProcessBuilder("mkfifo", path.toString()).inheritIO().start();
        assertEquals(0, mkfifo.onExit().join().exitValue());
        return path;
    }
}
