package org.steward.engine.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.client.protocol.ProcessState;
import org.steward.engine.posix.PosixException;

/** A daemon that runs for years must not lose descriptors. */
class DescriptorsTest {
    private static final int ROUNDS = 20;

    @TempDir
    Path directory;

    private static int open() {
        return Path.of("/proc/self/fd").toFile().list().length;
    }

    /**
     * Descriptors that each round leaves open. The JVM opens and closes some of its own meanwhile, a few in all; what a
     * round leaves is there as often as there were rounds.
     */
    private int leftOpen(Programs program, Consumer<Bench> round) throws PosixException {
        try (Bench bench = Bench.running(directory, program.autostart(false).startsecs(0).startretries(0).alone())) {
            round.accept(bench);
            int before = open();
            for (int i = 0; i < ROUNDS; i++) {
                round.accept(bench);
            }
            return Math.round((open() - before) / (float) ROUNDS);
        }
    }

    private static Consumer<Bench> startUntil(ProcessState state) {
        return bench -> {
            bench.process("x").start();
            bench.until("x", state);
        };
    }

    @Test
    void startingAndStoppingLeavesNoneOpen() throws PosixException {
        Programs program = Programs.program("x").stdout(directory.resolve("out")).stderr(directory.resolve("err"));
        assertEquals(0, leftOpen(program, bench -> {
            startUntil(ProcessState.RUNNING).accept(bench);
            bench.process("x").stop();
            bench.until("x", ProcessState.STOPPED);
        }));
    }

    @Test
    void processesThatExitLeaveNoneOpen() throws PosixException {
        Programs program = Programs.shell("x", "echo out").stdout(directory.resolve("out"));
        assertEquals(0, leftOpen(program, startUntil(ProcessState.EXITED)));
    }

    @Test
    void aLogThatCannotBeOpenedLeavesNoneOpen() throws PosixException {
        Programs program = Programs.program("x").stdout(directory.resolve("out")).stderr(directory.resolve("no/err"));
        assertEquals(0, leftOpen(program, startUntil(ProcessState.FATAL)));
    }

    @Test
    void aChildThatIsNotSpawnedLeavesNoneOpen() throws PosixException {
        Programs program = Programs.program("x").directory(Path.of("/no/such")).stdout(directory.resolve("out"));
        assertEquals(0, leftOpen(program, bench -> {
            bench.process("x").start();
            bench.until("x", ProcessState.EXITED);
        }));
    }

    @Test
    void aCommandThatIsNotThereLeavesNoneOpen() throws PosixException {
        assertEquals(0, leftOpen(Programs.program("x").command("/no/such"), startUntil(ProcessState.FATAL)));
    }
}
