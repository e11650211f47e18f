package org.steward.desktop.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.FakeSupervisord;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.peer.Await;

/** What becomes of the engine when the window is closed. One thread plays JavaFX's. */
class ClosePromptTest {

    @TempDir
    private Path directory;
    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private final Background background = new Background(fx);
    private final SettingsModel settings = new SettingsModel(Settings.defaults());
    private final AtomicInteger closed = new AtomicInteger();
    private final FakeSupervisord fake = FakeSupervisord.http();
    private int running = 3;
    private LocalEngine engine;
    private ClosePrompt prompt;

    @BeforeEach
    void make() {
        Home home = Home.with(directory, "exit 3");
        home.personal(fake.port(), "");
        engine = new LocalEngine(home.launcher(), Optional.empty(), background);
        prompt = new ClosePrompt(engine, () -> running, settings, closed::incrementAndGet);
        on(engine::start);
        awaitEngine(EngineState.Up.class);
    }

    @AfterEach
    void close() {
        fake.close();
        background.close();
        fx.shutdown();
    }

    private void on(Runnable task) {
        value(() -> {
            task.run();
            return true;
        });
    }

    private <T> T value(Callable<T> task) {
        try {
            return fx.submit(task).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void awaitEngine(Class<? extends EngineState> state) {
        Await.until(state.getSimpleName(), () -> state.isInstance(value(engine::state)));
    }

    private ClosePrompt.Stage stage() {
        return value(() -> prompt.stageProperty().get());
    }

    @Test
    void withProcessesRunningThePersonIsAskedAndTheWindowStays() {
        on(prompt::closeRequested);
        assertEquals(new ClosePrompt.Stage.Asking(3), stage());
        on(prompt::cancel);
        assertEquals(new ClosePrompt.Stage.Idle(), stage());
        assertEquals(0, closed.get());
    }

    @Test
    void withNothingRunningTheWindowCloses() {
        running = 0;
        on(prompt::closeRequested);
        assertEquals(1, closed.get());
        assertInstanceOf(EngineState.Up.class, value(engine::state));
    }

    @Test
    void keepRunningClosesAndIsRememberedOnlyWhereSaidSo() {
        on(() -> {
            prompt.closeRequested();
            prompt.keepRunning(false);
        });
        assertEquals(1, closed.get());
        assertEquals(Settings.WhenClosed.ASK, settings.settings().whenClosed());
        on(() -> prompt.keepRunning(true));
        assertEquals(Settings.WhenClosed.KEEP_RUNNING, settings.settings().whenClosed());
        on(prompt::closeRequested);
        assertEquals(3, closed.get());
    }

    @Test
    void stopEndsTheEngineFirstAndThenTheWindow() {
        on(() -> {
            prompt.closeRequested();
            prompt.stopProcesses(true);
        });
        Await.until("closed", () -> closed.get() == 1);
        assertInstanceOf(EngineState.Stopped.class, value(engine::state));
        assertTrue(fake.calls().contains("supervisor.shutdown"));
        assertEquals(Settings.WhenClosed.STOP, settings.settings().whenClosed());
    }

    @Test
    void whereTheSettingSaysStopAnEmptyEngineEndsToo() {
        running = 0;
        on(() -> {
            settings.update(now -> now.withWhenClosed(Settings.WhenClosed.STOP));
            prompt.closeRequested();
            assertEquals(new ClosePrompt.Stage.Stopping(0), prompt.stageProperty().get());
            prompt.closeRequested();
        });
        Await.until("closed", () -> closed.get() == 1);
    }

    @Test
    void anEngineThatCannotBeStoppedIsToldAndTheWindowStays() {
        fake.always(500, "text/html", "no");
        on(() -> {
            prompt.closeRequested();
            prompt.stopProcesses(false);
        });
        Await.until("failed", () -> stage() instanceof ClosePrompt.Stage.Failed);
        assertEquals(0, closed.get());
        on(prompt::closeNow);
        assertEquals(1, closed.get());
    }

    @Test
    void anEngineThatIsDownIsNoReasonToAsk() {
        on(engine::stop);
        awaitEngine(EngineState.Stopped.class);
        on(prompt::closeRequested);
        assertEquals(1, closed.get());
    }

    private void stopWhenClosed() {
        on(() -> settings.update(now -> now.withWhenClosed(Settings.WhenClosed.STOP)));
    }

    @Test
    void anEngineThatIsStillComingUpEndsBeforeTheWindowWhereTheSettingSaysStop() {
        stopWhenClosed();
        on(engine::stop);
        awaitEngine(EngineState.Stopped.class);
        try (FakeSupervisord next = FakeSupervisord.http()) {
            Home.with(directory, "exit 3").personal(next.port(), "");
            on(() -> {
                engine.start();
                prompt.closeRequested();
                assertEquals(0, closed.get());
                assertInstanceOf(ClosePrompt.Stage.Stopping.class, prompt.stageProperty().get());
            });
            Await.until("closed", () -> closed.get() == 1);
            assertTrue(next.calls().contains("supervisor.shutdown"));
            assertInstanceOf(EngineState.Stopped.class, value(engine::state));
        }
    }

    @Test
    void oneThatDoesNotComeUpLeavesNothingToWaitFor() {
        stopWhenClosed();
        on(engine::stop);
        awaitEngine(EngineState.Stopped.class);
        on(() -> {
            engine.start();
            prompt.closeRequested();
        });
        Await.until("closed", () -> closed.get() == 1);
        assertInstanceOf(EngineState.Failed.class, value(engine::state));
    }

    @Test
    void whoStaysAfterAllKeepsTheEngineThatWasComingUp() {
        stopWhenClosed();
        on(engine::stop);
        awaitEngine(EngineState.Stopped.class);
        try (FakeSupervisord next = FakeSupervisord.http()) {
            Home.with(directory, "exit 3").personal(next.port(), "");
            on(() -> {
                engine.start();
                prompt.closeRequested();
                prompt.cancel();
            });
            awaitEngine(EngineState.Up.class);
            assertFalse(next.calls().contains("supervisor.shutdown"));
            assertEquals(0, closed.get());
        }
    }

    @Test
    void startAndStopWhileSomethingIsUnderWayDoNothing() {
        on(() -> {
            engine.stop();
            engine.stop();
            engine.start();
            assertInstanceOf(EngineState.Stopping.class, engine.state());
        });
        awaitEngine(EngineState.Stopped.class);
        assertEquals(1, fake.calls().stream().filter("supervisor.shutdown"::equals).count());
        on(engine::restart);
        assertInstanceOf(EngineState.Stopped.class, value(engine::state), "restart is for one that is up");
    }
}
