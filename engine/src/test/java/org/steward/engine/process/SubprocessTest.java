package org.steward.engine.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.client.protocol.ProcessState;
import org.steward.engine.config.ChannelConfig;
import org.steward.engine.config.LogFile;
import org.steward.engine.posix.NativePosix;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;
import org.steward.engine.posix.SpawnRequest;

/** Signals, log files and strangers. */
class SubprocessTest {
    private static final ChannelConfig AUTO = new ChannelConfig(new LogFile.Auto(), 0, 0, 0, false, false);

    @TempDir
    Path directory;

    private Bench running(Programs program) throws PosixException {
        return Bench.running(directory, program.startsecs(0).alone()).until("x", ProcessState.RUNNING);
    }

    @Test
    void aSignalReachesTheProcessAndChangesNoState() throws PosixException {
        Path log = directory.resolve("out");
        Programs program = Programs.shell("x", "trap \"echo got it\" USR1; echo up; while :; do sleep 0.01; done");
        try (Bench bench = running(program.stdout(log))) {
            bench.untilFile(log, "up");
            assertEquals(Optional.empty(), bench.process("x").signal(10));
            bench.untilFile(log, "got it");
            assertEquals(ProcessState.RUNNING, bench.process("x").state());
        }
    }

    @Test
    void aSignalToAStoppedProcessSaysSo() throws PosixException {
        try (Bench bench = Bench.running(directory, Programs.program("x").autostart(false).alone())) {
            assertEquals(
                    Optional.of("attempted to send x sig SIGHUP but it wasn't running"),
                    bench.process("x").signal(Posix.SIGHUP));
        }
    }

    @Test
    void anAutoLogIsThereBeforeTheFirstStart() throws PosixException {
        try (Bench bench = Bench.running(directory, Programs.program("x").autostart(false).stdout(AUTO).alone())) {
            Path log = bench.process("x").logPath(false).orElseThrow();
            assertTrue(Files.exists(log));
            assertTrue(log.getFileName().toString().startsWith("x-stdout---bench-"), log.toString());
        }
    }

    @Test
    void reopenLogsGoesOnInANewFile() throws IOException {
        Path log = directory.resolve("out");
        try (Bench bench = running(Programs.program("x").stdout(log))) {
            bench.process("x").writeStdin("old\n".getBytes());
            bench.untilFile(log, "old\n");
            Files.move(log, directory.resolve("moved"));
            bench.supervisor().reopenLogs();
            bench.process("x").writeStdin("new\n".getBytes());
            bench.untilFile(log, "new\n");
            assertEquals("old\n", Bench.read(directory.resolve("moved")));
        }
    }

    @Test
    void aListenerHearsOfEveryChangeUntilItIsTakenBack() throws PosixException {
        try (Bench bench = Bench.running(directory, Programs.program("x").startsecs(0).autostart(false).alone())) {
            StringBuilder heard = new StringBuilder();
            Runnable forget = bench.process("x").onChange((process, from, to) ->
                    heard.append(from).append('>').append(to).append(' '));
            bench.process("x").start();
            forget.run();
            bench.process("x").stop();
            assertEquals("STOPPED>STARTING STARTING>RUNNING ", heard.toString());
        }
    }

    @Test
    void aStrangersDeathIsReportedInTheLog() throws PosixException {
        try (Bench bench = Bench.running(directory)) {
            NativePosix posix = new NativePosix();
            int nothing = posix.open("/dev/null", Posix.O_RDWR, 0);
            int pid = posix.spawn(new SpawnRequest(
                    "/bin/sh", List.of("sh", "-c", "exit 4"), List.of(), nothing, nothing, nothing,
                    Optional.empty(), OptionalInt.empty(), Optional.empty(), false));
            posix.close(nothing);
            bench.until("it is reaped", () -> bench.mainLog().contains(
                    "INFO reaped unknown pid " + pid + " (exit status 4)"));
        }
    }
}
