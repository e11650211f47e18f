package org.steward.engine.childlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.engine.posix.NativePosix;
import org.steward.engine.posix.PosixException;

class LogFilesTest {
    @TempDir
    Path directory;

    private final LogFiles files = new LogFiles(new NativePosix());

    private RotatingLog open() throws PosixException {
        return files.open(path(), 0, 0);
    }

    private String path() {
        return directory.resolve("log").toString();
    }

    private static ByteBuffer letter() {
        return ByteBuffer.allocateDirect(1).put((byte) 'x').flip();
    }

    @Test
    void twoStreamsThatNameOneFileShareIt() throws PosixException {
        assertSame(open(), open());
    }

    @Test
    void theFileStaysOpenUntilItsLastUserHasGone() throws IOException {
        RotatingLog log = open();
        open();
        files.release(log);
        assertTrue(log.append(letter()));
        assertEquals("x", Files.readString(directory.resolve("log")));
    }

    @Test
    void theLastUserClosesTheFile() throws IOException {
        RotatingLog log = open();
        files.release(log);
        assertNotSame(log, open());
    }

    @Test
    void clearEmptiesAnOpenLogAndItsUserGoesOn() throws IOException {
        RotatingLog log = open();
        log.append(letter());
        files.clear(path());
        log.append(letter());
        assertEquals("x", Files.readString(directory.resolve("log")));
    }

    @Test
    void clearEmptiesALogThatIsNotOpen() throws IOException {
        Files.writeString(directory.resolve("log"), "abc");
        files.clear(path());
        assertEquals("", Files.readString(directory.resolve("log")));
    }

    @Test
    void clearMakesNoFile() throws IOException {
        files.clear(path());
        assertFalse(Files.exists(directory.resolve("log")));
    }

    @Test
    void clearDoesNotWaitForTheReaderOfAPipe() throws IOException {
        Path fifo = Fifo.at(directory.resolve("fifo"));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> files.clear(fifo.toString()));
    }
}
