package org.steward.engine.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.client.protocol.ProcessState;
import org.steward.engine.config.AutoRestart;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.ProgramConfig;

/** What the table of cells does not show: counters, reasons, exit statuses, and messages. */
class ProcessLifecycleTest {
    private static final ProcessEvent START = new ProcessEvent.Start();
    private static final ProcessEvent SPAWNED = new ProcessEvent.Spawned(42);
    private static final ProcessEvent STAYED_UP = new ProcessEvent.StayedUp();
    private static final ProcessEvent STOP = new ProcessEvent.Stop();
    private static final ProcessEvent RETRY = new ProcessEvent.Retry();

    private ProgramConfig config = Programs.program("cat").build();
    private ProcessLifecycle process = ProcessLifecycle.NEW;
    private List<Effect> effects = List.of();

    private void on(ProcessEvent... events) {
        for (ProcessEvent event : events) {
            ProcessLifecycle.Step step = process.on(event, config);
            process = step.next();
            effects = step.effects();
        }
    }

    private static ProcessEvent exit(int status) {
        return new ProcessEvent.Exited(WaitStatus.of(status << 8));
    }

    private static ProcessEvent killedBy(int signal) {
        return new ProcessEvent.Exited(WaitStatus.of(signal));
    }

    private List<String> messages() {
        List<String> messages = new ArrayList<>();
        for (Effect effect : effects) {
            if (effect instanceof Effect.Log(LogLevel level, String text)) {
                messages.add(level + " " + text);
            }
        }
        return messages;
    }

    private int secondsArmed() {
        return effects.stream()
                .filter(Effect.Arm.class::isInstance).mapToInt(e -> ((Effect.Arm) e).seconds()).findFirst().orElse(-1);
    }

    // ---- counters

    @Test
    void theFirstTryAndThreeRetriesWaitOneTwoAndThreeSecondsAndThenItIsFatal() {
        on(START);
        for (int failed = 1; failed <= 3; failed++) {
            on(SPAWNED, exit(0));
            assertEquals(ProcessState.BACKOFF, process.state());
            assertEquals(failed, process.backoff());
            assertEquals(failed, secondsArmed());
            on(RETRY);
        }
        on(SPAWNED, exit(0));
        assertEquals(ProcessState.FATAL, process.state());
        assertEquals(0, process.backoff());
        assertEquals(-1, secondsArmed());
    }

    @Test
    void theLastFailurePassesThroughBackoffToFatal() {
        config = Programs.program("cat").startretries(0).build();
        on(START, new ProcessEvent.SpawnFailed("no"));
        List<ProcessState> entered = effects.stream()
                .filter(Effect.Enter.class::isInstance).map(e -> ((Effect.Enter) e).to()).toList();
        assertEquals(List.of(ProcessState.BACKOFF, ProcessState.FATAL), entered);
    }

    @Test
    void aStopInBackoffForgetsTheFailures() {
        on(START, SPAWNED, exit(1), STOP, START, SPAWNED, exit(1));
        assertEquals(1, process.backoff());
    }

    @Test
    void aStopOfARetryForgetsTheFailures() {
        on(START, SPAWNED, exit(1), RETRY, SPAWNED, STOP, killedBy(15), START, SPAWNED, exit(1));
        assertEquals(1, process.backoff());
    }

    @Test
    void runningForgetsTheFailures() {
        on(START, SPAWNED, exit(1), RETRY, SPAWNED, STAYED_UP);
        assertEquals(0, process.backoff());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void withoutStartsecsASpawnedProcessRunsAtOnce(int startsecs) {
        config = Programs.program("cat").startsecs(startsecs).build();
        on(START, SPAWNED);
        assertEquals(ProcessState.RUNNING, process.state());
        assertEquals(-1, secondsArmed());
    }

    // ---- autorestart

    @ParameterizedTest
    @CsvSource({
        "NEVER, 0, false", "NEVER, 1, false", "NEVER, 2, false",
        "UNEXPECTED, 0, false", "UNEXPECTED, 2, false", "UNEXPECTED, 1, true",
        "ALWAYS, 0, true", "ALWAYS, 1, true", "ALWAYS, 2, true"})
    void autorestartDecidesAfterAnExitWithExitcodesZeroAndTwo(AutoRestart rule, int status, boolean restarts) {
        config = Programs.program("cat").autorestart(rule).exitcodes(0, 2).build();
        on(START, SPAWNED, STAYED_UP, exit(status));
        assertEquals(restarts, effects.contains(new Effect.WantRestart()));
    }

    @ParameterizedTest
    @CsvSource({"NEVER, false", "UNEXPECTED, true", "ALWAYS, true"})
    void deathBySignalIsNeverExpected(AutoRestart rule, boolean restarts) {
        config = Programs.program("cat").autorestart(rule).build();
        on(START, SPAWNED, STAYED_UP, killedBy(15));
        assertEquals(restarts, effects.contains(new Effect.WantRestart()));
        assertEquals("Bad exit code -1", process.spawnerr());
    }

    // ---- start while stopping

    @Test
    void aStartDuringAStopHappensOnceItHasStopped() {
        on(START, SPAWNED, STAYED_UP, STOP, START, killedBy(15));
        assertEquals(ProcessState.STARTING, process.state());
        assertEquals(new Effect.Spawn(), effects.getLast());
        assertFalse(process.startAfterStop());
    }

    @Test
    void aSecondStopTakesTheQueuedStartBack() {
        on(START, SPAWNED, STAYED_UP, STOP, START, STOP, killedBy(15));
        assertEquals(ProcessState.STOPPED, process.state());
    }

    @Test
    void aShutdownTakesTheQueuedStartBack() {
        on(START, SPAWNED, STAYED_UP, STOP, START, new ProcessEvent.Abandon(), killedBy(15));
        assertEquals(ProcessState.STOPPED, process.state());
    }

    @Test
    void aProcessThatCouldNotBeSignalledIsNotStartedASecondTime() {
        on(START, SPAWNED, STAYED_UP, new ProcessEvent.KillFailed("no"), START);
        assertEquals(ProcessState.UNKNOWN, process.state());
        assertEquals(List.of("WARN process 'cat' already running"), messages());
    }

    @Test
    void anUnknownProcessThatHasGoneCanBeStarted() {
        on(START, SPAWNED, STAYED_UP, new ProcessEvent.KillFailed("no"), exit(0), START);
        assertEquals(ProcessState.STARTING, process.state());
    }

    // ---- spawnerr and exitstatus

    @Test
    void aFailedSpawnSaysWhyAndHasNoExitStatus() {
        on(START, new ProcessEvent.SpawnFailed("can't find command 'x'"));
        assertEquals("can't find command 'x'", process.spawnerr());
        assertEquals(Optional.empty(), process.exitstatus());
    }

    @Test
    void aRetryBeginsWithoutAReason() {
        on(START, new ProcessEvent.SpawnFailed("no"), RETRY);
        assertEquals("", process.spawnerr());
    }

    @Test
    void anEarlyExitSaysSoAndHasNoExitStatus() {
        on(START, SPAWNED, exit(3));
        assertEquals("Exited too quickly (process log may have details)", process.spawnerr());
        assertEquals(Optional.empty(), process.exitstatus());
    }

    @Test
    void anUnexpectedExitNamesItsCode() {
        on(START, SPAWNED, STAYED_UP, exit(3));
        assertEquals("Bad exit code 3", process.spawnerr());
        assertEquals(Optional.of(3), process.exitstatus());
    }

    @Test
    void anExpectedExitHasNoReason() {
        on(START, SPAWNED, STAYED_UP, exit(0));
        assertEquals("", process.spawnerr());
        assertEquals(Optional.of(0), process.exitstatus());
    }

    @Test
    void aStoppedProcessKeepsItsExitStatusUntilTheNextStart() {
        on(START, SPAWNED, STAYED_UP, STOP, killedBy(15));
        assertEquals(Optional.of(-1), process.exitstatus());
        on(START);
        assertEquals(Optional.empty(), process.exitstatus());
    }

    // ---- signals

    @Test
    void stopasgroupAndKillasgroupAddressTheGroup() {
        config = Programs.program("cat").stopsignal(2).stopasgroup(true).build();
        on(START, SPAWNED, STAYED_UP, STOP);
        assertTrue(effects.contains(new Effect.Kill(42, 2, true)));
        on(new ProcessEvent.Overdue());
        assertTrue(effects.contains(new Effect.Kill(42, 9, true)));
    }

    @Test
    void killasgroupAloneStopsTheProcessAndKillsTheGroup() {
        config = Programs.program("cat").killasgroup(true).build();
        on(START, SPAWNED, STAYED_UP, STOP);
        assertTrue(effects.contains(new Effect.Kill(42, 15, false)));
        on(new ProcessEvent.Overdue());
        assertTrue(effects.contains(new Effect.Kill(42, 9, true)));
    }

    @Test
    void withoutStopwaitsecsItIsKilledAtOnceAndThenOnceASecond() {
        config = Programs.program("cat").stopwaitsecs(0).build();
        on(START, SPAWNED, STAYED_UP, STOP);
        assertTrue(effects.contains(new Effect.Arm(new ProcessEvent.Overdue(), 0)));
        on(new ProcessEvent.Overdue());
        assertTrue(effects.contains(new Effect.Kill(42, 9, false)));
        assertTrue(effects.contains(new Effect.Arm(new ProcessEvent.Overdue(), 1)));
    }

    @Test
    void aSignalToNoProcessIsImpossible() {
        on(START);
        assertThrows(IllegalArgumentException.class, () -> on(STOP));
    }

    @Test
    void stateEventsCarryPidAndTries() {
        on(START, SPAWNED, exit(1));
        assertTrue(effects.contains(new Effect.Enter(ProcessState.STARTING, ProcessState.BACKOFF, true, 42, 1)));
        on(RETRY);
        assertTrue(effects.contains(new Effect.Enter(ProcessState.BACKOFF, ProcessState.STARTING, true, 0, 1)));
    }
}
