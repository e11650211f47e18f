package org.steward.desktop.palette.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Keys do what their commands say, follow the settings, and leave typing alone. */
@ExtendWith(ApplicationExtension.class)
class KeyBindingsTest {

    private final List<String> done = new ArrayList<>();
    private final Commands commands = new Commands();
    private final SettingsModel settings = new SettingsModel(Settings.defaults());
    private final KeyBindings keys = new KeyBindings(commands, settings);
    private TextField field;
    private ListView<String> table;
    private final SimpleBooleanProperty enabled = new SimpleBooleanProperty(true);

    private Command command(String id, String key) {
        Command command = new Command(id, id, Optional.empty(),
                key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key)), enabled, () -> done.add(id));
        commands.add(command);
        return command;
    }

    @Start
    void open(Stage stage) {
        field = new TextField();
        table = new ListView<>();
        Scene scene = new Scene(new VBox(field, table), 300, 300);
        keys.install(scene);
        keys.installOn(table, command -> command.id().startsWith("process."));
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void add() {
        command("view.refresh", "F5");
        command("palette.show", "Shortcut+Shift+P");
        command("process.start", "S");
        command("keys.show", "F1");
        keys.alsoCharacter("keys.show", "?");
        keys.alsoKey("palette.show", KeyCombination.valueOf("Ctrl+K"));
    }

    private static void focus(FxRobot robot, javafx.scene.Node node) {
        robot.interact(node::requestFocus);
    }

    @Test
    void aKeyWithControlWorksAnywhere(FxRobot robot) {
        for (javafx.scene.Node node : List.of(field, table)) {
            focus(robot, node);
            robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).push(KeyCode.CONTROL, KeyCode.K).push(KeyCode.F5);
        }
        assertEquals(List.of("palette.show", "palette.show", "view.refresh", "palette.show", "palette.show",
                "view.refresh"), done);
    }

    @Test
    void aLetterAloneWorksOnlyInItsView(FxRobot robot) {
        focus(robot, field);
        robot.push(KeyCode.S);
        assertEquals(List.of(), done);
        assertEquals("s", field.getText());
        focus(robot, table);
        robot.push(KeyCode.S);
        assertEquals(List.of("process.start"), done);
    }

    @Test
    void aQuestionMarkShowsTheKeysExceptInAText(FxRobot robot) {
        focus(robot, field);
        robot.write("?");
        assertEquals(List.of(), done);
        focus(robot, table);
        robot.write("?");
        assertEquals(List.of("keys.show"), done);
    }

    @Test
    void whatTheSettingsSayHoldsAtOnce(FxRobot robot) {
        focus(robot, table);
        robot.interact(() -> settings.update(old -> old.withKey("view.refresh", "Ctrl+R").withKey("process.start", "")));
        robot.push(KeyCode.F5).push(KeyCode.S).push(KeyCode.CONTROL, KeyCode.R);
        assertEquals(List.of("view.refresh"), done);
        robot.interact(() -> settings.update(old -> old.withKeys(Map.of())));
        robot.push(KeyCode.F5);
        assertEquals(List.of("view.refresh", "view.refresh"), done);
    }

    @Test
    void aCommandAddedLaterHasItsKeyToo(FxRobot robot) {
        focus(robot, table);
        robot.interact(() -> command("view.later", "Ctrl+L"));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals(List.of("view.later"), done);
    }

    @Test
    void nothingHappensThatCannotBeDoneNow(FxRobot robot) {
        robot.interact(() -> enabled.set(false));
        focus(robot, table);
        robot.push(KeyCode.F5).push(KeyCode.S).push(KeyCode.CONTROL, KeyCode.K);
        assertEquals(List.of(), done);
    }

    @Test
    void aKeyWhoseCommandCannotBeDoneHasItSayWhy(FxRobot robot) {
        List<String> told = new ArrayList<>();
        robot.interact(() -> {
            commands.onRefusal((command, why) -> told.add(command.id() + " " + why));
            commands.add(new Command("engine.stop", "Stop", Optional.empty(), Optional.of(KeyCombination.valueOf("F7")),
                    new SimpleBooleanProperty(false), () -> done.add("stop"), () -> "it does not run"));
        });
        robot.push(KeyCode.F7);
        assertEquals(List.of("engine.stop it does not run"), told);
        robot.interact(() -> command("log.stop", "F7"));
        robot.push(KeyCode.F7);
        assertEquals(1, told.size(), "another command that has the key can be done");
        assertEquals(List.of("log.stop"), done);
    }

    @Test
    void takingAKeyTakesItFromItsOwner(FxRobot robot) {
        Command refresh = commands.find("view.refresh").orElseThrow();
        Command palette = commands.find("palette.show").orElseThrow();
        KeyCombination key = KeyCombination.valueOf("Ctrl+Shift+P");
        assertEquals(List.of(palette), keys.usersOf(key, refresh));
        robot.interact(() -> keys.bind(refresh, key));
        assertEquals(Optional.empty(), keys.keyOf(palette));
        assertEquals(Optional.of("Ctrl+Shift+P"), keys.shownKeyOf(refresh));
        robot.interact(() -> keys.bind(palette, key));
        assertEquals(Map.of("view.refresh", ""), settings.settings().keys(), "a key that is the default is not kept");
    }

    @Test
    void aPlainKeyIsSharedByViewsButNotInsideOne() {
        Command log = command("log.start", "S");
        Command pause = command("process.pause", "");
        assertEquals(List.of(), keys.usersOf(KeyCombination.valueOf("S"), log));
        assertEquals(List.of("process.start"), keys.usersOf(KeyCombination.valueOf("S"), pause).stream()
                .map(Command::id).toList());
    }

    @Test
    void twoThatShareAKeyByDefaultKeepItWhenOneIsReset() {
        Command filter = command("view.filter", "Shortcut+F");
        Command find = command("log.find", "Ctrl+F");
        KeyCombination key = KeyCombination.valueOf("Ctrl+F");
        keys.bind(find, KeyCombination.valueOf("Ctrl+G"));
        assertEquals(List.of(), keys.usersOf(key, find));
        keys.reset(find);
        assertEquals(Map.of(), settings.settings().keys());
        assertEquals(Optional.of("Ctrl+F"), keys.shownKeyOf(filter));
        Command stranger = command("view.all", "Alt+A");
        assertEquals(List.of(filter, find), keys.usersOf(key, stranger));
        keys.bind(stranger, key);
        keys.reset(find);
        assertEquals(Optional.empty(), keys.keyOf(stranger), "it is taken from one that was given it instead");
    }

    @ParameterizedTest
    @CsvSource({"Shortcut+K,Ctrl+K", "ctrl+k,Ctrl+K", "Shift+Alt+Page Up,Alt+Shift+Page Up", "F5,F5", "Meta+F1,Meta+F1"})
    void oneKeyHasOneName(String written, String name) {
        KeyCombination key = KeyNames.parse(written).orElseThrow();
        assertEquals(name, KeyNames.canonical(key));
        assertEquals(name, KeyNames.canonical(KeyNames.parse(name).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"S,true", "Shift+S,true", "Enter,true", "Delete,true", "F5,false", "Shift+F5,false", "Ctrl+S,false",
            "Shortcut+S,false", "Alt+S,false", "Meta+S,false"})
    void keysOneTypesWithArePlain(String key, boolean isPlain) {
        assertEquals(isPlain, KeyNames.isPlain(KeyCombination.valueOf(key)));
    }

    @Test
    void aKeyWithoutSenseInTheSettingsIsTheDefault() {
        settings.update(old -> old.withKey("view.refresh", "Hyper+?+Q"));
        assertEquals(Optional.of("F5"), keys.shownKeyOf(commands.find("view.refresh").orElseThrow()));
    }
}
