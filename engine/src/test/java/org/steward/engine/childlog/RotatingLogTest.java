package org.steward.engine.childlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.engine.posix.Errno;
import org.steward.engine.posix.NativePosix;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

class RotatingLogTest {
    @TempDir
    Path directory;

    private final Posix posix = new NativePosix();
    private final List<RotatingLog> opened = new ArrayList<>();

    @AfterEach
    void closeAll() {
        opened.forEach(RotatingLog::close);
    }

    private Path file() {
        return directory.resolve("log");
    }

    private RotatingLog log(long maxbytes, int backups) throws PosixException {
        return log(file(), maxbytes, backups);
    }

    private RotatingLog log(Path path, long maxbytes, int backups) throws PosixException {
        RotatingLog log = new RotatingLog(posix, path.toString(), maxbytes, backups);
        opened.add(log);
        return log;
    }

    private static ByteBuffer bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    private static void append(RotatingLog log, String... texts) throws PosixException {
        for (String text : texts) {
            assertTrue(log.append(bytes(text)));
        }
    }

    /** Every file of the directory as {@code {name=contents}}. */
    private String files() throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(directory)) {
            for (Path path : list.toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        return files.toString();
    }

    // ---- rotation

    @Test
    void theWriteThatReachesMaxbytesIsFollowedByARotation() throws IOException {
        append(log(4, 2), "abc", "d", "e");
        assertEquals("{log=e, log.1=abcd}", files());
    }

    @Test
    void aFileMayExceedMaxbytesByOneWrite() throws IOException {
        append(log(4, 2), "abc", "defgh", "i");
        assertEquals("{log=i, log.1=abcdefgh}", files());
    }

    @Test
    void backupsMoveUpAndTheOldestGoes() throws IOException {
        append(log(1, 3), "a", "b", "c", "d", "e");
        assertEquals("{log=, log.1=e, log.2=d, log.3=c}", files());
    }

    @Test
    void withoutBackupsTheFileIsEmptied() throws IOException {
        append(log(2, 0), "ab", "c");
        assertEquals("{log=c}", files());
    }

    @Test
    void withoutMaxbytesNothingIsRotated() throws IOException {
        append(log(0, 3), "a".repeat(1000), "b");
        assertEquals("{log=" + "a".repeat(1000) + "b}", files());
    }

    @Test
    void aGapAmongTheBackupsIsNoError() throws IOException {
        Files.writeString(directory.resolve("log.2"), "old");
        append(log(1, 3), "a");
        assertEquals("{log=, log.1=a, log.3=old}", files());
    }

    @Test
    void whatTheFileHeldBeforeCounts() throws IOException {
        Files.writeString(file(), "abc");
        append(log(4, 1), "d");
        assertEquals("{log=, log.1=abcd}", files());
    }

    @Test
    void aFileCutShortFromOutsideGrowsOnFromItsNewEnd() throws IOException {
        RotatingLog log = log(4, 1);
        append(log, "abc");
        Files.writeString(file(), "");
        append(log, "d");
        assertEquals("{log=d}", files());
    }

    @Test
    void aFileMovedAwayDoesNotStopTheRotation() throws IOException {
        RotatingLog log = log(4, 1);
        append(log, "abc");
        Files.delete(file());
        append(log, "d", "e");
        assertEquals("{log=e}", files());
    }

    @Test
    void everyRotationIsANewGeneration() throws IOException {
        RotatingLog log = log(1, 1);
        long before = log.generation();
        append(log, "a");
        assertEquals(before + 1, log.generation());
    }

    @Test
    void theFileAfterARotationIsAsPrivateAsTheOneBefore() throws IOException {
        RotatingLog log = log(2, 1);
        posix.chmod(log.path(), 0600);
        append(log, "12", "3");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void aRotationThatCannotRenameLosesNothing() throws IOException {
        Files.createDirectories(directory.resolve("sub/log.1/occupied"));
        RotatingLog log = log(directory.resolve("sub/log"), 4, 1);
        assertThrows(PosixException.class, () -> log.append(bytes("abcd")));
        assertEquals("abcd", Files.readString(directory.resolve("sub/log")));
    }

    @Test
    void aLogWhoseDirectoryVanishedGoesOnWhenItIsBack() throws IOException {
        Path sub = Files.createDirectory(directory.resolve("sub"));
        RotatingLog log = log(sub.resolve("log"), 4, 0);
        append(log, "abc");
        Files.delete(sub.resolve("log"));
        Files.delete(sub);
        assertThrows(PosixException.class, () -> log.append(bytes("d")));
        Files.createDirectory(sub);
        append(log, "e");
        assertEquals("e", Files.readString(sub.resolve("log")));
    }

    // ---- open, remove, reopen

    @Test
    void aMissingDirectoryIsAnError() {
        PosixException e = assertThrows(PosixException.class, () -> log(directory.resolve("no/log"), 0, 0));
        assertEquals(Errno.ENOENT, e.errno());
        assertTrue(e.getMessage().contains(directory.resolve("no/log").toString()), e.getMessage());
    }

    @Test
    void removeStartsAnEmptyFileWithTheSameMode() throws IOException {
        RotatingLog log = log(0, 0);
        append(log, "abc");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-r--"));
        log.remove();
        append(log, "d");
        assertEquals("{log=d}", files());
        assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void removeKeepsTheBackups() throws IOException {
        RotatingLog log = log(2, 1);
        append(log, "ab", "c");
        log.remove();
        assertEquals("{log=, log.1=ab}", files());
    }

    @Test
    void removeOfAFileThatIsGoneMakesANewOne() throws IOException {
        RotatingLog log = log(0, 0);
        Files.delete(file());
        log.remove();
        assertEquals("{log=}", files());
    }

    @Test
    void reopenWritesToANewFileAfterTheOldOneWasMovedAway() throws IOException {
        RotatingLog log = log(0, 0);
        append(log, "old");
        Files.move(file(), directory.resolve("moved"));
        log.reopen();
        append(log, "new");
        assertEquals("{log=new, moved=old}", files());
    }

    // ---- what is not a plain file

    @Test
    void aFullDeviceIsAnError() throws IOException {
        RotatingLog log = log(Path.of("/dev/full"), 0, 0);
        PosixException e = assertThrows(PosixException.class, () -> log.append(bytes("a")));
        assertEquals("ENOSPC", e.errnoName());
    }

    @Test
    void aDeviceIsNeverRotatedNorRemoved() throws IOException {
        RotatingLog log = log(Path.of("/dev/null"), 1, 1);
        append(log, "abc", "def");
        log.remove();
        assertTrue(Files.exists(Path.of("/dev/null")));
        assertFalse(Files.exists(Path.of("/dev/null.1")));
    }

    @Test
    void aFullPipeTakesNoMoreWithoutWaiting() throws IOException {
        Path fifo = Fifo.at(directory.resolve("fifo"));
        int reader = posix.open(fifo.toString(), Posix.O_RDONLY | Posix.O_NONBLOCK, 0);
        RotatingLog log = log(fifo, 0, 0);
        ByteBuffer much = ByteBuffer.allocateDirect(1 << 20);
        assertFalse(log.append(much));
        assertTrue(much.position() > 0 && much.hasRemaining());
        posix.close(reader);
    }
}
