package org.steward.desktop.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Questions in a window, answered by keys and the mouse. */
@ExtendWith(ApplicationExtension.class)
class ConfirmationSheetTest {

    private static final Question STOP = Question.of("Stop 12 processes on db-1", "They stop.", "Stop").dangerous();

    private final List<Answer> answers = new ArrayList<>();
    private final List<String> keysBelow = new ArrayList<>();
    private ConfirmationSheet sheet;
    private Overlay other;
    private TextField inOther;
    private Button below;
    private Scene scene;

    @Start
    void open(Stage stage) {
        sheet = new ConfirmationSheet(Messages.in(Locale.ENGLISH));
        below = new Button("below");
        inOther = new TextField();
        other = new Overlay(new VBox(inOther), Pos.TOP_CENTER, () -> other.hide());
        VBox window = new VBox(below);
        scene = new Scene(new StackPane(window, other.layer(), sheet.layer()), 800, 600);
        scene.getRoot().setOnKeyPressed(event -> keysBelow.add(event.getCode().getName()));
        new Themes(new SettingsModel(Settings.defaults())).dress(scene);
        stage.setScene(scene);
        stage.show();
        below.requestFocus();
    }

    private void ask(FxRobot robot, Question question) {
        robot.interact(() -> sheet.ask(question, answers::add));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Answer.Choice> choices() {
        return answers.stream().map(Answer::choice).toList();
    }

    private String focused() {
        Node owner = scene.getFocusOwner();
        return owner == null ? "" : owner.getId();
    }

    @Test
    void escapeMeansNoAndTheFocusGoesBack(FxRobot robot) {
        ask(robot, STOP);
        assertTrue(sheet.layer().isVisible());
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of(Answer.Choice.NO), choices());
        assertFalse(sheet.layer().isVisible());
        assertSame(below, scene.getFocusOwner());
    }

    @Test
    void aClickBesideTheCardMeansNo(FxRobot robot) {
        ask(robot, STOP);
        robot.clickOn(robot.offset(sheet.layer(), -380, -280));
        assertEquals(List.of(Answer.Choice.NO), choices());
    }

    @Test
    void enterDoesNotPressTheDangerousButtonSpaceDoes(FxRobot robot) {
        ask(robot, STOP);
        assertEquals("dialogs-no", focused());
        robot.push(KeyCode.TAB);
        assertEquals("dialogs-yes", focused());
        robot.push(KeyCode.ENTER);
        assertEquals(List.of(), choices());
        robot.push(KeyCode.SPACE);
        assertEquals(List.of(Answer.Choice.YES), choices());
    }

    @Test
    void enterPressesAButtonThatIsSafe(FxRobot robot) {
        ask(robot, Question.of("Restart web", "It restarts.", "Restart"));
        robot.push(KeyCode.ENTER);
        assertEquals(List.of(Answer.Choice.YES), choices());
    }

    @Test
    void theNameHasToBeTypedFirst(FxRobot robot) {
        ask(robot, STOP.typing("db-1"));
        assertEquals("dialogs-typed", focused());
        assertTrue(scene.lookup("#dialogs-yes").isDisabled());
        robot.write("db-1");
        assertFalse(scene.lookup("#dialogs-yes").isDisabled());
        robot.clickOn("#dialogs-yes");
        assertEquals(List.of(Answer.Choice.YES), choices());
    }

    @Test
    void enterAfterTheWholeNameIsAYesAndBeforeItNothing(FxRobot robot) {
        ask(robot, STOP.typing("db-1"));
        robot.write("db").push(KeyCode.ENTER);
        assertEquals(List.of(), choices());
        robot.write("-1").push(KeyCode.ENTER);
        assertEquals(List.of(Answer.Choice.YES), choices());
    }

    @Test
    void notToBeAskedAgainCountsOnlyWithAYes(FxRobot robot) {
        ask(robot, STOP.mutable());
        robot.clickOn("#dialogs-not-again").clickOn("#dialogs-no");
        ask(robot, STOP.mutable());
        robot.clickOn("#dialogs-not-again").clickOn("#dialogs-yes");
        assertEquals(List.of(new Answer(Answer.Choice.NO, false), new Answer(Answer.Choice.YES, true)), answers);
    }

    @Test
    void aSecondQuestionWaitsForItsTurn(FxRobot robot) {
        ask(robot, STOP);
        ask(robot, Question.of("Empty the logs", "They are emptied.", "Empty").or("Keep"));
        robot.push(KeyCode.ESCAPE);
        assertTrue(sheet.isAsking());
        robot.clickOn("#dialogs-other");
        assertEquals(List.of(Answer.Choice.NO, Answer.Choice.OTHER), choices());
        assertSame(below, scene.getFocusOwner());
    }

    @Test
    void tabStaysOnTheCardAndNoKeyReachesTheWindow(FxRobot robot) {
        ask(robot, STOP);
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.TAB);
            assertTrue(focused().startsWith("dialogs-"), focused());
        }
        robot.push(KeyCode.F5);
        assertEquals(List.of(), keysBelow);
    }

    @Test
    void whatTakesTheFocusFromAnOverlayGivesItBackUnlessItIsAnotherOne(FxRobot robot) {
        robot.interact(() -> other.show(inOther));
        robot.interact(below::requestFocus);
        assertSame(inOther, scene.getFocusOwner());
        ask(robot, STOP);
        assertEquals("dialogs-no", focused());
        robot.push(KeyCode.ESCAPE);
        assertSame(inOther, scene.getFocusOwner());
        robot.push(KeyCode.ESCAPE);
        assertSame(below, scene.getFocusOwner());
    }
}
