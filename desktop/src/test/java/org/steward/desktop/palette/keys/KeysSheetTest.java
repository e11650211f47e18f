package org.steward.desktop.palette.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The list of keys shows them all, and changes them by pressing the new one. */
@ExtendWith(ApplicationExtension.class)
class KeysSheetTest {

    private final Commands commands = new Commands();
    private final SettingsModel settings = new SettingsModel(Settings.defaults());
    private final KeyBindings keys = new KeyBindings(commands, settings);
    private final List<String> done = new ArrayList<>();
    private KeysSheet sheet;
    private Scene scene;

    private void command(String id, String label, String key) {
        commands.add(new Command(id, label, Optional.empty(),
                key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key)),
                new SimpleBooleanProperty(true), () -> done.add(id)));
    }

    @Start
    void open(Stage stage) {
        command("view.refresh", "Refresh", "F5");
        command("view.filter", "Filter", "Ctrl+F");
        command("process.stop", "Stop", "X");
        sheet = new KeysSheet(commands, keys, settings, Messages.in(Locale.ENGLISH));
        scene = new Scene(new StackPane(new Button("below"), sheet.node()), 900, 600);
        new Themes(settings).dress(scene);
        keys.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    private Button button(FxRobot robot, String text) {
        return robot.lookup(node -> node instanceof Button button
                && (text.equals(button.getAccessibleText()) || text.equals(button.getText()))).queryButton();
    }

    private void change(FxRobot robot, String label) {
        robot.interact(() -> button(robot, "Change the key of “" + label + "”").fire());
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private List<String> shown(FxRobot robot) {
        return robot.lookup(".keys-row > .label").queryAllAs(Label.class).stream().filter(KeysSheetTest::isShown)
                .map(Label::getText).toList();
    }

    @Test
    void showsEveryCommandByItsKeyAndByTheQuestionMark(FxRobot robot) {
        robot.push(KeyCode.F1);
        assertEquals(List.of("Refresh", "Filter", "Stop", "Show all keys"), shown(robot));
        robot.push(KeyCode.ESCAPE);
        assertFalse(sheet.node().isVisible());
        robot.write("?");
        assertTrue(sheet.node().isVisible());
    }

    @Test
    void findsCommandsByNameAndByKey(FxRobot robot) {
        robot.push(KeyCode.F1);
        robot.interact(() -> ((TextField) scene.lookup(".keys-head > .text-field")).setText("ctrl+f"));
        assertEquals(List.of("Filter"), shown(robot));
        robot.interact(() -> ((TextField) scene.lookup(".keys-head > .text-field")).setText("nonsense"));
        assertEquals(List.of(), shown(robot));
    }

    @Test
    void takesTheNextKeyPressedAsTheNewOne(FxRobot robot) {
        robot.push(KeyCode.F1);
        change(robot, "Refresh");
        robot.push(KeyCode.CONTROL, KeyCode.R);
        assertEquals(Map.of("view.refresh", "Ctrl+R"), settings.settings().keys());
        assertEquals(List.of(), done, "the key did not do anything while it was chosen");
        robot.interact(() -> button(robot, "Give “Refresh” its usual key again").fire());
        assertEquals(Map.of(), settings.settings().keys());
    }

    @Test
    void escapeLeavesTheKeyAndTheSheet(FxRobot robot) {
        robot.push(KeyCode.F1);
        change(robot, "Refresh");
        robot.push(KeyCode.ESCAPE);
        assertEquals(Map.of(), settings.settings().keys());
        assertTrue(sheet.node().isVisible());
    }

    @Test
    void asksBeforeItTakesAKeyFromAnotherCommand(FxRobot robot) {
        robot.push(KeyCode.F1);
        change(robot, "Refresh");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertEquals(Map.of(), settings.settings().keys());
        assertTrue(robot.lookup("Ctrl+F already does “Filter”.").tryQuery().isPresent());
        robot.interact(() -> button(robot, "Use it here instead").fire());
        assertEquals(Map.of("view.refresh", "Ctrl+F", "view.filter", ""), settings.settings().keys());
    }

    @Test
    void refusesALetterForWhatWorksEverywhereAndAllowsItInALists(FxRobot robot) {
        robot.push(KeyCode.F1);
        change(robot, "Refresh");
        robot.push(KeyCode.J);
        assertEquals(Map.of(), settings.settings().keys());
        change(robot, "Stop");
        robot.push(KeyCode.J);
        assertEquals(Map.of("process.stop", "J"), settings.settings().keys());
    }

    @Test
    void takesAKeyAwayAndGivesAllBack(FxRobot robot) {
        robot.push(KeyCode.F1);
        robot.interact(() -> button(robot, "Take away the key of “Filter”").fire());
        assertEquals(Map.of("view.filter", ""), settings.settings().keys());
        robot.interact(() -> button(robot, "Reset all keys").fire());
        assertEquals(Map.of(), settings.settings().keys());
    }

    @Test
    void showsCommandsThatComeLater(FxRobot robot) {
        robot.push(KeyCode.F1);
        robot.interact(() -> command("log.wrap", "Wrap lines", "W"));
        assertTrue(shown(robot).contains("Wrap lines"));
    }

    @Test
    void theFocusStaysOnTheSheet(FxRobot robot) {
        robot.push(KeyCode.F1);
        for (int i = 0; i < 12; i++) {
            robot.push(KeyCode.TAB);
            Node owner = scene.getFocusOwner();
            boolean inside = false;
            for (Node at = owner; at != null; at = at.getParent()) {
                inside |= at == sheet.node();
            }
            assertTrue(inside, "focus on " + owner + " after " + i);
        }
    }
}
