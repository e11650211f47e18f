package org.steward.engine.childlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steward.engine.config.LogLevel;
import org.steward.engine.posix.Errno;
import org.steward.engine.posix.NativePosix;
import org.steward.engine.posix.PosixException;

class AutoLogsTest {
    @TempDir
    Path directory;

    private AutoLogs logs(long seed) {
        return new AutoLogs(new NativePosix(), directory.toString(), "sup", seed);
    }

    @Test
    void aLogIsNamedAfterProcessStreamAndIdentifier() throws PosixException {
        String name = Path.of(logs(1).create("cat", "stdout")).getFileName().toString();
        assertTrue(name.matches("cat-stdout---sup-[a-z0-9_]{8}\\.log"), name);
    }

    @Test
    void onlyTheOwnerMayReadALog() throws IOException {
        Path path = Path.of(logs(1).create("cat", "stdout"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    }

    @Test
    void aNameThatIsTakenIsNotTakenAgain() throws IOException {
        assertNotEquals(logs(1).create("cat", "stdout"), logs(1).create("cat", "stdout"));
    }

    @Test
    void aMissingDirectoryIsAnError() throws IOException {
        Files.delete(directory);
        PosixException e = assertThrows(PosixException.class, () -> logs(1).create("cat", "stdout"));
        assertEquals(Errno.ENOENT, e.errno());
        Files.createDirectory(directory);
    }

    @ParameterizedTest
    @CsvSource({
        "cat-stdout---sup-abcdefgh.log, true",
        "cat-stdout---sup-abcdefgh.log.1, true",
        "cat-stdout---sup-abcdefgh.log.1234, true",
        "cat-stdout---sup-abcdefgh.log.12345, false",
        "cat-stdout---sup-abcdefgh.log.gz, false",
        "cat-stdout---other-abcdefgh.log, false",
        "cat-stdout---sup-a b.log, false",
        "cat-stdout---sup-.log, false",
        "---sup-abcdefgh.log, false",
        "supervisord.log, false"})
    void theLogsOfThisDaemonAreKnownByTheirNames(String name, boolean ours) {
        assertEquals(ours, logs(1).isAutoLog(name));
    }

    @Test
    void cleaningRemovesTheLogsOfEarlierRunsAndNothingElse() throws IOException {
        Files.createFile(directory.resolve("cat-stdout---sup-abcdefgh.log"));
        Files.createFile(directory.resolve("cat-stdout---sup-abcdefgh.log.2"));
        Files.createFile(directory.resolve("cat-stdout---other-abcdefgh.log"));
        Lines log = new Lines(LogLevel.WARN);
        logs(1).clean(log);
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(
                    List.of("cat-stdout---other-abcdefgh.log"), left.map(p -> p.getFileName().toString()).toList());
        }
        assertEquals(List.of(), log.lines());
    }

    @Test
    void aLogThatCannotBeRemovedIsReported() throws IOException {
        Files.createDirectory(directory.resolve("cat-stdout---sup-abcdefgh.log"));
        Lines log = new Lines(LogLevel.WARN);
        logs(1).clean(log);
        assertEquals(
                List.of("WARN Failed to clean up '" + directory + "/cat-stdout---sup-abcdefgh.log'"), log.lines());
    }

    @Test
    void aDirectoryThatCannotBeListedIsReported() throws IOException {
        Files.delete(directory);
        Lines log = new Lines(LogLevel.WARN);
        logs(1).clean(log);
        assertEquals(List.of("WARN Could not clear childlog dir"), log.lines());
        Files.createDirectory(directory);
    }
}
