package org.steward.engine.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.client.protocol.ProcessState;
import org.steward.client.protocol.SupervisorState;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.event.EngineEvent;
import org.steward.engine.posix.PosixException;

/** Groups together: order, changes of the configuration, and going down. */
class SupervisorGroupsTest {
    @TempDir
    Path directory;

    private static Programs cat(String name) {
        return Programs.program(name).startsecs(0);
    }

    /** It exits too early, however late a stalling machine gives it its turn. */
    private static Programs failing(String name) {
        return Programs.shell(name, "exit 1").startsecs(120);
    }

    private static void untilAllRun(Bench bench) {
        bench.until("all run", () -> every(bench, process -> process.state() == ProcessState.RUNNING));
    }

    private static boolean every(Bench bench, Predicate<Subprocess> condition) {
        return bench.supervisor().groups().stream().flatMap(g -> g.processes().stream()).allMatch(condition);
    }

    // ---- order

    @Test
    void groupsStartInOrderOfPriorityAndName() throws PosixException {
        try (Bench bench = Bench.running(
                directory,
                cat("c").alone(), cat("b").priority(5).alone(), cat("a").alone(), cat("d").priority(1).alone())) {
            List<String> names = bench.supervisor().groups().stream().map(ProcessGroup::name).toList();
            assertEquals(List.of("d", "b", "a", "c"), names);
        }
    }

    @Test
    void membersStartInOrderOfTheirPriority() throws PosixException {
        try (Bench bench = Bench.running(
                directory,
                Programs.group("g", 999, cat("a").priority(20), cat("b").priority(10), cat("c").priority(10)))) {
            untilAllRun(bench);
            assertEquals(List.of("b", "c", "a"), bench.entered(ProcessState.RUNNING));
        }
    }

    @Test
    void aShutdownStopsOneGroupAfterTheOtherFromTheHighestPriorityNumberDown() throws PosixException {
        try (Bench bench = Bench.running(
                directory, cat("a").priority(1).alone(), cat("b").priority(2).alone(), cat("c").priority(3).alone())) {
            untilAllRun(bench);
            bench.supervisor().shutdown();
            bench.until("finished", bench::finished);
            List<String> order = bench.events().stream()
                    .filter(EngineEvent.ProcessStateChanged.class::isInstance)
                    .map(e -> (EngineEvent.ProcessStateChanged) e)
                    .filter(e -> e.to() == ProcessState.STOPPING || e.to() == ProcessState.STOPPED)
                    .map(e -> e.process() + " " + e.to()).toList();
            assertEquals(
                    List.of("c STOPPING", "c STOPPED", "b STOPPING", "b STOPPED", "a STOPPING", "a STOPPED"), order);
        }
    }

    @Test
    void membersOfAGroupAreStoppedTogetherHighestPriorityNumberFirst() throws PosixException {
        try (Bench bench = Bench.running(
                directory, Programs.group("g", 999, cat("a").priority(1), cat("b").priority(2)))) {
            untilAllRun(bench);
            bench.supervisor().shutdown();
            assertEquals(List.of("b", "a"), bench.entered(ProcessState.STOPPING));
        }
    }

    // ---- going down

    @Test
    void aShutdownSaysWhomItWaitsFor() throws PosixException {
        try (Bench bench = Bench.running(directory, cat("a").alone(), cat("b").alone())) {
            untilAllRun(bench);
            bench.supervisor().shutdown();
            assertTrue(bench.mainLog().contains("INFO waiting for a, b to die"), bench.mainLog());
            assertEquals(SupervisorState.SHUTDOWN, bench.supervisor().state());
        }
    }

    @Test
    void aShutdownOfNothingIsDoneAtOnce() throws PosixException {
        try (Bench bench = Bench.running(directory)) {
            bench.supervisor().shutdown();
            assertTrue(bench.finished());
        }
    }

    @Test
    void aShutdownGivesUpWhatIsInBackoff() throws PosixException {
        try (Bench bench = Bench.running(directory, failing("x").alone())
                .until("x", ProcessState.BACKOFF)) {
            bench.supervisor().shutdown();
            assertEquals(ProcessState.FATAL, bench.process("x").state());
            bench.until("finished", bench::finished);
        }
    }

    @Test
    void nothingIsTriedAgainWhileAnotherGroupIsStopping() throws PosixException {
        Programs slow = Programs.shell("slow", "trap \"\" TERM; echo up; while :; do read x; done")
                .startsecs(0).stopwaitsecs(2).priority(2).stdout(directory.resolve("out"));
        try (Bench bench = Bench.running(directory, failing("x").priority(1).alone(), slow.alone())
                .until("x", ProcessState.BACKOFF)) {
            bench.untilFile(directory.resolve("out"), "up");
            int tries = bench.entered(ProcessState.STARTING).size();
            bench.supervisor().shutdown();
            bench.until("finished", bench::finished);
            assertEquals(tries, bench.entered(ProcessState.STARTING).size());
        }
    }

    @Test
    void aQueuedStartIsDroppedWhenTheDaemonGoesDown() throws PosixException {
        Programs slow = Programs.shell("slow", "trap \"\" TERM; echo up; while :; do read x; done")
                .startsecs(0).stopwaitsecs(1).priority(2).stdout(directory.resolve("out"));
        try (Bench bench = Bench.running(directory, cat("x").priority(1).alone(), slow.alone())) {
            untilAllRun(bench);
            bench.untilFile(directory.resolve("out"), "up");
            bench.process("x").stop();
            bench.process("x").start();
            bench.supervisor().shutdown();
            bench.until("finished", bench::finished);
            assertEquals(1, bench.states("x").stream().filter(s -> s == ProcessState.STARTING).count());
        }
    }

    // ---- reread, add, remove

    private static final class Edited implements ConfigSource {
        private EngineConfig next;

        @Override
        public EngineConfig load() throws ConfigException {
            if (next == null) {
                throw new ConfigException("broken");
            }
            return next;
        }
    }

    @Test
    void rereadTellsAddedChangedAndRemovedGroupsAndTouchesNothing() throws Exception {
        Edited source = new Edited();
        try (Bench bench = new Bench(directory, source, cat("gone").alone(), cat("same").alone(), cat("x").alone())) {
            bench.supervisor().addAll();
            untilAllRun(bench);
            source.next = Bench.config(
                    directory,
                    cat("new2").alone(), cat("new1").alone(), cat("same").alone(), cat("x").priority(3).alone());
            assertEquals(
                    new Supervisor.Changes(List.of("new1", "new2"), List.of("x"), List.of("gone")),
                    bench.supervisor().reread());
            assertEquals(3, bench.supervisor().groups().size());
            assertTrue(every(bench, process -> process.state() == ProcessState.RUNNING));
        }
    }

    @Test
    void aConfigurationThatCannotBeReadChangesNothing() throws Exception {
        Edited source = new Edited();
        try (Bench bench = new Bench(directory, source, cat("a").alone())) {
            EngineConfig before = bench.supervisor().pending();
            assertThrows(ConfigException.class, () -> bench.supervisor().reread());
            assertEquals(before, bench.supervisor().pending());
        }
    }

    @Test
    void anAddedGroupStarts() throws Exception {
        Edited source = new Edited();
        try (Bench bench = new Bench(directory, source)) {
            source.next = Bench.config(directory, cat("a").alone());
            bench.supervisor().reread();
            assertEquals(Supervisor.Outcome.DONE, bench.supervisor().addGroup("a"));
            bench.until("a", ProcessState.RUNNING);
            assertTrue(bench.events().contains(new EngineEvent.GroupAdded("a")));
        }
    }

    @Test
    void aGroupIsAddedOnce() throws Exception {
        try (Bench bench = Bench.running(directory, cat("a").alone())) {
            assertEquals(Supervisor.Outcome.ALREADY_ADDED, bench.supervisor().addGroup("a"));
            assertEquals(Supervisor.Outcome.NO_SUCH_GROUP, bench.supervisor().addGroup("b"));
        }
    }

    @Test
    void aGroupIsRemovedOnlyOnceItHasStopped() throws Exception {
        try (Bench bench = Bench.running(directory, cat("a").alone())) {
            untilAllRun(bench);
            assertEquals(Supervisor.Outcome.STILL_RUNNING, bench.supervisor().removeGroup("a"));
            bench.process("a").stop();
            bench.until("a", ProcessState.STOPPED);
            assertEquals(Supervisor.Outcome.DONE, bench.supervisor().removeGroup("a"));
            assertEquals(Supervisor.Outcome.NO_SUCH_GROUP, bench.supervisor().removeGroup("a"));
            assertTrue(bench.events().contains(new EngineEvent.GroupRemoved("a")));
        }
    }

    // ---- restart

    @Test
    void aRestartWithABrokenConfigurationGoesOnRunning() throws Exception {
        try (Bench bench = new Bench(directory, new Edited(), cat("a").alone())) {
            bench.supervisor().addAll();
            untilAllRun(bench);
            assertThrows(ConfigException.class, () -> bench.supervisor().restart());
            assertEquals(SupervisorState.RUNNING, bench.supervisor().state());
            assertEquals(ProcessState.RUNNING, bench.process("a").state());
        }
    }

    @Test
    void aRestartStopsEverything() throws Exception {
        try (Bench bench = Bench.running(directory, cat("a").alone())) {
            untilAllRun(bench);
            bench.supervisor().restart();
            bench.until("finished", bench::finished);
            assertEquals(SupervisorState.RESTARTING, bench.supervisor().state());
            assertFalse(bench.process("a").state().isRunning());
        }
    }
}
