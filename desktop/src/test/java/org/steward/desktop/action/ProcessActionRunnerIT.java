package org.steward.desktop.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.steward.client.protocol.ProcessState;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.ItemResult;
import org.steward.desktop.activity.ItemResult.Outcome;
import org.steward.desktop.activity.Level;
import org.steward.desktop.dialogs.Answer;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerColor;
import org.steward.desktop.servers.ServerProfile;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.Proc;

/** Actions against real servers. */
class ProcessActionRunnerIT {

    private static final String WORKERS = """
            [program:worker]
            command=/bin/sleep 1000
            process_name=%(program_name)s_%(process_num)02d
            numprocs=29
            startsecs=0
            """;
    private static final String BROKEN = """
            [program:broken]
            command={dir}/missing
            startsecs=0
            autostart=false
            """;
    private static final String PAIR = """
            [program:web]
            command=/bin/sleep 1000
            startsecs=0
            [program:db]
            command=/bin/sleep 1000
            startsecs=0
            """;

    private static ServerProfile profile(Trial trial, String name, List<String> tags, boolean readOnly) {
        return new ServerProfile(name, "unix://" + trial.box().path("s.sock"), Optional.empty(),
                new ServerProfile.PasswordSource.None(), new ServerProfile.Trust.OfSystem(), tags, ServerColor.NONE,
                readOnly);
    }

    private static Map<String, Integer> pids(Rig rig, Server server) {
        return rig.on(() -> server.snapshot().processes().stream()
                .collect(Collectors.toMap(info -> info.namespec(), info -> info.pid())));
    }

    private static void awaitAll(Rig rig, Server server, ProcessState state) {
        Await.until("all " + state, () -> rig.on(() -> server.snapshot().processes().stream().allMatch(info ->
                info.state() == state && (state != ProcessState.RUNNING || isProgram(info.pid())))));
    }

    /** A signal that reaches supervisord's forked copy before its exec is lost, and a stop then takes ten seconds. */
    private static boolean isProgram(int pid) {
        return new Proc(pid).commandLine().contains("sleep");
    }

    private static final Predicate<Entry> OF_PERSON = Entry::byPerson;

    @OnEachServer
    void aBulkRestartSaysWhatBecameOfEach(Trial trial) {
        trial.start(WORKERS + BROKEN);
        try (Rig rig = new Rig()) {
            Server server = rig.server(profile(trial, "box", List.of(), false));
            List<ProcessRef> all = rig.all(server, 30);
            Await.until("29 run", () -> pids(rig, server).values().stream()
                    .filter(pid -> pid > 0 && isProgram(pid)).count() == 29);
            Map<String, Integer> before = pids(rig, server);
            assertTrue(rig.run(new ProcessAction.Restart(), all), "marked at once");
            Entry entry = rig.entry("the restart's entry", OF_PERSON);
            assertEquals("Restart 30 processes on box: 1 of 30 failed", entry.title());
            assertEquals(Level.FAILED, entry.level());
            Map<Outcome, List<ItemResult>> byOutcome = entry.items().stream()
                    .collect(Collectors.groupingBy(ItemResult::outcome));
            assertEquals(29, byOutcome.get(Outcome.DONE).size());
            ItemResult failed = byOutcome.get(Outcome.FAILED).getFirst();
            assertEquals("broken", failed.name());
            assertTrue(failed.sentence().startsWith("broken was not started: its program does not exist"),
                    failed.sentence());
            assertEquals(1, rig.questions.size(), "more than ten are asked about");
            assertFalse(rig.on(() -> all.stream().anyMatch(rig.runner::isPending)));
            Await.until("all workers are new ones", () -> pids(rig, server).entrySet().stream()
                    .filter(pid -> pid.getKey().startsWith("worker"))
                    .allMatch(pid -> pid.getValue() > 0 && !pid.getValue().equals(before.get(pid.getKey()))));
        }
    }

    @OnEachServer
    void whatWasStoppedIsStartedAgainByUndo(Trial trial) {
        trial.start(PAIR);
        try (Rig rig = new Rig()) {
            Server server = rig.server(profile(trial, "box", List.of(), false));
            List<ProcessRef> all = rig.all(server, 2);
            awaitAll(rig, server, ProcessState.RUNNING);
            rig.run(new ProcessAction.Stop(), all);
            Entry stopped = rig.entry("stopped", OF_PERSON);
            assertEquals("Stopped 2 processes on box", stopped.title());
            awaitAll(rig, server, ProcessState.STOPPED);
            rig.on(() -> {
                stopped.offers().getFirst().take();
                return true;
            });
            rig.entry("started", entry -> entry.byPerson() && entry.title().startsWith("Started"));
            awaitAll(rig, server, ProcessState.RUNNING);
            assertTrue(rig.questions.isEmpty());
        }
    }

    @OnEachServer
    void undoWorksOnAServerThatWasReopenedMeanwhile(Trial trial) {
        trial.start(PAIR);
        try (Rig rig = new Rig()) {
            ServerProfile profile = profile(trial, "box", List.of(), false);
            Server before = rig.server(profile);
            List<ProcessRef> all = rig.all(before, 2);
            awaitAll(rig, before, ProcessState.RUNNING);
            rig.run(new ProcessAction.Stop(), all);
            Entry stopped = rig.entry("stopped", OF_PERSON);
            Server again = rig.server(profile);
            rig.on(() -> {
                stopped.offers().getFirst().take();
                return true;
            });
            rig.entry("started", entry -> entry.byPerson() && entry.title().startsWith("Started"));
            rig.all(again, 2);
            awaitAll(rig, again, ProcessState.RUNNING);
        }
    }

    /** What the drawer does with a process in BACKOFF: servers answer a start with ALREADY_STARTED. */
    @OnEachServer
    void aRestartTriesAtOnceWhatWaitsForItsNextTry(Trial trial) {
        trial.start("[program:soon]\ncommand=/bin/sh -c \"test -e {dir}/ready && exec sleep 1000\"\nstartretries=1000\n"
                // A try may begin just before the restart, and what is a copy of supervisord still hears no signal.
                + "stopwaitsecs=1\n");
        try (Rig rig = new Rig()) {
            Server server = rig.server(profile(trial, "box", List.of(), false));
            List<ProcessRef> all = rig.all(server, 1);
            awaitAll(rig, server, ProcessState.BACKOFF);
            trial.box().file("ready", "");
            rig.run(new ProcessAction.Restart(), all);
            assertEquals(Level.GOOD, rig.entry("the restart's entry", OF_PERSON).level());
            awaitAll(rig, server, ProcessState.RUNNING);
        }
    }

    @OnEachServer
    void whatIsAsWishedIsNoFailure(Trial trial) {
        trial.start(PAIR);
        try (Rig rig = new Rig()) {
            Server server = rig.server(profile(trial, "box", List.of(), false));
            List<ProcessRef> all = rig.all(server, 2);
            awaitAll(rig, server, ProcessState.RUNNING);
            rig.run(new ProcessAction.Start(), List.of(all.getFirst()));
            assertEquals("db was running already.", rig.entry("one", OF_PERSON).detail());
            rig.run(new ProcessAction.Start(), all);
            assertEquals("Start 2 processes on box: nothing to do",
                    rig.entry("both", entry -> entry.items().size() == 2).title());
        }
    }

    @OnEachServer
    void aReadOnlyServerIsLeftAlone(Trial trial) {
        trial.start(PAIR);
        try (Rig rig = new Rig()) {
            Server server = rig.server(profile(trial, "box", List.of(), true));
            List<ProcessRef> all = rig.all(server, 2);
            awaitAll(rig, server, ProcessState.RUNNING);
            rig.run(new ProcessAction.Stop(), all);
            Entry entry = rig.entry("refusal", OF_PERSON);
            assertEquals("box is read-only", entry.title());
            assertEquals(Level.WARNING, entry.level());
            assertFalse(rig.on(() -> all.stream().anyMatch(rig.runner::isPending)));
            assertEquals(2, pids(rig, server).values().stream().filter(pid -> pid > 0).count());
        }
    }

    @OnEachServer
    void productionWantsItsNameTyped(Trial trial) {
        trial.start(PAIR);
        try (Rig rig = new Rig()) {
            Server server = rig.server(profile(trial, "db-1", List.of("production"), false));
            List<ProcessRef> all = rig.all(server, 2);
            awaitAll(rig, server, ProcessState.RUNNING);
            rig.answer = new Answer(Answer.Choice.NO, false);
            rig.run(new ProcessAction.Stop(), all);
            assertEquals("Stop 2 processes on db-1", rig.questions.getFirst().title());
            assertEquals(Optional.of("db-1"), rig.questions.getFirst().typed());
            assertTrue(rig.on(() -> rig.log.history().isEmpty()), "nothing happened");
            rig.answer = new Answer(Answer.Choice.YES, false);
            rig.run(new ProcessAction.Stop(), all);
            rig.entry("stopped", OF_PERSON);
            awaitAll(rig, server, ProcessState.STOPPED);
        }
    }

    @OnEachServer
    void aSignalToWhatDoesNotRunIsExplained(Trial trial) {
        trial.start(BROKEN);
        try (Rig rig = new Rig()) {
            Server server = rig.server(profile(trial, "box", List.of(), false));
            List<ProcessRef> all = rig.all(server, 1);
            rig.run(new ProcessAction.Signal("USR1"), all);
            assertEquals("broken is not running, so there is nothing to signal. Start it first.",
                    rig.entry("signal", OF_PERSON).detail());
        }
    }

    @OnEachServer
    void aServerThatIsGoneFailsTheRestAtOnce(Trial trial) {
        Daemon daemon = trial.start(WORKERS);
        try (Rig rig = new Rig()) {
            Server server = rig.server(profile(trial, "box", List.of(), false));
            List<ProcessRef> all = rig.all(server, 29);
            awaitAll(rig, server, ProcessState.RUNNING);
            daemon.close();
            rig.run(new ProcessAction.Restart(), all);
            Entry entry = rig.entry("failure", OF_PERSON);
            assertEquals(29, entry.failures());
            assertTrue(entry.detail().endsWith("Start the daemon, or check the socket file in its [unix_http_server].")
                    || entry.detail().endsWith("The daemon is not running: start it."), entry.detail());
        }
    }
}
