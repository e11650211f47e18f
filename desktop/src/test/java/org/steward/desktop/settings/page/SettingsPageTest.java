package org.steward.desktop.settings.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Each control of the page changes its setting at once, and shows what others change. */
@ExtendWith(ApplicationExtension.class)
class SettingsPageTest {

    private final SettingsModel settings = new SettingsModel(Settings.defaults().withQuietConfirmation("stop"));
    private SettingsPage page;
    private Scene scene;

    @Start
    void open(Stage stage) {
        Commands commands = new Commands();
        commands.add(new Command("view.refresh", "Refresh", Optional.empty(),
                Optional.of(KeyCombination.valueOf("F5")), new SimpleBooleanProperty(true), () -> { }));
        page = new SettingsPage(settings, commands, new KeyBindings(commands, settings), Path.of("/x/settings.properties"),
                Messages.in(Locale.ENGLISH));
        scene = new Scene((Parent) page.view(), 900, 600);
        new Themes(settings).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> titles(FxRobot robot) {
        return robot.lookup(".setting-title").queryAllAs(Label.class).stream().filter(SettingsPageTest::isShown)
                .map(Label::getText).toList();
    }

    private static ToggleButton toggle(FxRobot robot, String text) {
        return robot.lookup(node -> node instanceof ToggleButton button && button.getText().equals(text)).query();
    }

    private static <T> ComboBox<T> combo(FxRobot robot, T member) {
        return robot.lookup(".combo-box").match((ComboBox<T> box) -> box.getItems().contains(member)).query();
    }

    private static void press(FxRobot robot, String text) {
        robot.interact(() -> ((Button) robot.lookup(node -> node instanceof Button button
                && (text.equals(button.getText()) || text.equals(button.getAccessibleText()))).query()).fire());
    }

    @Test
    void aClickOnAThemeDressesTheWindow(FxRobot robot) {
        robot.clickOn(toggle(robot, "Dark"));
        assertEquals(Settings.ThemeChoice.DARK, settings.settings().theme());
        assertTrue(scene.getStylesheets().getFirst().endsWith("dark.css"));
        assertFalse(toggle(robot, "System").isSelected());
        robot.clickOn(toggle(robot, "Dark"));
        assertTrue(toggle(robot, "Dark").isSelected(), "a second click leaves it chosen");
    }

    @Test
    void showsWhatIsChangedElsewhere(FxRobot robot) {
        robot.interact(() -> settings.update(old -> old.withDensity(Settings.Density.COMPACT)
                .withPollInterval(Duration.ofMillis(1234))));
        assertTrue(toggle(robot, "Compact").isSelected());
        assertEquals(Duration.ofMillis(1234), combo(robot, Duration.ofMillis(1234)).getValue());
    }

    @Test
    void textGrowsAPixelAtATimeUpToTheLargest(FxRobot robot) {
        press(robot, "Larger");
        assertEquals(14, settings.settings().fontSize());
        robot.interact(() -> settings.update(old -> old.withFontSize(Settings.LARGEST_FONT)));
        assertTrue(robot.lookup(node -> node instanceof Button button && "Larger".equals(button.getAccessibleText()))
                .query().isDisabled());
    }

    @Test
    void offersTheLanguagesThatThereAreTextsIn(FxRobot robot) {
        ComboBox<Optional<String>> languages = combo(robot, Optional.<String>empty());
        assertEquals(List.of(Optional.empty(), Optional.of("en"), Optional.of("zh")), languages.getItems());
        assertEquals("简体中文", languages.getConverter().toString(Optional.of("zh")));
        robot.interact(() -> languages.setValue(Optional.of("zh")));
        assertEquals(Optional.of("zh"), settings.settings().language());
    }

    @Test
    void asksConfirmationsAgain(FxRobot robot) {
        press(robot, "Ask 1 again");
        assertTrue(settings.settings().quietConfirmations().isEmpty());
    }

    @Test
    void goesBackToTheDefaultsAndBackFromThem(FxRobot robot) {
        Settings chosen = settings.settings().withTheme(Settings.ThemeChoice.DARK).withKey("view.refresh", "");
        robot.interact(() -> settings.update(old -> chosen));
        press(robot, "Reset to defaults");
        assertEquals(Settings.defaults(), settings.settings());
        press(robot, "Undo");
        assertEquals(chosen, settings.settings());
        assertFalse(robot.lookup(".settings-strip").query().isVisible());
    }

    @Test
    void findsSettingsByWhatTheySayAndByTheirValues(FxRobot robot) {
        robot.interact(() -> ((TextField) scene.lookup(".settings-search")).setText("colours"));
        assertEquals(List.of("Theme"), titles(robot));
        robot.interact(() -> ((TextField) scene.lookup(".settings-search")).setText("compact"));
        assertEquals(List.of("Density"), titles(robot));
        robot.interact(() -> ((TextField) scene.lookup(".settings-search")).setText("refresh"));
        assertEquals(List.of(), titles(robot));
        assertTrue(isShown(robot.lookup(".keys-row").query()), "keys are found too");
        robot.interact(() -> ((TextField) scene.lookup(".settings-search")).setText("nonsense"));
        assertTrue(robot.lookup("No setting fits “nonsense”.").query().isVisible());
    }

    @Test
    void showsASettingWithTheFocusOnIt(FxRobot robot) {
        robot.interact(() -> page.show("whenClosed"));
        assertEquals(combo(robot, Settings.WhenClosed.ASK), scene.getFocusOwner());
    }

    @Test
    void aLanguageIsAFile() {
        assertEquals(Optional.of("pt-BR"), Languages.tag("messages_pt_BR.properties"));
        assertEquals(Optional.empty(), Languages.tag("messages.properties"));
        assertEquals(Optional.empty(), Languages.tag("messages_zh.txt"));
    }
}
