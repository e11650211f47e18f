package org.steward.engine.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.client.protocol.ProcessState;
import org.steward.engine.config.AutoRestart;
import org.steward.engine.posix.NativePosix;
import org.steward.engine.posix.PosixException;

/** One process at a time: start, stop, retries, restarts. */
class SupervisorTest {
    /** Longer than any machine stalls: a child that exits at once exits too early, however late it gets its turn. */
    private static final int LONG_STARTSECS = 120;

    @TempDir
    Path directory;

    private Bench running(Programs program) throws PosixException {
        return Bench.running(directory, program.alone());
    }

    // ---- start and stop

    @Test
    void anAutostartProcessRunsAfterStartsecs() throws PosixException {
        try (Bench bench = running(Programs.program("cat")).until("cat", ProcessState.RUNNING)) {
            assertEquals(List.of(ProcessState.STARTING, ProcessState.RUNNING), bench.states("cat"));
            assertTrue(bench.mainLog().contains("INFO spawned: 'cat' with pid " + bench.process("cat").pid()));
        }
    }

    @Test
    void aProcessWithoutAutostartWaitsForItsStart() throws PosixException {
        try (Bench bench = running(Programs.program("cat").autostart(false).startsecs(0))) {
            bench.pass();
            assertEquals(ProcessState.STOPPED, bench.process("cat").state());
            bench.process("cat").start();
            assertEquals(ProcessState.RUNNING, bench.process("cat").state());
        }
    }

    @Test
    void aStoppedProcessHasNoPidAndAnExitStatus() throws PosixException {
        try (Bench bench = running(Programs.program("cat").startsecs(0)).until("cat", ProcessState.RUNNING)) {
            assertEquals(Optional.empty(), bench.process("cat").stop());
            bench.until("cat", ProcessState.STOPPED);
            assertEquals(0, bench.process("cat").pid());
            assertEquals(Optional.of(-1), bench.process("cat").exitstatus());
            assertTrue(bench.process("cat").stopMillis() >= bench.process("cat").startMillis());
            assertTrue(bench.mainLog().contains("WARN stopped: cat (terminated by SIGTERM)"));
        }
    }

    @Test
    void aStartDuringAStopIsARestart() throws PosixException {
        try (Bench bench = running(Programs.program("cat").startsecs(0)).until("cat", ProcessState.RUNNING)) {
            int pid = bench.process("cat").pid();
            bench.process("cat").stop();
            bench.process("cat").start();
            bench.until("cat", ProcessState.RUNNING);
            assertNotEquals(pid, bench.process("cat").pid());
        }
    }

    @Test
    void aListenerMayStopAProcessThatIsBeingStarted() throws PosixException {
        try (Bench bench = running(Programs.program("cat").autostart(false))) {
            Subprocess cat = bench.process("cat");
            Runnable forget = cat.onChange((process, from, to) -> {
                if (to == ProcessState.STARTING) {
                    process.stop();
                }
            });
            cat.start();
            bench.until("cat", ProcessState.STOPPED);
            forget.run();
            assertEquals(
                    List.of(ProcessState.STARTING, ProcessState.STOPPING, ProcessState.STOPPED), bench.states("cat"));
        }
    }

    @Test
    void aProcessThatIgnoresItsStopSignalIsKilledAfterStopwaitsecs() throws PosixException {
        Path log = directory.resolve("out");
        Programs deaf = Programs.shell("deaf", "trap \"\" TERM; echo up; while :; do read x; done")
                .stdout(log).stopwaitsecs(1).startsecs(0);
        try (Bench bench = running(deaf)) {
            bench.untilFile(log, "up");
            bench.process("deaf").stop();
            bench.until("deaf", ProcessState.STOPPED);
            assertTrue(bench.mainLog().contains("WARN killing 'deaf' ("));
            assertTrue(bench.mainLog().contains("WARN stopped: deaf (terminated by SIGKILL)"));
        }
    }

    @Test
    void stopasgroupReachesTheChildrenOfTheProcess() throws PosixException {
        Path log = directory.resolve("out");
        Programs parent = Programs.shell("parent", "sleep 60 & echo child $!; wait")
                .stdout(log).stopasgroup(true).startsecs(0);
        try (Bench bench = running(parent)) {
            bench.untilFile(log, "child ");
            int child = Integer.parseInt(Bench.read(log).replaceAll("\\D", ""));
            bench.process("parent").stop();
            bench.until("parent", ProcessState.STOPPED);
            bench.until("the child is gone", () -> new NativePosix().kill(child, 0) < 0 || isZombie(child));
        }
    }

    private static boolean isZombie(int pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z ");
        } catch (IOException e) {
            // Its new parent has reaped it meanwhile; the next look finds nobody.
            return false;
        }
    }

    // ---- failures

    @Test
    void aCommandThatIsNotThereIsGivenUpWithoutRetries() throws PosixException {
        try (Bench bench = running(Programs.program("x").command("/no/such").startretries(0))
                .until("x", ProcessState.FATAL)) {
            assertEquals("can't find command '/no/such'", bench.process("x").spawnerr());
            assertEquals(
                    List.of(ProcessState.STARTING, ProcessState.BACKOFF, ProcessState.FATAL), bench.states("x"));
        }
    }

    @Test
    void aProcessThatLeavesTooEarlyIsTriedAgain() throws PosixException {
        Programs program = Programs.shell("x", "exit 0").startsecs(LONG_STARTSECS).startretries(1);
        try (Bench bench = running(program).until("x", ProcessState.FATAL)) {
            assertEquals(2, bench.entered(ProcessState.STARTING).size());
            assertEquals("Exited too quickly (process log may have details)", bench.process("x").spawnerr());
        }
    }

    @Test
    void aStopDuringBackoffEndsTheRetries() throws PosixException {
        Programs program = Programs.shell("x", "exit 0").startsecs(LONG_STARTSECS);
        try (Bench bench = running(program).until("x", ProcessState.BACKOFF)) {
            bench.process("x").stop();
            assertEquals(ProcessState.STOPPED, bench.process("x").state());
        }
    }

    @Test
    void aLogThatCannotBeOpenedIsASpawnError() throws PosixException {
        Programs program = Programs.program("x").stdout(directory.resolve("no/log")).startretries(0);
        try (Bench bench = running(program).until("x", ProcessState.FATAL)) {
            assertEquals("unknown error making dispatchers for 'x': ENOENT", bench.process("x").spawnerr());
        }
    }

    @Test
    void aDirectoryThatIsNotThereIsReportedByTheChild() throws PosixException {
        Path log = directory.resolve("err");
        Programs program = Programs.program("x").directory(Path.of("/no/such")).stderr(log)
                .startsecs(LONG_STARTSECS).startretries(0);
        try (Bench bench = running(program).until("x", ProcessState.FATAL)) {
            assertEquals(
                    "supervisor: couldn't chdir to /no/such: ENOENT\nsupervisor: child process was not spawned\n",
                    Bench.read(log));
            assertTrue(bench.mainLog().contains("exited: x (exit status 127; not expected)"));
        }
    }

    // ---- autorestart

    @Test
    void aKilledProcessIsStartedAgain() throws PosixException {
        try (Bench bench = running(Programs.program("cat").startsecs(0)).until("cat", ProcessState.RUNNING)) {
            int pid = bench.process("cat").pid();
            bench.process("cat").signal(9);
            bench.until("cat has a new pid", () -> bench.process("cat").pid() != pid && bench.process("cat").pid() > 0);
            assertTrue(bench.mainLog().contains("WARN exited: cat (terminated by SIGKILL; not expected)"));
        }
    }

    @Test
    void anExpectedExitIsLeftAlone() throws PosixException {
        try (Bench bench = running(Programs.shell("x", "exit 0").startsecs(0)).until("x", ProcessState.EXITED)) {
            assertEquals(Optional.of(0), bench.process("x").exitstatus());
            assertTrue(bench.mainLog().contains("INFO exited: x (exit status 0; expected)"));
        }
    }

    @Test
    void aProcessThatExitsAtOnceIsNotRestartedWithoutEnd() throws PosixException {
        Programs program = Programs.shell("x", "exit 0").startsecs(0).autorestart(AutoRestart.ALWAYS);
        try (Bench bench = running(program)) {
            bench.until("the burst is over", () -> bench.entered(ProcessState.STARTING).size() == 10);
            bench.until("x", ProcessState.EXITED);
            bench.process("x").stop();
            assertEquals(10, bench.entered(ProcessState.STARTING).size());
        }
    }

    // ---- input

    @Test
    void whatIsWrittenToStandardInputArrives() throws PosixException {
        Path log = directory.resolve("out");
        try (Bench bench = running(Programs.program("cat").stdout(log).startsecs(0))
                .until("cat", ProcessState.RUNNING)) {
            assertEquals(Subprocess.StdinOutcome.WRITTEN, bench.process("cat").writeStdin("hello\n".getBytes()));
            bench.untilFile(log, "hello\n");
        }
    }

    @Test
    void moreThanAPipeHoldsIsFedAsItIsRead() throws PosixException {
        Path log = directory.resolve("out");
        try (Bench bench = running(Programs.program("wc").command("/usr/bin/head -c 1000000").stdout(log).startsecs(0)
                .autorestart(AutoRestart.NEVER))
                .until("wc", ProcessState.RUNNING)) {
            assertEquals(Subprocess.StdinOutcome.WRITTEN, bench.process("wc").writeStdin(new byte[1_000_000]));
            bench.until("wc", ProcessState.EXITED);
            assertEquals(1_000_000, Bench.read(log).length());
        }
    }

    @Test
    void aClosedStandardInputIsNoticed() throws PosixException {
        Path log = directory.resolve("out");
        Programs program = Programs.shell("x", "exec 0<&-; echo closed; exec sleep 60").stdout(log).startsecs(0);
        try (Bench bench = running(program)) {
            bench.untilFile(log, "closed");
            assertEquals(Subprocess.StdinOutcome.CLOSED, bench.process("x").writeStdin(new byte[] {1}));
        }
    }

    @Test
    void aStoppedProcessHasNoStandardInput() throws PosixException {
        try (Bench bench = running(Programs.program("cat").autostart(false))) {
            assertEquals(Subprocess.StdinOutcome.CLOSED, bench.process("cat").writeStdin(new byte[] {1}));
        }
    }

    // ---- logs

    @Test
    void logsAreClearedWhileItRunsAndWhenItHasStopped() throws PosixException {
        Path log = directory.resolve("out");
        try (Bench bench = running(Programs.program("cat").stdout(log).startsecs(0))
                .until("cat", ProcessState.RUNNING)) {
            Subprocess cat = bench.process("cat");
            List<String> left = new ArrayList<>();
            cat.writeStdin("one\n".getBytes());
            bench.untilFile(log, "one\n");
            assertEquals(Optional.empty(), cat.clearLogs());
            left.add(Bench.read(log));
            cat.writeStdin("two\n".getBytes());
            bench.untilFile(log, "two\n");
            left.add(Bench.read(log));
            cat.stop();
            bench.until("cat", ProcessState.STOPPED);
            assertEquals(Optional.empty(), cat.clearLogs());
            left.add(Bench.read(log));
            assertEquals(List.of("", "two\n", ""), left);
        }
    }

    @Test
    void theLastOutputOfAProcessIsLogged() throws PosixException {
        Path log = directory.resolve("out");
        Programs program = Programs.program("x").command("/usr/bin/head -c 60000 /dev/zero").stdout(log).startsecs(0);
        try (Bench bench = running(program).until("x", ProcessState.EXITED)) {
            assertEquals(60_000, Bench.read(log).length());
        }
    }

    @Test
    void redirectStderrPutsBothStreamsIntoOneLog() throws PosixException {
        Path log = directory.resolve("out");
        Programs program = Programs.shell("x", "echo out; echo err >&2").stdout(log).redirectStderr().startsecs(0);
        try (Bench bench = running(program).until("x", ProcessState.EXITED)) {
            assertEquals("out\nerr\n", Bench.read(log));
            assertFalse(bench.process("x").logPath(true).isPresent());
        }
    }
}
