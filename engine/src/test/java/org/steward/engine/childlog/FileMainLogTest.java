package org.steward.engine.childlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.SupervisordConfig;
import org.steward.engine.loop.Clock;
import org.steward.engine.posix.NativePosix;
import org.steward.engine.posix.PosixException;

class FileMainLogTest {
    @TempDir
    Path directory;

    private long now = 1_767_225_599_007L;

    private FileMainLog log(LogLevel level, long maxbytes, int backups) throws PosixException {
        Clock clock = new Clock() {
            @Override
            public long nanos() {
                return 0;
            }

            @Override
            public long wallMillis() {
                return now;
            }
        };
        return new FileMainLog(new NativePosix(), clock, new SupervisordConfig(
                new LogFile.At(path()), false, maxbytes, backups, level, directory.resolve("pid"), 022, false, false,
                1024, 200, false, directory, Optional.empty(), Optional.empty(), false, Map.of(), "supervisor"));
    }

    private Path path() {
        return directory.resolve("main.log");
    }

    private String text() throws IOException {
        return Files.readString(path());
    }

    @ParameterizedTest
    @ValueSource(longs = {1_767_225_599_007L, 1_767_225_600_000L, 999L, 1_783_000_000_123L})
    void aLineBeginsWithLocalTimeAndMilliseconds(long millis) throws IOException {
        now = millis;
        log(LogLevel.INFO, 0, 0).info("hello");
        String time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS")
                .withZone(ZoneId.systemDefault()).format(Instant.ofEpochMilli(millis));
        assertEquals(time + " INFO hello\n", text());
    }

    @Test
    void theTimeOfTheNextSecondIsWorkedOutAnew() throws IOException {
        FileMainLog log = log(LogLevel.INFO, 0, 0);
        log.info("a");
        now += 1000;
        log.info("b");
        assertEquals(2, text().lines().map(line -> line.substring(0, 19)).distinct().count());
    }

    @ParameterizedTest
    @CsvSource({"CRITICAL, CRIT", "ERROR, ERRO", "WARN, WARN", "INFO, INFO", "DEBUG, DEBG", "TRACE, TRAC",
        "BLATHER, BLAT"})
    void everyLevelHasItsCode(LogLevel level, String code) throws IOException {
        log(LogLevel.BLATHER, 0, 0).log(level, "x");
        assertEquals(code + " x\n", text().substring(24));
    }

    @Test
    void whatIsBelowTheThresholdIsNotWritten() throws IOException {
        FileMainLog log = log(LogLevel.WARN, 0, 0);
        log.info("a");
        assertEquals("", text());
        assertFalse(log.isEnabled(LogLevel.INFO));
        assertTrue(log.isEnabled(LogLevel.WARN));
    }

    @Test
    void aLineLongerThanTheBufferIsWrittenWhole() throws IOException {
        log(LogLevel.INFO, 0, 0).info("é".repeat(100_000));
        assertEquals("é".repeat(100_000) + "\n", text().substring(29));
    }

    @Test
    void theLogIsRotatedAfterTheLineThatReachesMaxbytes() throws IOException {
        FileMainLog log = log(LogLevel.INFO, 30, 1);
        log.info("first");
        log.info("second");
        assertTrue(Files.readString(directory.resolve("main.log.1")).endsWith("second\n"));
        assertEquals("", text());
    }

    @Test
    void clearRemovesWhatWasWritten() throws IOException {
        FileMainLog log = log(LogLevel.INFO, 0, 0);
        log.info("a");
        assertEquals(Optional.empty(), log.clear());
        log.info("b");
        assertEquals(1, text().lines().count());
    }

    @Test
    void reopenWritesToANewFile() throws IOException {
        FileMainLog log = log(LogLevel.INFO, 0, 0);
        log.info("old");
        Files.move(path(), directory.resolve("moved"));
        assertEquals(Optional.empty(), log.reopen());
        log.info("new");
        assertTrue(text().endsWith("INFO new\n"));
        assertTrue(Files.readString(directory.resolve("moved")).endsWith("INFO old\n"));
    }

    @Test
    void reopenSaysWhatWentWrong() throws IOException {
        FileMainLog log = log(LogLevel.INFO, 0, 0);
        Files.delete(path());
        Files.createDirectory(path());
        assertEquals(Optional.of("open " + path() + ": EISDIR"), log.reopen());
    }
}
