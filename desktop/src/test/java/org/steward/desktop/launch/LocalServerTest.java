package org.steward.desktop.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.client.transport.Credentials;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.FakeSupervisord;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile.PasswordSource;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.peer.Await;
import org.steward.peer.Sandbox;

/** The local engine among the servers: what its connection finds out, the engine's state says too. */
class LocalServerTest {

    private static final String HASHED = "username=ann\npassword={SHA}82ab876d1387bfafe46cc1c8a2ef074eae50cb1d";

    @TempDir
    private Path directory;
    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private final Background background = new Background(fx);
    private final SettingsModel settings = new SettingsModel(Settings.defaults());
    private final Fleet fleet = new Fleet();
    private LocalEngine engine;
    private LocalServer local;

    private void up(FakeSupervisord fake, String more) {
        Home home = Home.with(directory, "exit 3");
        home.personal(fake.port(), more);
        on(() -> {
            engine = new LocalEngine(home.launcher(), Optional.empty(), background);
            local = new LocalServer(engine, fleet, settings, fx);
            engine.start();
            return true;
        });
        awaitEngine(EngineState.Up.class);
    }

    @AfterEach
    void close() {
        on(() -> {
            fleet.close();
            return true;
        });
        background.close();
        fx.shutdown();
    }

    private <T> T on(Callable<T> task) {
        try {
            return fx.submit(task).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void awaitEngine(Class<? extends EngineState> state) {
        Await.until(state.getSimpleName(), () -> state.isInstance(on(engine::state)));
    }

    private void awaitLive() {
        Await.until("live", () -> on(() -> local.server().orElseThrow().snapshot().link().isLive()));
    }

    @Test
    void anEngineThatIsGoneIsNotUpAnyMoreAndIsAgainWhenItAnswers() {
        int port;
        try (Sandbox box = new Sandbox()) {
            // Not one that the kernel gives to somebody else meanwhile.
            port = box.port();
        }
        try (FakeSupervisord fake = FakeSupervisord.http(port)) {
            up(fake, "");
            awaitLive();
        }
        awaitEngine(EngineState.Failed.class);
        EngineState.Failed failed = assertInstanceOf(EngineState.Failed.class, on(engine::state));
        assertEquals(EngineFailure.Reason.GONE, failed.failure().reason());
        Server before = on(() -> local.server().orElseThrow());
        try (FakeSupervisord again = FakeSupervisord.http(port)) {
            awaitEngine(EngineState.Up.class);
            assertSame(before, on(() -> local.server().orElseThrow()));
        }
    }

    @Test
    void onePersonsStopIsNoFailure() {
        try (FakeSupervisord fake = FakeSupervisord.http()) {
            up(fake, "");
            awaitLive();
            on(engine::stop);
            awaitEngine(EngineState.Stopped.class);
            Await.until("noticed", () -> on(() -> local.server().orElseThrow().snapshot().link().failure().isPresent()));
            assertInstanceOf(EngineState.Stopped.class, on(engine::state));
        }
    }

    @Test
    void aPasswordThatOnlyThePersonKnowsOpensTheServerAndCanStopTheEngine() {
        try (FakeSupervisord fake = FakeSupervisord.http().withPassword("right")) {
            up(fake, HASHED);
            Server closed = on(() -> local.server().orElseThrow());
            assertEquals(new PasswordSource.Ask(), on(() -> closed.profile().password()));
            assertEquals(Optional.of("ann"), on(() -> closed.profile().username()));
            on(() -> {
                engine.logIn(new Credentials("ann", "wrong"));
                engine.logIn(new Credentials("ann", "right"));
                return true;
            });
            awaitLive();
            assertEquals(new PasswordSource.None(), on(() -> local.server().orElseThrow().profile().password()));
            on(() -> {
                engine.start();
                return true;
            });
            awaitEngine(EngineState.Up.class);
            assertTrue(on(() -> engine.state().at().orElseThrow().credentials()).isPresent(), "it is still known");
            on(engine::stop);
            awaitEngine(EngineState.Stopped.class);
            assertTrue(fake.calls().contains("supervisor.shutdown"));
        }
    }

    @Test
    void aStockSupervisordIsAskedAsOftenAsTheSettingsSay() {
        try (FakeSupervisord fake = FakeSupervisord.http()) {
            on(() -> {
                settings.update(now -> now.withPollInterval(Duration.ofMillis(60)));
                return true;
            });
            up(fake, "");
            awaitLive();
            Server before = on(() -> local.server().orElseThrow());
            long asked = polls(fake);
            Await.value("twenty times in the time of fifteen", Duration.ofSeconds(15),
                    () -> polls(fake) >= asked + 20 ? Optional.of(true) : Optional.empty());
            on(() -> {
                settings.update(now -> now.withPollInterval(Duration.ofSeconds(30)));
                return true;
            });
            assertNotSame(before, on(() -> local.server().orElseThrow()), "opened anew, to be asked more seldom");
        }
    }

    private static long polls(FakeSupervisord fake) {
        return fake.calls().stream().filter("supervisor.getAllProcessInfo"::equals).count();
    }
}
