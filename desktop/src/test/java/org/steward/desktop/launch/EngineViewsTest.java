package org.steward.desktop.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.dialogs.Overlay;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.servers.FakeSupervisord;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.steward.peer.Await;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the window says of the local engine: the strip below the bar on top, and the question when it is closed. */
@ExtendWith(ApplicationExtension.class)
class EngineViewsTest {

    private final FxThread fx = new FxThread();
    private final Background background = new Background(fx);
    private final SettingsModel settings = new SettingsModel(Settings.defaults());
    private final Commands commands = new Commands();
    private final FakeSupervisord fake = FakeSupervisord.http();
    private final AtomicInteger closed = new AtomicInteger();
    private Path directory;
    private Home home;
    private LocalEngine engine;
    private EngineStrip strip;
    private ClosePrompt prompt;
    private ClosePromptView view;
    private Button below;
    private Scene scene;

    @Start
    void open(Stage stage) throws IOException {
        directory = Files.createTempDirectory("engine");
        home = Home.with(directory, "echo 'no room' >&2; exit 3");
        home.personal(fake.port(), "");
        Messages messages = Messages.in(Locale.ENGLISH);
        engine = new LocalEngine(home.launcher(), Optional.empty(), background);
        strip = new EngineStrip(engine, commands, messages);
        prompt = new ClosePrompt(engine, () -> 3, settings, closed::incrementAndGet);
        view = new ClosePromptView(prompt, messages);
        below = new Button("below");
        scene = new Scene(new StackPane(new VBox(strip.node(), below), view.node()), 800, 600);
        new Themes(settings).dress(scene);
        stage.setScene(scene);
        stage.show();
        below.requestFocus();
    }

    @AfterEach
    void close() throws IOException {
        background.close();
        fake.close();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    private static <T> T on(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static void run(Runnable task) {
        on(() -> {
            task.run();
            return true;
        });
    }

    private void awaitEngine(Class<? extends EngineState> state) {
        Await.until(state.getSimpleName(), () -> on(() -> state.isInstance(engine.state())));
    }

    private List<String> texts(javafx.scene.Node node) {
        return on(() -> node.lookupAll("*").stream().filter(Labeled.class::isInstance)
                .map(each -> ((Labeled) each).getText()).filter(text -> text != null && !text.isEmpty()).distinct()
                .toList());
    }

    private boolean isEnabled(String id) {
        return on(() -> commands.all().stream().filter(command -> command.id().equals(id)).map(Command::enabled)
                .findFirst().orElseThrow().get());
    }

    private void up() {
        run(engine::start);
        awaitEngine(EngineState.Up.class);
    }

    /** Asks, and waits until the question is laid out, since the keys of its buttons come with their skins. */
    private void ask() {
        run(prompt::closeRequested);
        Await.until("laid out", () -> on(() -> scene.getFocusOwner() instanceof Button keep && keep.getWidth() > 0
                && keep.getSkin() != null && keep != below));
    }

    /** Clicks on a button where it is once it is laid out. */
    private void click(FxRobot robot, String text) {
        robot.clickOn(on(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.getRoot().lookupAll(".button").stream().filter(Button.class::isInstance)
                    .filter(button -> text.equals(((Button) button).getText())).findFirst().orElseThrow();
        }));
    }

    @Test
    void theStripSaysWhatGoesOnAndIsGoneWhileTheEngineRuns() {
        assertEquals(List.of("Looking for the engine…"), texts(strip.node()));
        up();
        assertFalse(on(() -> strip.node().isVisible()));
        assertTrue(isEnabled("engine.stop"));
        assertTrue(isEnabled("engine.restart"));
        assertFalse(isEnabled("engine.start"));
    }

    @Test
    void anEngineThatWasStoppedCanBeStartedFromTheStrip() {
        up();
        run(engine::stop);
        awaitEngine(EngineState.Stopped.class);
        assertTrue(on(() -> strip.node().isVisible()));
        assertTrue(texts(strip.node()).getFirst().contains("supervisord.conf"), texts(strip.node()).toString());
        assertTrue(texts(strip.node()).contains("Start the engine"));
        assertTrue(isEnabled("engine.start"));
        assertFalse(isEnabled("engine.stop"));
    }

    @Test
    void anEngineThatDoesNotStartSaysWhyAndCanBeTriedAgain(FxRobot robot) {
        fake.close();
        run(engine::start);
        awaitEngine(EngineState.Failed.class);
        assertTrue(texts(strip.node()).getFirst().contains("no room"), texts(strip.node()).toString());
        assertTrue(on(() -> strip.node().lookup(".banner").getStyleClass().contains("error")));
        try (FakeSupervisord later = FakeSupervisord.http()) {
            home.personal(later.port(), "");
            click(robot, "Try again");
            awaitEngine(EngineState.Up.class);
            assertFalse(on(() -> strip.node().isVisible()));
        }
    }

    @Test
    void closingAsksInPlaceAndEscapeStays(FxRobot robot) {
        up();
        assertFalse(on(() -> view.node().isVisible()));
        ask();
        assertTrue(on(() -> view.node().isVisible()));
        assertTrue(texts(view.node()).contains("Keep 3 processes running?"), texts(view.node()).toString());
        assertEquals("Keep running", on(() -> ((Button) scene.getFocusOwner()).getText()));
        robot.push(KeyCode.ESCAPE);
        assertFalse(on(() -> view.node().isVisible()));
        assertEquals(below, on(() -> scene.getFocusOwner()));
        assertEquals(0, closed.get());
    }

    @Test
    void itLiesOverAnythingElseThatIsOpenAndKeepsTheKeyboard(FxRobot robot) {
        up();
        Button there = new Button("there");
        Overlay other = on(() -> new Overlay(there, Pos.CENTER, () -> { }));
        run(() -> {
            ((StackPane) scene.getRoot()).getChildren().add(other.layer());
            other.show(there);
        });
        ask();
        assertTrue(on(() -> ((StackPane) scene.getRoot()).getChildren().getLast() == view.node()));
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.TAB);
            assertTrue(on(() -> isOn(view.node(), scene.getFocusOwner())), "Tab stays on it");
        }
        List<KeyCode> leaked = new ArrayList<>();
        run(() -> scene.getRoot().addEventHandler(KeyEvent.KEY_PRESSED, key -> leaked.add(key.getCode())));
        robot.push(KeyCode.F5);
        assertEquals(List.of(), on(() -> List.copyOf(leaked)));
        robot.push(KeyCode.ESCAPE);
        assertEquals(there, on(() -> scene.getFocusOwner()));
        assertTrue(on(() -> other.showingProperty().get()));
    }

    private static boolean isOn(Node layer, Node node) {
        return node != null && (node == layer || isOn(layer, node.getParent()));
    }

    @Test
    void enterPressesTheButtonThatHasTheFocus(FxRobot robot) {
        up();
        ask();
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.TAB);
        assertEquals("Cancel", on(() -> ((Labeled) scene.getFocusOwner()).getText()));
        robot.push(KeyCode.ENTER);
        assertFalse(on(() -> view.node().isVisible()));
        assertEquals(0, closed.get());
    }

    @Test
    void enterKeepsTheProcessesRunning(FxRobot robot) {
        up();
        ask();
        robot.push(KeyCode.ENTER);
        assertEquals(1, closed.get());
        assertEquals(Settings.WhenClosed.ASK, settings.settings().whenClosed());
    }

    @Test
    void stopIsRememberedWithTheBoxTickedAndWaitsForTheEngine(FxRobot robot) {
        up();
        ask();
        robot.clickOn(on(() -> (CheckBox) view.node().lookup(".check-box")));
        click(robot, "Stop them");
        Await.until("closed", () -> closed.get() == 1);
        assertEquals(Settings.WhenClosed.STOP, settings.settings().whenClosed());
        assertTrue(fake.calls().contains("supervisor.shutdown"));
    }

    @Test
    void anEngineThatCannotBeStoppedIsExplainedWithAWayOut(FxRobot robot) {
        up();
        ask();
        fake.always(500, "text/html", "no");
        click(robot, "Stop them");
        Await.until("explained", () -> texts(view.node()).contains("Close now"));
        Await.until("failed", () -> on(() -> prompt.stageProperty().get() instanceof ClosePrompt.Stage.Failed));
        assertEquals(0, closed.get());
        click(robot, "Close now");
        assertEquals(1, closed.get());
    }
}
