package org.steward.desktop.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.action.ProcessAction;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.settings.ViewState;
import org.steward.desktop.settings.page.SettingItems;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The palette in a window: typed into, walked through, and done with. */
@ExtendWith(ApplicationExtension.class)
class CommandPaletteTest {

    private final FxThread fx = new FxThread();
    private final Background background = new Background(fx);
    private final Fleet fleet = new Fleet();
    private final Commands commands = new Commands();
    private final SettingsModel settings = new SettingsModel(Settings.defaults());
    private final ViewState viewState = new ViewState(Map.of());
    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty enabled = new SimpleBooleanProperty(true);
    private CommandPalette palette;
    private Button below;
    private Scene scene;

    private final class Recorded implements ProcessActions {
        @Override
        public void run(ProcessAction action, List<ProcessRef> processes) {
            processes.forEach(process -> done.add(action.getClass().getSimpleName() + " " + process.shown()));
        }

        @Override
        public boolean isPending(ProcessRef process) {
            return false;
        }

        @Override
        public Subscription onPendingChange(Consumer<ProcessRef> listener) {
            return Subscription.EMPTY;
        }
    }

    @Start
    void open(Stage stage) {
        fleet.add(Fed.server(ServerProfile.of("box", "http://box:9001"), List.of(
                Fed.process("web", "web-0", ProcessState.RUNNING), Fed.process("web", "web-1", ProcessState.RUNNING),
                Fed.process("mailer", "mailer", ProcessState.FATAL)), fx));
        fleet.add(Fed.server(ServerProfile.of("big", "http://big:9001"), Fed.many(10_000), fx));
        commands.add(new Command("view.refresh", "Refresh all", Optional.empty(),
                Optional.of(KeyCombination.valueOf("F5")), enabled, () -> done.add("refresh")));
        KeyBindings keys = new KeyBindings(commands, settings);
        palette = new CommandPalette(commands, keys, fleet, new Recorded(), new PaletteDoors(
                process -> done.add("details " + process.shown()), process -> done.add("log " + process.shown()),
                server -> done.add("server " + server.profile().name())), viewState, background,
                Messages.in(Locale.ENGLISH));
        palette.addSource(new SettingItems(settings, Messages.in(Locale.ENGLISH), id -> done.add("setting " + id)));
        below = new Button("below");
        scene = new Scene(new StackPane(below, palette.node()), 900, 600);
        new Themes(settings).dress(scene);
        keys.install(scene);
        stage.setScene(scene);
        stage.show();
        below.requestFocus();
    }

    @AfterEach
    void close() {
        fleet.close();
        background.close();
    }

    @SuppressWarnings("unchecked")
    private ListView<PaletteModel.Line> list() {
        return (ListView<PaletteModel.Line>) scene.lookup(".palette-list");
    }

    private List<String> titles() {
        return list().getItems().stream().filter(PaletteModel.Line.Choice.class::isInstance)
                .map(line -> ((PaletteModel.Line.Choice) line).item().title()).toList();
    }

    private void show(FxRobot robot) throws TimeoutException {
        // Snapshots come by way of the JavaFX thread.
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        waitFor(() -> !titles().isEmpty());
    }

    private void type(FxRobot robot, String text, String first) throws TimeoutException {
        robot.interact(() -> ((TextField) scene.lookup(".palette-field")).setText(text));
        waitFor(() -> !titles().isEmpty() && titles().getFirst().equals(first));
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get(20, TimeUnit.SECONDS));
    }

    @Test
    void aCommandThatCannotBeDoneSaysWhyAndStandsBehindThoseThatCan(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            commands.onRefusal((command, why) -> done.add(why));
            commands.add(new Command("engine.refresh", "Refresh", Optional.empty(), Optional.empty(),
                    new SimpleBooleanProperty(false), () -> done.add("wrong"), () -> "The engine does not run."));
        });
        show(robot);
        assertFalse(titles().contains("Refresh"), "who asked for nothing is shown what can be done");
        type(robot, "refresh", "Refresh all");
        waitFor(() -> titles().contains("Refresh"));
        // Its line comes with the next layout.
        waitFor(() -> scene.getRoot().lookupAll(".palette-detail").stream()
                .anyMatch(label -> "The engine does not run.".equals(((Label) label).getText())));
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertEquals(List.of("The engine does not run."), done);
    }

    @Test
    void opensByItsKeysTakesTheFocusAndGivesItBack(FxRobot robot) throws TimeoutException {
        show(robot);
        assertTrue(palette.node().isVisible());
        assertTrue(scene.getFocusOwner() instanceof TextField);
        robot.push(KeyCode.ESCAPE);
        assertFalse(palette.node().isVisible());
        assertEquals(below, scene.getFocusOwner());
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertTrue(palette.node().isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertFalse(palette.node().isVisible());
    }

    @Test
    void restartsTheProcessThatWasTyped(FxRobot robot) throws TimeoutException {
        show(robot);
        type(robot, "restart web:web-0", "Restart web:web-0");
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("Restart web:web-0"), done);
        assertFalse(palette.node().isVisible());
    }

    @Test
    void enterRightAfterTypingMeansWhatWasTyped(FxRobot robot) throws TimeoutException {
        show(robot);
        robot.interact(() -> {
            ((TextField) scene.lookup(".palette-field")).setText("open log mailer");
            scene.lookup(".palette-field").fireEvent(new javafx.scene.input.KeyEvent(
                    javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        waitFor(() -> !done.isEmpty());
        assertEquals(List.of("log mailer"), done);
    }

    @Test
    void theArrowsWalkOverChoicesOnlyAndRoundTheEnds(FxRobot robot) throws TimeoutException {
        show(robot);
        type(robot, "mailer", "mailer");
        int count = titles().size();
        robot.push(KeyCode.UP);
        assertEquals(list().getItems().size() - 1, list().getSelectionModel().getSelectedIndex());
        for (int i = 0; i < count; i++) {
            robot.push(KeyCode.DOWN);
            assertTrue(list().getSelectionModel().getSelectedItem() instanceof PaletteModel.Line.Choice);
        }
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_UP);
        assertTrue(list().getSelectionModel().getSelectedItem() instanceof PaletteModel.Line.Choice);
    }

    @Test
    void aClickDoesWhatItIsOn(FxRobot robot) throws TimeoutException {
        show(robot);
        type(robot, "show box", "Show box");
        // Its line comes with the next layout.
        Predicate<Node> line = node -> node instanceof Label label && "Show box".equals(label.getText());
        waitFor(() -> robot.lookup(line).tryQuery().isPresent());
        robot.clickOn(robot.lookup(line).queryLabeled());
        assertEquals(List.of("server box"), done);
    }

    @Test
    void aClickBesideItClosesIt(FxRobot robot) throws TimeoutException {
        show(robot);
        robot.clickOn(robot.offset(palette.node(), javafx.geometry.Pos.BOTTOM_LEFT, new javafx.geometry.Point2D(8, -8)));
        assertFalse(palette.node().isVisible());
        assertEquals(List.of(), done);
    }

    @Test
    void changesASettingWithoutLeavingThePage(FxRobot robot) throws TimeoutException {
        show(robot);
        type(robot, "dark", "Theme: Dark");
        robot.push(KeyCode.ENTER);
        assertEquals(Settings.ThemeChoice.DARK, settings.settings().theme());
    }

    @Test
    void whatWasUsedComesFirstTheNextTime(FxRobot robot) throws TimeoutException {
        show(robot);
        type(robot, "stop web:web-1", "Stop web:web-1");
        robot.push(KeyCode.ENTER);
        show(robot);
        waitFor(() -> !titles().isEmpty() && titles().getFirst().equals("Stop web:web-1"));
    }

    @Test
    void whatCannotBeDoneNowIsNotOffered(FxRobot robot) throws TimeoutException {
        robot.interact(() -> enabled.set(false));
        show(robot);
        robot.interact(() -> ((TextField) scene.lookup(".palette-field")).setText("refresh all"));
        waitFor(() -> titles().isEmpty());
        assertTrue(robot.lookup(".empty-state").query().isVisible());
        robot.push(KeyCode.ENTER).push(KeyCode.DOWN);
        assertEquals(List.of(), done);
    }

    @Test
    void showsTheKeyOfACommand(FxRobot robot) throws TimeoutException {
        robot.interact(() -> settings.update(old -> old.withKey("view.refresh", "Ctrl+R")));
        show(robot);
        type(robot, "refresh", "Refresh all");
        waitFor(() -> robot.lookup(".key-chip").queryAll().stream().anyMatch(
                node -> node.isVisible() && ((Label) node).getText().equals("Ctrl+R")));
    }
}
