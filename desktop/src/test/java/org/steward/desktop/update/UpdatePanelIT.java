package org.steward.desktop.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.steward.client.connection.Capability;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.protocol.ProcessState;
import org.steward.client.transport.TransportOptions;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.desktop.action.Commands;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.detail.StockValues;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.steward.peer.Await;
import org.steward.peer.Proc;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Previews and updates of real servers. */
@Isolated
@ExtendWith(ApplicationExtension.class)
class UpdatePanelIT {

    private static final ConnectionOptions HASTY = ConnectionOptions.defaults()
            .withPoll(new ConnectionOptions.PollIntervals(
                    Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200)))
            .withRetries(Duration.ofMillis(50), Duration.ofMillis(200));

    private final FxThread fx = new FxThread();
    private final Background background = new Background(fx);
    private final Fleet fleet = new Fleet();
    private final ActivityLog log = new ActivityLog(Clock.systemUTC());
    private final StockValues stockValues = new StockValues();
    private UpdatePanel panel;
    private Scene scene;

    @Start
    void open(Stage stage) {
        panel = new UpdatePanel(fleet, new SimpleObjectProperty<>(Optional.<Server>empty()), log,
                (question, answered) -> {
                    throw new AssertionError(question);
                }, stockValues, background, new Commands(), Messages.in(Locale.ENGLISH));
        scene = new Scene(new StackPane(panel.layer()), 900, 700);
        new Themes(new SettingsModel(Settings.defaults())).dress(scene);
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

    private Server connect(Trial trial) {
        Server server = on(() -> {
            Server opened = new Server(ServerProfile.of("box", "unix://" + trial.box().path("s.sock")),
                    TransportOptions.defaults(), HASTY, fx);
            fleet.add(opened);
            return opened;
        });
        Await.until("live", () -> on(() -> server.snapshot().link().isLive() && server.snapshot().server().isPresent()));
        return server;
    }

    private List<String> look(FxRobot robot, Server server) {
        robot.interact(() -> panel.show(server));
        Await.until("looked", () -> on(() -> !scene.lookup("#update-again").isDisabled()));
        return on(() -> texts(scene.getRoot()));
    }

    private static List<String> texts(Node node) {
        List<String> all = new ArrayList<>();
        if (node.isVisible() && node instanceof Labeled labeled && labeled.getText() != null) {
            all.add(labeled.getText());
        }
        if (node.isVisible() && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(texts(child)));
        }
        return all;
    }

    private void apply(FxRobot robot, String group) {
        robot.interact(() -> {
            robot.from(scene.getRoot()).lookup((Node node) -> node instanceof CheckBox box
                    && box.getText().equals(group)).<CheckBox>query().setSelected(true);
            ((Button) scene.lookup("#update-ticked")).fire();
        });
        Await.until("entry", () -> on(() -> !log.history().isEmpty()));
    }

    private static String groups(Server server) {
        return on(() -> server.snapshot().processes().stream().map(info -> info.group()).distinct().sorted()
                .collect(Collectors.joining(" ")));
    }

    private static int pid(Server server, String name) {
        return on(() -> server.snapshot().process(name).map(info -> info.pid()).orElse(0));
    }

    @OnEachServer
    void whatIsTickedIsUpdatedAndTheRestRunsOn(Trial trial, FxRobot robot) {
        trial.start(UpdateScenes.BEFORE);
        Server server = connect(trial);
        // Not only forked by supervisord: what is not its program yet does not hear that it is to stop.
        Await.until("all run", () -> on(() -> server.snapshot().processes().size() == 6 && server.snapshot()
                .processes().stream().allMatch(info -> info.state() == ProcessState.RUNNING
                        && new Proc(info.pid()).commandLine().contains("sleep"))));
        int api = pid(server, "api:api");
        int legacy = pid(server, "legacy:legacy");
        trial.configure("", UpdateScenes.AFTER);
        List<String> shown = look(robot, server);
        assertTrue(shown.contains("2 groups are new, 2 groups have changed, 1 group is gone"), shown.toString());
        assertTrue(shown.containsAll(List.of("command", "/bin/sh -c \"sleep 1000\" --port 8080",
                "/bin/sh -c \"sleep 2000\" --port 8081", "stopwaitsecs", "10", "30")), shown.toString());
        assertFalse(shown.contains("stdout_logfile"), "no key of logs was touched");
        assertEquals(api, pid(server, "api:api"), "looking changes nothing");
        if (!server.offers(Capability.PREVIEW)) {
            assertEquals("/bin/sh -c \"sleep 1000\" --port 8080", stockValues.of(server.client(),
                    on(() -> server.snapshot().process("api:api").orElseThrow())).orElseThrow().command());
        }

        apply(robot, "api");
        assertEquals("Updated 1 group on box", on(() -> log.history().getFirst().title()));
        Await.until("api is another one", () -> pid(server, "api:api") != api && pid(server, "api:api") > 0);
        assertEquals(legacy, pid(server, "legacy:legacy"));
        assertEquals("api legacy quiet worker", groups(server));
        assertTrue(on(() -> stockValues.of(server.client(), server.snapshot().process("api:api").orElseThrow()))
                .isEmpty(), "it runs with what the files say");

        List<String> left = look(robot, server);
        assertTrue(left.contains("2 groups are new, 1 group has changed, 1 group is gone"), left.toString());
        robot.interact(() -> ((Button) scene.lookup("#update-all")).fire());
        Await.until("all", () -> groups(server).equals("api manual quiet worker 报表"));
        Await.until("ended", () -> on(() -> log.history().size() == 2));
        assertTrue(look(robot, server).contains("Nothing to update"));
    }

    @OnEachServer
    void aBrokenFileIsSaidToBeAndNothingChanges(Trial trial, FxRobot robot) {
        trial.start(UpdateScenes.BEFORE);
        Server server = connect(trial);
        Await.until("runs", () -> pid(server, "api:api") > 0);
        int api = pid(server, "api:api");
        trial.configure("", UpdateScenes.BROKEN);
        List<String> shown = look(robot, server);
        assertTrue(shown.contains("The configuration of box cannot be read"), shown.toString());
        assertTrue(shown.stream().anyMatch(text -> text.contains("soon")), shown.toString());
        assertEquals(api, pid(server, "api:api"));
    }

    @OnEachServer
    void aServerThatIsGoneIsExplained(Trial trial, FxRobot robot) {
        var daemon = trial.start(UpdateScenes.BEFORE);
        Server server = connect(trial);
        daemon.close();
        List<String> shown = look(robot, server);
        assertTrue(shown.stream().anyMatch(text -> text.startsWith("box did not answer: ")), shown.toString());
    }
}
