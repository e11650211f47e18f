package org.steward.engine.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.ProgramConfig;

/** The main log's texts and levels; scripts read them. */
class ProcessLifecycleMessagesTest {
    private static final ProcessEvent START = new ProcessEvent.Start();
    private static final ProcessEvent SPAWNED = new ProcessEvent.Spawned(42);
    private static final ProcessEvent STAYED_UP = new ProcessEvent.StayedUp();
    private static final ProcessEvent STOP = new ProcessEvent.Stop();

    private final ProgramConfig config = Programs.program("cat").stopasgroup(true).startretries(0).build();

    /** What the last of these events writes, one line a message. */
    private String lastOf(ProcessEvent... events) {
        return lastOf(config, events);
    }

    private static String lastOf(ProgramConfig config, ProcessEvent... events) {
        ProcessLifecycle process = ProcessLifecycle.NEW;
        List<String> messages = new ArrayList<>();
        for (ProcessEvent event : events) {
            ProcessLifecycle.Step step = process.on(event, config);
            process = step.next();
            messages.clear();
            for (Effect effect : step.effects()) {
                if (effect instanceof Effect.Log(LogLevel level, String text)) {
                    messages.add(level.code() + " " + text);
                }
            }
        }
        return String.join("\n", messages);
    }

    private static ProcessEvent ended(int status) {
        return new ProcessEvent.Exited(WaitStatus.of(status));
    }

    @Test
    void aSpawnIsReportedWithItsPid() {
        assertEquals("INFO spawned: 'cat' with pid 42", lastOf(START, SPAWNED));
    }

    @Test
    void aFailedSpawnIsReportedWithItsReasonAndThenGivenUp() {
        assertEquals("""
                INFO spawnerr: can't find command 'cat'
                INFO gave up: cat entered FATAL state, too many start retries too quickly""",
                lastOf(START, new ProcessEvent.SpawnFailed("can't find command 'cat'")));
    }

    @Test
    void successNamesStartsecs() {
        assertEquals(
                "INFO success: cat entered RUNNING state, process has stayed up for > than 1 seconds (startsecs)",
                lastOf(START, SPAWNED, STAYED_UP));
    }

    @Test
    void anExpectedExitIsAnInformation() {
        assertEquals("INFO exited: cat (exit status 0; expected)", lastOf(START, SPAWNED, STAYED_UP, ended(0)));
    }

    @Test
    void anUnexpectedExitIsAWarning() {
        assertEquals("WARN exited: cat (exit status 1; not expected)", lastOf(START, SPAWNED, STAYED_UP, ended(0x100)));
    }

    @Test
    void anEarlyExitIsNeverExpected() {
        ProgramConfig retries = Programs.program("cat").build();
        assertEquals("WARN exited: cat (exit status 0; not expected)", lastOf(retries, START, SPAWNED, ended(0)));
    }

    @Test
    void aStopBySignalIsAWarning() {
        assertEquals("WARN stopped: cat (terminated by SIGTERM)", lastOf(START, SPAWNED, STAYED_UP, STOP, ended(15)));
    }

    @Test
    void aStopWithAnExpectedStatusIsAnInformation() {
        assertEquals("INFO stopped: cat (exit status 0)", lastOf(START, SPAWNED, STAYED_UP, STOP, ended(0)));
    }

    @Test
    void theStopSignalIsNamedAtDebug() {
        assertEquals(
                "DEBG killing cat (pid 42) process group with signal SIGTERM", lastOf(START, SPAWNED, STAYED_UP, STOP));
    }

    @Test
    void theKillIsAWarningAndADebugMessage() {
        assertEquals("""
                WARN killing 'cat' (42) with SIGKILL
                DEBG killing cat (pid 42) process group with signal SIGKILL""",
                lastOf(START, SPAWNED, STAYED_UP, STOP, new ProcessEvent.Overdue()));
    }

    @Test
    void aStopOfNothingIsADebugMessage() {
        assertEquals("DEBG attempted to kill cat with sig SIGTERM but it wasn't running", lastOf(STOP));
    }

    @Test
    void aStopInBackoffIsADebugMessage() {
        ProgramConfig retries = Programs.program("cat").build();
        assertEquals(
                "DEBG Attempted to kill cat, which is in BACKOFF state.",
                lastOf(retries, START, SPAWNED, ended(0), STOP));
    }

    @Test
    void aKillThatFailsIsCritical() {
        assertEquals(
                "CRIT unknown problem killing cat (42): EPERM",
                lastOf(START, SPAWNED, STAYED_UP, new ProcessEvent.KillFailed(
                        "unknown problem killing cat (42): EPERM")));
    }
}
