package org.steward.desktop.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.steward.desktop.update.FakeSource.group;
import static org.steward.desktop.update.FakeSource.key;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steward.client.protocol.ConfigFinding;
import org.steward.client.protocol.UpdateAction;
import org.steward.client.protocol.UpdateChange;
import org.steward.client.protocol.UpdatePreview;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.action.Commands;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.dialogs.Answer;
import org.steward.desktop.dialogs.Question;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.palette.Fed;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerColor;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.steward.peer.Await;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The panel shows what would change, and does what is ticked. */
@ExtendWith(ApplicationExtension.class)
class UpdatePanelTest {

    private final FxThread fx = new FxThread();
    private final Background background = new Background(fx);
    private final Fleet fleet = new Fleet();
    private final ActivityLog log = new ActivityLog(Clock.systemUTC());
    private final Commands commands = new Commands();
    private final List<Question> questions = new ArrayList<>();
    private final FakeSource source = new FakeSource(
            group("new", UpdateChange.ADDED, UpdateAction.START),
            group("web", UpdateChange.CHANGED, UpdateAction.RESTART, key("command", "/bin/old", "/bin/new")));
    private Answer answer = new Answer(Answer.Choice.YES, false);
    private Scene scene;

    @Start
    void open(Stage stage) {
        SettingsModel settings = new SettingsModel(Settings.defaults());
        UpdatePanel panel = new UpdatePanel(fleet, new SimpleObjectProperty<>(Optional.<Server>empty()),
                new UpdateDesk(log, (question, answered) -> {
                    questions.add(question);
                    answered.accept(answer);
                }, background, Messages.in(Locale.ENGLISH)), commands, server -> source);
        scene = new Scene(new StackPane(panel.layer()), 900, 700);
        new Themes(settings).dress(scene);
        new KeyBindings(commands, settings).install(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, fleet::close);
        background.close();
    }

    private static <T> T on(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private Server serve(List<String> tags, boolean readOnly) {
        return on(() -> {
            Server server = Fed.server(new ServerProfile("box", "unix:///nonexistent/steward.sock", Optional.empty(),
                    new ServerProfile.PasswordSource.None(), new ServerProfile.Trust.OfSystem(), tags,
                    ServerColor.NONE, readOnly), List.of(Fed.process("web", "web", ProcessState.RUNNING)), fx);
            fleet.add(server);
            return server;
        });
    }

    private boolean enabled() {
        return on(() -> commands.find("server.update").orElseThrow().enabled().get());
    }

    private void show(FxRobot robot) {
        Await.until("enabled", this::enabled);
        robot.push(KeyCode.CONTROL, KeyCode.U);
        awaitText("Nothing changes until you apply");
    }

    private void awaitText(String text) {
        Await.until(text, () -> on(() -> texts(scene.getRoot()).stream().anyMatch(shown -> shown.contains(text))));
    }

    private static List<String> texts(Node node) {
        List<String> all = new ArrayList<>();
        if (!node.isVisible()) {
            return all;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            all.add(labeled.getText());
        }
        if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(texts(child)));
        }
        return all;
    }

    private void tick(FxRobot robot, String group) {
        robot.interact(() -> robot.from(scene.getRoot()).lookup((Node node) ->
                node instanceof CheckBox box && box.getText().equals(group)).<CheckBox>query().setSelected(true));
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> ((Button) scene.lookup(id)).fire());
    }

    @Test
    void showsKeysWithWhatTheyWereAndWillBe(FxRobot robot) {
        serve(List.of(), false);
        show(robot);
        List<String> shown = on(() -> texts(scene.getRoot()));
        assertTrue(shown.containsAll(List.of("command", "/bin/old", "/bin/new", "restarts", "starts")),
                shown.toString());
        assertTrue(shown.contains("1 group is new, 1 group has changed"), shown.toString());
        assertEquals(List.of("preview"), source.asked, "looking changes nothing");
    }

    @Test
    void appliesOnlyWhatIsTicked(FxRobot robot) {
        serve(List.of(), false);
        show(robot);
        tick(robot, "web");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitText("web now runs with what its files say.");
        awaitText("If all is applied: 1 process starts.");
        assertTrue(on(() -> texts(scene.getRoot())).contains("1 group is new"), "the headline says what is left");
        assertEquals(List.of("preview", "preview", "files", "stop web", "remove web", "add web"), source.asked);
        Await.until("entry", () -> on(() -> !log.history().isEmpty()));
        assertEquals("Updated 1 group on box", on(() -> log.history().getFirst().title()));
        assertTrue(questions.isEmpty());
    }

    @Test
    void anUpdateGoesOnWhileThePanelIsHidden(FxRobot robot) {
        serve(List.of(), false);
        show(robot);
        CountDownLatch gate = new CountDownLatch(1);
        source.held = Optional.of(gate);
        press(robot, "#update-all");
        awaitText("updating");
        assertEquals(1, on(() -> log.running().size()));
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.U);
        awaitText("updating");
        gate.countDown();
        awaitText("2 of 2 applied");
        awaitText("Everything shown here is applied");
        // The last group ends before the whole does.
        Await.until("nothing goes on", () -> on(() -> log.running().isEmpty()));
    }

    @Test
    void productionIsAskedAbout(FxRobot robot) {
        serve(List.of("production"), false);
        answer = new Answer(Answer.Choice.NO, false);
        show(robot);
        press(robot, "#update-all");
        assertEquals("Update 2 groups on box", questions.getFirst().title());
        assertEquals(List.of("new: new. 1 process starts", "web: changed. 1 process restarts"),
                questions.getFirst().items());
        assertEquals(List.of("preview"), source.asked);
    }

    @Test
    void aReadOnlyServerThatWouldChangeByLookingIsNotLookedAt(FxRobot robot) {
        Server server = serve(List.of(), true);
        assertFalse(enabled());
        robot.interact(() -> server.relabel(server.profile().withReadOnly(false)));
        show(robot);
        robot.interact(() -> server.relabel(server.profile().withReadOnly(true)));
        awaitText("box is read-only here: you may look, but not apply.");
        assertTrue(on(() -> scene.lookup("#update-all").isDisabled()));
        press(robot, "#update-again");
        awaitText("This server can only tell what has changed by reading its files again");
        assertEquals(List.of("preview"), source.asked);
    }

    @Test
    void errorsOfTheFilesAreShownWithTheirPlaceAndRemedy(FxRobot robot) {
        serve(List.of(), false);
        source.plan = new Plan(new UpdatePreview(false, List.of(), List.of(new ConfigFinding("/etc/s.conf", 12, "error",
                "program:web", "startsecs", "not a number", "refused", "write a number"))), true);
        Await.until("enabled", this::enabled);
        robot.push(KeyCode.CONTROL, KeyCode.U);
        awaitText("The configuration of box cannot be read");
        List<String> shown = on(() -> texts(scene.getRoot()));
        assertTrue(shown.containsAll(List.of("/etc/s.conf:12  [program:web] startsecs", "not a number",
                "→ write a number")), shown.toString());
        assertFalse(shown.contains("Apply all (0)"), shown.toString());
    }

    @Test
    void nothingToUpdateIsSaidCalmly(FxRobot robot) {
        serve(List.of(), false);
        source.plan = FakeSource.plan();
        Await.until("enabled", this::enabled);
        robot.push(KeyCode.CONTROL, KeyCode.U);
        awaitText("Nothing to update");
    }

    @Test
    void filesThatChangeBehindThePersonsBackAreShownInsteadOfApplied(FxRobot robot) {
        serve(List.of(), false);
        show(robot);
        source.plan = FakeSource.plan(group("web", UpdateChange.CHANGED, UpdateAction.RESTART,
                key("command", "/bin/old", "/bin/rm")));
        press(robot, "#update-all");
        awaitText("The files have changed since you looked, so nothing was applied.");
        awaitText("/bin/rm");
        assertEquals(List.of("preview", "preview"), source.asked);
    }
}
