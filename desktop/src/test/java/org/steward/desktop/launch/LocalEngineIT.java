package org.steward.desktop.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steward.client.SupervisorClient;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.peer.Await;
import org.steward.peer.Command;
import org.steward.peer.Daemon;
import org.steward.peer.Outcome;
import org.steward.peer.Proc;
import org.steward.peer.Sandbox;
import org.steward.peer.Server;

/** The local engine with the real stewardd, in the home of a person who has nothing yet. One thread plays JavaFX's. */
class LocalEngineIT {

    /** Engines start and stop here while others keep both cores busy. */
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path DISTRIBUTION =
            Path.of(System.getProperty("steward.home", "target/steward")).toAbsolutePath();

    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private final Background background = new Background(fx);
    private final Sandbox box = new Sandbox();
    private final Home home = new Home(box.dir(), DISTRIBUTION);
    private final Fleet fleet = new Fleet();

    @BeforeEach
    void present() {
        Server.STEWARDD.absence().ifPresent(Assumptions::abort);
    }

    @AfterEach
    void close() throws Exception {
        on(() -> {
            fleet.close();
            return true;
        });
        EnginePlace place = launcher().find(Optional.empty());
        Optional<Proc> last = launcher().isUp(place) ? Optional.of(new Proc(pid(place))) : Optional.empty();
        launcher().shutdown(place);
        // It is not quite gone when nobody answers any more.
        last.ifPresent(process -> until("it has ended", () -> !process.alive()));
        background.close();
        fx.shutdown();
        box.close();
    }

    private <T> T on(Callable<T> task) {
        try {
            return fx.submit(task).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void run(Runnable task) {
        on(() -> {
            task.run();
            return true;
        });
    }

    private EngineLauncher launcher() {
        return new EngineLauncher(home.paths(), home.environment(), LIMIT);
    }

    private LocalEngine engine() {
        return on(() -> new LocalEngine(launcher(), Optional.empty(), background));
    }

    private static void until(String what, BooleanSupplier condition) {
        Await.value(what, LIMIT, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    private EngineState.Up awaitUp(LocalEngine engine) {
        return Await.value("up", LIMIT, () -> {
            EngineState state = on(engine::state);
            if (state instanceof EngineState.Failed failed) {
                throw new AssertionError(failed);
            }
            return Optional.of(state).filter(EngineState.Up.class::isInstance).map(EngineState.Up.class::cast);
        });
    }

    private static int pid(EnginePlace place) throws Exception {
        try (SupervisorClient client = new SupervisorClient(place.endpoint(), place.transport())) {
            return client.getPID();
        }
    }

    @Test
    void whoHasNothingGetsTheDemoAndFindsItsEngineAgain() throws Exception {
        LocalEngine first = engine();
        LocalServer local = on(() -> new LocalServer(first, fleet, new SettingsModel(Settings.defaults()), fx));
        run(first::start);
        EngineState.Up up = awaitUp(first);
        assertTrue(up.startedHere());
        assertEquals(EngineConfigFile.Origin.DEMO, up.place().config().origin());
        assertTrue(Files.exists(box.path(".local/share/steward/demo/supervisord.conf")));
        until("its processes run", () -> on(local::running) > 0);
        assertEquals(ServerProfile.LOCAL, on(() -> fleet.servers().getFirst().profile().name()));
        LocalEngine second = engine();
        run(second::start);
        EngineState.Up found = awaitUp(second);
        assertFalse(found.startedHere());
        assertEquals(pid(up.place()), pid(found.place()));
    }

    @Test
    void stopEndsTheEngineWithItsProcessesAndStartBringsAnother() throws Exception {
        LocalEngine engine = engine();
        LocalServer local = on(() -> new LocalServer(engine, fleet, new SettingsModel(Settings.defaults()), fx));
        run(engine::start);
        EnginePlace place = awaitUp(engine).place();
        until("its processes run", () -> on(local::running) > 0);
        int before = pid(place);
        // Of one that cannot start, only a try may be counted so far.
        List<ProcessHandle> children = Await.value("its processes", () -> Optional.of(
                ProcessHandle.of(before).orElseThrow().descendants().toList()).filter(some -> !some.isEmpty()));
        ClosePrompt prompt = on(() -> new ClosePrompt(engine, local::running,
                new SettingsModel(Settings.defaults()), () -> { }));
        // Not asked while an answer is late: then nothing is known to run.
        until("asked", () -> on(() -> {
            prompt.closeRequested();
            return prompt.stageProperty().get() instanceof ClosePrompt.Stage.Asking;
        }));
        run(() -> prompt.stopProcesses(false));
        until("stopped", () -> on(engine::state) instanceof EngineState.Stopped);
        until("its processes are gone", () -> children.stream().noneMatch(ProcessHandle::isAlive));
        // The connection may notice only now.
        until("nothing runs", () -> on(local::running) == 0);
        run(engine::start);
        awaitUp(engine);
        assertNotEquals(before, pid(place));
        // Looked at before another task of this thread can come: it may be up again within a moment.
        assertInstanceOf(EngineState.Stopping.class, on(() -> {
            engine.restart();
            return engine.state();
        }));
        awaitUp(engine);
    }

    @Test
    void anEngineThatIsKilledIsMissedAndCanBeStartedAgain() throws Exception {
        LocalEngine engine = engine();
        LocalServer local = on(() -> new LocalServer(engine, fleet, new SettingsModel(Settings.defaults()), fx));
        run(engine::start);
        EnginePlace place = awaitUp(engine).place();
        until("live", () -> on(() -> local.server().orElseThrow().snapshot().link().isLive()));
        int before = pid(place);
        List<ProcessHandle> children = ProcessHandle.of(before).orElseThrow().descendants().toList();
        ProcessHandle.of(before).orElseThrow().destroyForcibly();
        until("missed", () -> on(engine::state) instanceof EngineState.Failed failed
                && failed.failure().reason() == EngineFailure.Reason.GONE);
        children.forEach(ProcessHandle::destroyForcibly);
        run(engine::start);
        awaitUp(engine);
        assertNotEquals(before, pid(place));
        until("live again", () -> on(() -> local.server().orElseThrow().snapshot().link().isLive()));
    }

    @Test
    void aConfigurationTheEngineRefusesIsToldInItsWords() {
        home.write(".config/steward/supervisord.conf", """
                [unix_http_server]
                file=%(here)s/s.sock
                [rpcinterface:supervisor]
                supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
                [supervisord]
                [program:web]
                command=/bin/cat
                numprocs=many
                """);
        EngineState.Failed failed =
                assertInstanceOf(EngineState.Failed.class, launcher().launch(Optional.empty(), state -> { }));
        assertEquals(EngineFailure.Reason.BROKEN_CONFIG, failed.failure().reason());
        assertTrue(failed.failure().detail().contains("many"), failed.failure().detail());
    }

    @Test
    void withoutADisplayTheEngineRunsInTheTerminalAndSaysHowToReachIt() {
        String steward = DISTRIBUTION.resolve("bin/steward").toString();
        var environment = java.util.Map.of("HOME", box.dir().toString(), "USER", "ann");
        try (Daemon terminal = Daemon.launch(box, environment, List.of(steward))) {
            until("told\n" + box.read("stderr"), () -> box.read("stdout").contains("Ctrl-C"));
            String words = box.read("stdout");
            assertTrue(words.contains("There is no display"), words);
            assertTrue(words.contains("  ssh://ann@"), words);
            String command = words.lines().filter(line -> line.contains("stewardctl")).findFirst().orElseThrow();
            Outcome[] status = new Outcome[1];
            until("the command it tells works", () -> {
                status[0] = Command.run(box.dir(), java.util.Map.of(), "", List.of("/bin/sh", "-c", command.strip()));
                return status[0].out().contains("RUNNING");
            });
            Outcome second = Command.run(box.dir(), environment, "", List.of(steward));
            assertEquals(0, second.exit(), second.err());
            assertTrue(second.out().contains("already runs"), second.out());
            assertTrue(terminal.alive());
            terminal.proc().signal("TERM");
            terminal.awaitExit();
        }
        until("the engine is gone", () -> {
            try {
                return !launcher().isUp(launcher().find(Optional.empty()));
            } catch (EngineException e) {
                return false;
            }
        });
    }
}
