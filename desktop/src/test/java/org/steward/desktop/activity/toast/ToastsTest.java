package org.steward.desktop.activity.toast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steward.desktop.action.Commands;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.Level;
import org.steward.desktop.activity.Offer;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.steward.icons.Icon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Toasts in a window: come, wait, go, and are answered. */
@ExtendWith(ApplicationExtension.class)
class ToastsTest {

    private final ActivityLog log = new ActivityLog(Clock.systemUTC());
    private final Commands commands = new Commands();
    private final List<String> done = new ArrayList<>();
    private Button below;
    private boolean still = true;
    private StackPane root;
    private Toasts toasts;

    @Start
    void open(Stage stage) {
        below = new Button("below");
        below.setOnAction(event -> done.add("below"));
        root = new StackPane(below);
        Scene scene = new Scene(root, 900, 600);
        new Themes(new SettingsModel(Settings.defaults())).dress(scene);
        stage.setScene(scene);
        stage.show();
        below.requestFocus();
    }

    private void with(FxRobot robot, double brief, double ample) {
        robot.interact(() -> {
            toasts = new Toasts(log, () -> still, commands, Messages.in(Locale.ENGLISH), () -> done.add("open"),
                    new Timing(Duration.millis(brief), Duration.millis(ample), Duration.millis(50)));
            root.getChildren().add(toasts.node());
        });
    }

    private void report(FxRobot robot, Entry entry) {
        // In its place at once: a pointer that comes before the layout would miss it.
        robot.interact(() -> {
            log.report(entry);
            root.applyCss();
            root.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Entry good(String title) {
        return log.entry(Level.GOOD, Icon.STOP, title).done();
    }

    private Entry bad(String title) {
        return log.entry(Level.FAILED, Icon.ERROR, title).done();
    }

    private List<String> titles() {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> toasts.node().lookupAll(".toast-title").stream()
                .map(node -> ((Labeled) node).getText()).toList());
    }

    private void waitFor(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get(20, TimeUnit.SECONDS));
    }

    @Test
    void whatWentWellGoesByItselfAndWhatFailedStays(FxRobot robot) throws TimeoutException {
        with(robot, 200, 200);
        report(robot, bad("mailer is FATAL"));
        List<String> first = new ArrayList<>();
        // Looked at in the same turn: a moment later one of them may be gone.
        robot.interact(() -> {
            log.report(good("Stopped web"));
            first.addAll(titles());
        });
        assertEquals(List.of("mailer is FATAL", "Stopped web"), first);
        waitFor(() -> titles().equals(List.of("mailer is FATAL")));
    }

    @Test
    void withMotionItFadesFirst(FxRobot robot) throws TimeoutException {
        still = false;
        with(robot, 100, 100);
        report(robot, good("Stopped web"));
        waitFor(() -> toasts.node().lookup(".toast") == null || toasts.node().lookup(".toast").getOpacity() < 1);
        waitFor(() -> titles().isEmpty());
        assertFalse(toasts.node().isVisible());
    }

    @Test
    void quietEntriesAreNotTold(FxRobot robot) {
        with(robot, 60_000, 60_000);
        report(robot, good("Started web").quiet());
        assertEquals(List.of(), titles());
    }

    @Test
    void theFocusStaysWhereItIsAndClicksBesideReachTheWindow(FxRobot robot) {
        with(robot, 60_000, 60_000);
        report(robot, bad("mailer is FATAL"));
        assertSame(below, root.getScene().getFocusOwner());
        robot.clickOn(below);
        assertEquals(List.of("below"), done);
        robot.clickOn(toasts.node().lookup(".icon-button"));
        assertSame(below, root.getScene().getFocusOwner());
        assertEquals(List.of(), titles());
    }

    @Test
    void ofFourTheOldestThatWouldGoMakesRoomAndLeftOutFailuresAreCounted(FxRobot robot) {
        with(robot, 60_000, 60_000);
        report(robot, bad("one"));
        report(robot, good("two"));
        report(robot, bad("three"));
        report(robot, bad("four"));
        assertEquals(List.of("one", "three", "four"), titles());
        report(robot, bad("five"));
        assertEquals(List.of("three", "four", "five"), titles());
        robot.clickOn("and 1 more");
        assertEquals(List.of("open"), done);
        assertEquals(List.of(), titles());
    }

    @Test
    void nothingGoesWhileThePointerIsOnOne(FxRobot robot) throws TimeoutException {
        with(robot, 700, 700);
        report(robot, bad("stays"));
        robot.moveTo(toasts.node().lookup(".toast-title"));
        report(robot, good("goes"));
        long begun = System.nanoTime();
        waitFor(() -> System.nanoTime() - begun > TimeUnit.MILLISECONDS.toNanos(1500));
        assertEquals(List.of("stays", "goes"), titles());
        robot.moveTo(below);
        waitFor(() -> titles().equals(List.of("stays")));
    }

    @Test
    void anOfferIsTakenByAClickAndTheToastGoes(FxRobot robot) {
        with(robot, 60_000, 60_000);
        report(robot, good("Stopped web").offering(Offer.once("Undo", () -> done.add("undo"))));
        robot.clickOn("Undo");
        assertEquals(List.of("undo"), done);
        assertEquals(List.of(), titles());
    }

    @Test
    void anOfferTakenElsewhereCannotBeTakenHere(FxRobot robot) {
        with(robot, 60_000, 60_000);
        Offer undo = Offer.once("Undo", () -> done.add("undo"));
        report(robot, good("Stopped web").offering(undo));
        robot.interact(undo::take);
        assertTrue(robot.lookup("Undo").query().isDisabled());
    }

    @Test
    void escapeThatNobodyElseWantsSendsTheNewestAway(FxRobot robot) {
        with(robot, 60_000, 60_000);
        report(robot, bad("one"));
        report(robot, bad("two"));
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of("one"), titles());
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of(), titles());
        assertSame(below, root.getScene().getFocusOwner());
    }

    @Test
    void theKeyboardComesByCommandAndGoesBackWithTheLast(FxRobot robot) {
        with(robot, 60_000, 60_000);
        assertFalse(commands.find("activity.toasts").orElseThrow().enabled().get());
        report(robot, bad("one").offering(Offer.always("Open log", () -> done.add("log"))));
        robot.interact(() -> commands.run("activity.toasts"));
        assertEquals("Open log", ((Button) root.getScene().getFocusOwner()).getText());
        robot.push(KeyCode.TAB);
        assertTrue(toasts.node().isFocusWithin());
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of(), titles());
        assertSame(below, root.getScene().getFocusOwner());
    }

    @Test
    void whatHappensAgainSaysHowOftenInsteadOfBeingToldAgain(FxRobot robot) {
        with(robot, 60_000, 60_000);
        report(robot, bad("box is lost").repeating("box"));
        report(robot, bad("box is lost").repeating("box"));
        assertEquals(List.of("box is lost (2 times)"), titles());
    }
}
