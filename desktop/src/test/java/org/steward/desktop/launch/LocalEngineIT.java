package org.steward.desktop.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.steward.peer.Sandbox;
import org.steward.peer.Server;

/** The local engine with the real stewardd, in the home of a person who has nothing yet. One thread plays JavaFX's. */
class LocalEngineIT {

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
        EnginePlace place = home.launcher().find(Optional.empty());
        home.launcher().shutdown(place);
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

    private LocalEngine engine() {
        return on(() -> new LocalEngine(home.launcher(), Optional.empty(), background));
    }

    private EngineState.Up awaitUp(LocalEngine engine) {
        return Await.value("up", () -> {
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
        Await.until("its processes run", () -> on(local::running) > 0);
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
        Await.until("its processes run", () -> on(local::running) > 0);
        int before = pid(place);
        List<ProcessHandle> children = ProcessHandle.of(before).orElseThrow().descendants().toList();
        assertFalse(children.isEmpty());
        ClosePrompt prompt = on(() -> new ClosePrompt(engine, local::running,
                new SettingsModel(Settings.defaults()), () -> { }));
        run(prompt::closeRequested);
        assertInstanceOf(ClosePrompt.Stage.Asking.class, on(() -> prompt.stageProperty().get()));
        run(() -> prompt.stopProcesses(false));
        Await.until("stopped", () -> on(engine::state) instanceof EngineState.Stopped);
        Await.until("its processes are gone", () -> children.stream().noneMatch(ProcessHandle::isAlive));
        Await.until("nothing runs", () -> on(local::running) == 0);
        run(engine::start);
        awaitUp(engine);
        assertNotEquals(before, pid(place));
        run(engine::restart);
        Await.until("stopping", () -> !(on(engine::state) instanceof EngineState.Up));
        awaitUp(engine);
    }

    @Test
    void anEngineThatIsKilledIsMissedAndCanBeStartedAgain() throws Exception {
        LocalEngine engine = engine();
        LocalServer local = on(() -> new LocalServer(engine, fleet, new SettingsModel(Settings.defaults()), fx));
        run(engine::start);
        EnginePlace place = awaitUp(engine).place();
        Await.until("live", () -> on(() -> local.server().orElseThrow().snapshot().link().isLive()));
        int before = pid(place);
        List<ProcessHandle> children = ProcessHandle.of(before).orElseThrow().descendants().toList();
        ProcessHandle.of(before).orElseThrow().destroyForcibly();
        Await.until("missed", () -> on(engine::state) instanceof EngineState.Failed failed
                && failed.failure().reason() == EngineFailure.Reason.GONE);
        children.forEach(ProcessHandle::destroyForcibly);
        run(engine::start);
        awaitUp(engine);
        assertNotEquals(before, pid(place));
        Await.until("live again", () -> on(() -> local.server().orElseThrow().snapshot().link().isLive()));
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
                assertInstanceOf(EngineState.Failed.class, home.launcher().launch(Optional.empty(), state -> { }));
        assertEquals(EngineFailure.Reason.BROKEN_CONFIG, failed.failure().reason());
        assertTrue(failed.failure().detail().contains("many"), failed.failure().detail());
    }

    @Test
    void withoutADisplayTheEngineRunsInTheTerminalAndSaysHowToReachIt() {
        String steward = DISTRIBUTION.resolve("bin/steward").toString();
        var environment = java.util.Map.of("HOME", box.dir().toString(), "USER", "ann");
        try (Daemon terminal = Daemon.launch(box, environment, List.of(steward))) {
            Await.until("told\n" + box.read("stderr"), () -> box.read("stdout").contains("Ctrl-C"));
            String words = box.read("stdout");
            assertTrue(words.contains("There is no display"), words);
            assertTrue(words.contains("  ssh://ann@"), words);
            String command = words.lines().filter(line -> line.contains("stewardctl")).findFirst().orElseThrow();
            Outcome[] status = new Outcome[1];
            Await.until("the command it tells works", () -> {
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
        Await.until("the engine is gone", () -> {
            try {
                return !home.launcher().isUp(home.launcher().find(Optional.empty()));
            } catch (EngineException e) {
                return false;
            }
        });
    }
}
