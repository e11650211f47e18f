package org.steward.engine.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.steward.client.protocol.ProcessState;

/**
 * Every (state, event) cell: what the process becomes and what is done about it, messages left out.
 *
 * <p>Before each event the process has pid 42 in the states that have one, except while it is being spawned, and one
 * failed start behind it in STARTING and BACKOFF.
 *
 * <p>A cell reads {@code state[, pid n][, n failed][, start queued] : effects}; "-" means nothing changes.
 */
class ProcessLifecycleTableTest {
    private static final int PID = 42;

    private static final Map<String, ProcessEvent> EVENTS = new TreeMap<>(Map.ofEntries(
            Map.entry("Start", new ProcessEvent.Start()),
            Map.entry("Spawned", new ProcessEvent.Spawned(PID)),
            Map.entry("SpawnFailed", new ProcessEvent.SpawnFailed("no")),
            Map.entry("StayedUp", new ProcessEvent.StayedUp()),
            Map.entry("Retry", new ProcessEvent.Retry()),
            Map.entry("Stop", new ProcessEvent.Stop()),
            Map.entry("Overdue", new ProcessEvent.Overdue()),
            Map.entry("Abandon", new ProcessEvent.Abandon()),
            Map.entry("Exited 0", new ProcessEvent.Exited(new WaitStatus(0, 0, false))),
            Map.entry("Exited 1", new ProcessEvent.Exited(new WaitStatus(1, 0, false))),
            Map.entry("Exited by signal", new ProcessEvent.Exited(new WaitStatus(-1, 9, false))),
            Map.entry("KillFailed", new ProcessEvent.KillFailed("no"))));

    private static final String TABLE = """
            STOPPED  | Start            | STARTING : enter STARTING, spawn
            STOPPED  | Spawned          | STOPPED, pid 42
            STOPPED  | SpawnFailed      | -
            STOPPED  | StayedUp         | -
            STOPPED  | Retry            | -
            STOPPED  | Stop             | -
            STOPPED  | Overdue          | -
            STOPPED  | Abandon          | -
            STOPPED  | Exited 0         | -
            STOPPED  | Exited 1         | -
            STOPPED  | Exited by signal | -
            STOPPED  | KillFailed       | UNKNOWN : disarm, enter UNKNOWN
            STARTING | Start            | -
            STARTING | Spawned          | STARTING, pid 42, 1 failed : StayedUp in 1 s
            STARTING | SpawnFailed      | BACKOFF, 2 failed : enter BACKOFF, Retry in 2 s
            STARTING | StayedUp         | RUNNING, pid 42 : disarm, enter RUNNING
            STARTING | Retry            | -
            STARTING | Stop             | STOPPING, pid 42, 1 failed : enter STOPPING, kill 42 with 15, Overdue in 10 s
            STARTING | Overdue          | -
            STARTING | Abandon          | -
            STARTING | Exited 0         | BACKOFF, 2 failed : disarm, enter BACKOFF, Retry in 2 s
            STARTING | Exited 1         | BACKOFF, 2 failed : disarm, enter BACKOFF, Retry in 2 s
            STARTING | Exited by signal | BACKOFF, 2 failed : disarm, enter BACKOFF, Retry in 2 s
            STARTING | KillFailed       | UNKNOWN, pid 42, 1 failed : disarm, enter UNKNOWN
            RUNNING  | Start            | -
            RUNNING  | Spawned          | RUNNING, pid 42
            RUNNING  | SpawnFailed      | -
            RUNNING  | StayedUp         | -
            RUNNING  | Retry            | -
            RUNNING  | Stop             | STOPPING, pid 42 : enter STOPPING, kill 42 with 15, Overdue in 10 s
            RUNNING  | Overdue          | -
            RUNNING  | Abandon          | -
            RUNNING  | Exited 0         | EXITED : disarm, enter EXITED
            RUNNING  | Exited 1         | EXITED : disarm, enter EXITED unexpected, want restart
            RUNNING  | Exited by signal | EXITED : disarm, enter EXITED unexpected, want restart
            RUNNING  | KillFailed       | UNKNOWN, pid 42 : disarm, enter UNKNOWN
            BACKOFF  | Start            | -
            BACKOFF  | Spawned          | BACKOFF, pid 42, 1 failed
            BACKOFF  | SpawnFailed      | -
            BACKOFF  | StayedUp         | -
            BACKOFF  | Retry            | STARTING, 1 failed : enter STARTING, spawn
            BACKOFF  | Stop             | STOPPED : disarm, enter STOPPED
            BACKOFF  | Overdue          | -
            BACKOFF  | Abandon          | FATAL : disarm, enter FATAL
            BACKOFF  | Exited 0         | -
            BACKOFF  | Exited 1         | -
            BACKOFF  | Exited by signal | -
            BACKOFF  | KillFailed       | UNKNOWN, 1 failed : disarm, enter UNKNOWN
            STOPPING | Start            | STOPPING, pid 42, start queued
            STOPPING | Spawned          | STOPPING, pid 42
            STOPPING | SpawnFailed      | -
            STOPPING | StayedUp         | -
            STOPPING | Retry            | -
            STOPPING | Stop             | -
            STOPPING | Overdue          | STOPPING, pid 42 : kill 42 with 9, Overdue in 10 s
            STOPPING | Abandon          | -
            STOPPING | Exited 0         | STOPPED : disarm, enter STOPPED
            STOPPING | Exited 1         | STOPPED : disarm, enter STOPPED
            STOPPING | Exited by signal | STOPPED : disarm, enter STOPPED
            STOPPING | KillFailed       | UNKNOWN, pid 42 : disarm, enter UNKNOWN
            EXITED   | Start            | STARTING : enter STARTING, spawn
            EXITED   | Spawned          | EXITED, pid 42
            EXITED   | SpawnFailed      | -
            EXITED   | StayedUp         | -
            EXITED   | Retry            | -
            EXITED   | Stop             | -
            EXITED   | Overdue          | -
            EXITED   | Abandon          | -
            EXITED   | Exited 0         | -
            EXITED   | Exited 1         | -
            EXITED   | Exited by signal | -
            EXITED   | KillFailed       | UNKNOWN : disarm, enter UNKNOWN
            FATAL    | Start            | STARTING : enter STARTING, spawn
            FATAL    | Spawned          | FATAL, pid 42
            FATAL    | SpawnFailed      | -
            FATAL    | StayedUp         | -
            FATAL    | Retry            | -
            FATAL    | Stop             | -
            FATAL    | Overdue          | -
            FATAL    | Abandon          | -
            FATAL    | Exited 0         | -
            FATAL    | Exited 1         | -
            FATAL    | Exited by signal | -
            FATAL    | KillFailed       | UNKNOWN : disarm, enter UNKNOWN
            UNKNOWN  | Start            | -
            UNKNOWN  | Spawned          | UNKNOWN, pid 42
            UNKNOWN  | SpawnFailed      | -
            UNKNOWN  | StayedUp         | -
            UNKNOWN  | Retry            | -
            UNKNOWN  | Stop             | -
            UNKNOWN  | Overdue          | -
            UNKNOWN  | Abandon          | -
            UNKNOWN  | Exited 0         | EXITED : disarm, enter EXITED
            UNKNOWN  | Exited 1         | EXITED : disarm, enter EXITED unexpected
            UNKNOWN  | Exited by signal | EXITED : disarm, enter EXITED unexpected
            UNKNOWN  | KillFailed       | UNKNOWN, pid 42 : disarm
            """;

    record Cell(ProcessState state, String event, String outcome) {}

    static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (String line : TABLE.lines().toList()) {
            String[] columns = line.split("\\|");
            cells.add(new Cell(ProcessState.valueOf(columns[0].strip()), columns[1].strip(), columns[2].strip()));
        }
        return cells;
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyEventInEveryStateHasItsOutcome(Cell cell) {
        assertEquals(cell.outcome, outcome(cell.state, EVENTS.get(cell.event)));
    }

    @Test
    void theTableHasEveryCellOnce() {
        Set<String> seen = new HashSet<>();
        for (Cell cell : cells()) {
            seen.add(cell.state + " " + cell.event);
        }
        assertEquals(ProcessState.values().length * EVENTS.size(), seen.size());
        assertEquals(seen.size(), cells().size());
    }

    private static ProcessLifecycle before(ProcessState state, ProcessEvent event) {
        boolean spawning = event instanceof ProcessEvent.Spawned || event instanceof ProcessEvent.SpawnFailed;
        int pid = spawning ? 0 : switch (state) {
            case STARTING, RUNNING, STOPPING, UNKNOWN -> PID;
            case STOPPED, BACKOFF, EXITED, FATAL -> 0;
        };
        int failed = state == ProcessState.STARTING || state == ProcessState.BACKOFF ? 1 : 0;
        return new ProcessLifecycle(state, pid, failed, false, "", Optional.empty());
    }

    private static String outcome(ProcessState state, ProcessEvent event) {
        ProcessLifecycle before = before(state, event);
        ProcessLifecycle.Step step = before.on(event, Programs.program("x").build());
        List<String> effects = new ArrayList<>();
        for (Effect effect : step.effects()) {
            switch (effect) {
                case Effect.Enter e -> effects.add("enter " + e.to() + (e.expected() ? "" : " unexpected"));
                case Effect.Spawn() -> effects.add("spawn");
                case Effect.Kill e -> effects.add("kill " + e.pid() + " with " + e.signal());
                case Effect.Arm e -> effects.add(e.event().getClass().getSimpleName() + " in " + e.seconds() + " s");
                case Effect.Disarm() -> effects.add("disarm");
                case Effect.WantRestart() -> effects.add("want restart");
                case Effect.Log e -> { }
            }
        }
        ProcessLifecycle after = step.next();
        boolean same = effects.isEmpty() && after.state() == before.state() && after.pid() == before.pid()
                && after.backoff() == before.backoff() && after.startAfterStop() == before.startAfterStop();
        return same ? "-" : shown(after) + (effects.isEmpty() ? "" : " : " + String.join(", ", effects));
    }

    private static String shown(ProcessLifecycle l) {
        return l.state() + (l.pid() == 0 ? "" : ", pid " + l.pid())
                + (l.backoff() == 0 ? "" : ", " + l.backoff() + " failed")
                + (l.startAfterStop() ? ", start queued" : "");
    }
}
