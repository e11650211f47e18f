package org.steward.desktop.activity.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steward.desktop.action.Commands;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.ItemResult;
import org.steward.desktop.activity.ItemResult.Outcome;
import org.steward.desktop.activity.Job;
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

/** The activity page, its strip and its bell in a window. */
@ExtendWith(ApplicationExtension.class)
class ActivityCentreTest {

    private final ActivityLog log = new ActivityLog(Clock.systemUTC());
    private final Commands commands = new Commands();
    private final List<String> done = new ArrayList<>();
    private ActivityCentre centre;
    private BorderPane root;
    private Scene scene;

    @Start
    void open(Stage stage) {
        centre = new ActivityCentre(log, commands, Messages.in(Locale.ENGLISH), () -> done.add("open"));
        root = new BorderPane(new Label("processes"), centre.bell(), null, null, centre.strip());
        scene = new Scene(root, 900, 600);
        new Themes(new SettingsModel(Settings.defaults())).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void look(FxRobot robot) {
        robot.interact(() -> {
            root.setCenter(centre.view());
            centre.focus();
            layOut();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** A click on what waits for its first layout would go astray. */
    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private Entry failure() {
        return log.entry(Level.FAILED, Icon.RESTART, "Restart 2 processes on box: 1 of 2 failed").on("box").done()
                .with(List.of(new ItemResult("box", "web", Outcome.DONE, "web was restarted."),
                        new ItemResult("box", "mailer", Outcome.FAILED, "mailer was not started.")));
    }

    private boolean isShown(String text) {
        layOut();
        return Stream.of(".label", ".button").flatMap(style -> scene.getRoot().lookupAll(style).stream())
                .map(Labeled.class::cast).anyMatch(node -> node.isVisible() && text.equals(node.getText()));
    }

    private void shows(String text) throws TimeoutException {
        waitFor(() -> isShown(text));
    }

    private void hides(String text) throws TimeoutException {
        waitFor(() -> !isShown(text));
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get(20, TimeUnit.SECONDS));
    }

    private void select(FxRobot robot, int line) {
        robot.interact(() -> ((ListView<?>) scene.lookup(".activity-list")).getSelectionModel().clearAndSelect(line));
    }

    @Test
    void itemsOfABulkJobOpenAndCloseByKeyFailuresFirst(FxRobot robot) throws TimeoutException {
        robot.interact(() -> log.report(failure()));
        look(robot);
        shows("Restart 2 processes on box: 1 of 2 failed");
        shows("you · box");
        hides("mailer was not started.");
        select(robot, 0);
        robot.push(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        shows("mailer was not started.");
        shows("web was restarted.");
        select(robot, 2);
        robot.push(KeyCode.LEFT);
        WaitForAsyncUtils.waitForFxEvents();
        hides("mailer was not started.");
        assertEquals(0, ((ListView<?>) scene.lookup(".activity-list")).getSelectionModel().getSelectedIndex());
    }

    @Test
    void theProcessesOfAnEntryOpenByAClick(FxRobot robot) throws TimeoutException {
        robot.interact(() -> log.report(failure()));
        look(robot);
        shows("2 processes");
        robot.clickOn("2 processes");
        WaitForAsyncUtils.waitForFxEvents();
        shows("mailer was not started.");
    }

    @Test
    void enterTakesTheOfferAndAnOfferToUndoIsGoneThen(FxRobot robot) throws TimeoutException {
        robot.interact(() -> log.report(log.entry(Level.GOOD, Icon.STOP, "Stopped web").done()
                .offering(Offer.once("Undo", () -> done.add("undo")))));
        look(robot);
        shows("Undo");
        select(robot, 0);
        robot.push(KeyCode.ENTER).push(KeyCode.ENTER);
        assertEquals(List.of("undo"), done);
        assertTrue(robot.lookup("Undo").query().isDisabled());
    }

    @Test
    void aRunningJobShowsHowFarItIsAndIsCancelledByItsButton(FxRobot robot) throws TimeoutException {
        Job[] job = new Job[1];
        robot.interact(() -> {
            job[0] = log.begin(Icon.START, "Starting 3 processes on box", "3 processes", 3, () -> done.add("cancel"));
            job[0].add(List.of(new ItemResult("box", "a", Outcome.FAILED, "a was not started.")));
        });
        look(robot);
        shows("Starting 3 processes on box");
        shows("1 of 3, 1 failed");
        shows("3 processes · 1 of 3");
        robot.clickOn(".activity-cancel");
        assertEquals(List.of("cancel"), done);
        shows("Cancelling… · 1 of 3, 1 failed");
        robot.interact(() -> log.finish(job[0], log.entry(Level.FAILED, Icon.START, "Start 3 processes")));
        hides("Starting 3 processes on box");
        shows("3 processes: 1 of 3 failed");
    }

    @Test
    void theStripTakesNoRoomBeforeAnythingWasDoneAndOpensThePage(FxRobot robot) throws TimeoutException {
        assertFalse(centre.strip().isVisible());
        robot.interact(() -> log.finish(log.begin(Icon.RESTART, "Restarting api", "api", 1, () -> { }),
                log.entry(Level.GOOD, Icon.RESTART, "Restarted api").quiet()));
        shows("api done");
        robot.clickOn(centre.strip());
        assertEquals(List.of("open"), done);
        robot.interact(log::clear);
        assertFalse(centre.strip().isVisible());
    }

    @Test
    void theBellCountsFailuresUntilThePageIsLookedAt(FxRobot robot) throws TimeoutException {
        robot.interact(() -> log.report(failure()));
        assertEquals("1", ((Button) centre.bell()).getText());
        look(robot);
        assertEquals("", ((Button) centre.bell()).getText());
        robot.interact(() -> log.report(failure()));
        assertEquals("", ((Button) centre.bell()).getText(), "it is seen at once");
        robot.interact(() -> root.setCenter(new Label("processes")));
        robot.interact(() -> log.report(failure()));
        assertEquals("1", ((Button) centre.bell()).getText());
    }

    @Test
    void whatIsTypedFiltersAndEscapeEmptiesTheFilter(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            log.report(failure());
            log.report(log.entry(Level.GOOD, Icon.STOP, "Stopped web on db-1").on("db-1").done());
        });
        look(robot);
        robot.clickOn("#activity-filter").write("db-1");
        WaitForAsyncUtils.waitForFxEvents();
        shows("Stopped web on db-1");
        hides("Restart 2 processes on box: 1 of 2 failed");
        robot.push(KeyCode.ESCAPE);
        assertEquals("", ((TextField) scene.lookup("#activity-filter")).getText());
        robot.clickOn("#activity-problems");
        WaitForAsyncUtils.waitForFxEvents();
        hides("Stopped web on db-1");
        shows("Restart 2 processes on box: 1 of 2 failed");
        robot.interact(() -> ((TextField) scene.lookup("#activity-filter")).setText("nothing"));
        WaitForAsyncUtils.waitForFxEvents();
        shows("Nothing fits");
    }

    @Test
    void copyPutsWhatIsShownOnTheClipboardAndClearForgetsIt(FxRobot robot) throws TimeoutException {
        robot.interact(() -> log.report(failure()));
        look(robot);
        robot.clickOn("#activity-copy");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(copied[0].contains("Restart 2 processes on box: 1 of 2 failed  [you · box]"), copied[0]);
        assertTrue(copied[0].contains("    - mailer was not started."), copied[0]);
        robot.interact(() -> commands.run("activity.clear"));
        WaitForAsyncUtils.waitForFxEvents();
        shows("Nothing has happened yet");
        assertTrue(scene.lookup("#activity-copy").isDisabled());
    }
}
