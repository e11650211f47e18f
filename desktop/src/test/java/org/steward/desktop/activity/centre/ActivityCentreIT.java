package org.steward.desktop.activity.centre;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.transport.TransportOptions;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.desktop.action.Commands;
import org.steward.desktop.action.ProcessAction;
import org.steward.desktop.action.ProcessActionRunner;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.toast.Toasts;
import org.steward.desktop.dialogs.ConfirmationSheet;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A group is restarted on a real server, and the page says what became of each process. */
@Isolated
@ExtendWith(ApplicationExtension.class)
class ActivityCentreIT {

    private static final String GROUP = """
            [program:web]
            command=/bin/sleep 1000
            startsecs=0
            [program:worker]
            command=/bin/sleep 1000
            startsecs=0
            [program:mailer]
            command={dir}/missing
            startsecs=0
            startretries=0
            autostart=false
            [group:shop]
            programs=web,worker,mailer
            """;

    private final FxThread fx = new FxThread();
    private final Background background = new Background(fx);
    private final SettingsModel settings = new SettingsModel(Settings.defaults());
    private final ActivityLog log = new ActivityLog(Clock.systemUTC());
    private ProcessActionRunner runner;
    private Scene scene;
    private Optional<Server> server = Optional.empty();

    @Start
    void open(Stage stage) {
        Messages messages = Messages.in(Locale.ENGLISH);
        Commands commands = new Commands();
        ConfirmationSheet sheet = new ConfirmationSheet(messages);
        runner = new ProcessActionRunner(new Fleet(), background, sheet, log, messages, settings);
        ActivityCentre centre = new ActivityCentre(log, commands, messages, () -> { });
        Toasts toasts = new Toasts(log, settings, commands, messages, () -> { });
        scene = new Scene(new StackPane(new BorderPane(centre.view(), null, null, null, centre.strip()),
                toasts.node(), sheet.layer()), 1000, 700);
        new Themes(settings).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        server.ifPresent(Server::close);
        background.close();
    }

    private boolean isShown(String text) {
        return on(() -> Stream.of(".label", ".button").flatMap(style -> scene.getRoot().lookupAll(style).stream())
                .map(Labeled.class::cast).filter(Node::isVisible).anyMatch(node -> text.equals(node.getText())));
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static <T> T on(java.util.concurrent.Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    @OnEachServer
    void aGroupWithOneThatCannotStart(Trial trial, FxRobot robot) {
        Daemon daemon = trial.start(GROUP);
        Server box = on(() -> new Server(ServerProfile.of("box", "unix://" + trial.box().path("s.sock")),
                TransportOptions.defaults(), ConnectionOptions.defaults()
                .withPoll(new ConnectionOptions.PollIntervals(
                        Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200))), fx));
        server = Optional.of(box);
        Await.until("the group is there", () -> on(() -> box.snapshot().processes().size() == 3
                && box.snapshot().processes().stream().filter(process -> process.pid() != 0).count() == 2));
        // What supervisord has only forked yet does not hear that it is to stop, and is waited for for ten seconds.
        daemon.awaitRunning("shop:web");
        daemon.awaitRunning("shop:worker");
        List<ProcessRef> group = on(() -> box.snapshot().processes().stream()
                .map(process -> ProcessRef.of(box, process)).toList());
        robot.interact(() -> runner.run(new ProcessAction.Restart(), group));
        Await.until("the outcome", () -> isShown("Restart 3 processes on box: 1 of 3 failed"));
        Await.until("the strip", () -> isShown("3 processes: 1 of 3 failed"));
        Await.until("a toast", () -> on(() -> scene.lookup(".toast.level-failed") != null));
        // The toast is there at once, the list with the next layout.
        Await.until("the row", () -> on(() -> scene.getRoot().lookupAll(".activity-head .activity-link").stream()
                .anyMatch(ActivityCentreIT::isSeen)));
        robot.interact(() -> ((ListView<?>) scene.lookup(".activity-list")).getSelectionModel().select(0));
        robot.clickOn(".activity-head .activity-link");
        Await.until("what failed", () -> on(() -> scene.getRoot().lookupAll(".activity-item .label").stream()
                .map(node -> ((Labeled) node).getText())
                .anyMatch(text -> text.startsWith("shop:mailer was not started: its program does not exist"))));
        Await.until("what worked", () -> isShown("shop:web was restarted.") && isShown("shop:worker was restarted."));
    }
}
