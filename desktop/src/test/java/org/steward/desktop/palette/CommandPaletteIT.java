package org.steward.desktop.palette;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.client.transport.TransportOptions;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.desktop.action.Commands;
import org.steward.desktop.action.ProcessAction;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.settings.ViewState;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.steward.peer.Await;
import org.steward.peer.Proc;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The palette drives real processes, on stewardd as on supervisord. */
@Isolated
@ExtendWith(ApplicationExtension.class)
class CommandPaletteIT {

    private static final ConnectionOptions HASTY = ConnectionOptions.defaults()
            .withPoll(new ConnectionOptions.PollIntervals(
                    Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200)))
            .withRetries(Duration.ofMillis(50), Duration.ofMillis(200));

    private final FxThread fx = new FxThread();
    private final Background background = new Background(fx);
    private final Fleet fleet = new Fleet();
    private Scene scene;

    /** Starts and stops without asking. */
    private final class Plain implements ProcessActions {
        @Override
        public void run(ProcessAction action, List<ProcessRef> processes) {
            for (ProcessRef process : processes) {
                Callable<Object> call = () -> action instanceof ProcessAction.Stop
                        ? process.server().client().stopProcess(process.namespec(), true)
                        : process.server().client().startProcess(process.namespec(), true);
                background.run(call, done -> { }, failure -> {
                    throw new AssertionError(failure);
                });
            }
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
        Commands commands = new Commands();
        SettingsModel settings = new SettingsModel(Settings.defaults());
        KeyBindings keys = new KeyBindings(commands, settings);
        CommandPalette palette = new CommandPalette(commands, keys, fleet, new Plain(),
                new PaletteDoors(process -> { }, process -> { }, server -> { }), new ViewState(Map.of()), background,
                Messages.in(Locale.ENGLISH));
        scene = new Scene(new StackPane(palette.node()), 900, 600);
        new Themes(settings).dress(scene);
        keys.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        fleet.close();
        background.close();
    }

    private static <T> T on(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private void awaitState(Server server, ProcessState state) {
        Await.until("后台:web " + state, () -> on(() -> server.snapshot().process("后台:web").map(ProcessInfo::state)
                .filter(state::equals).isPresent()));
    }

    /** Does what is chosen; returns once the palette has gone for it, as the next keys would be for the palette. */
    private void enter(FxRobot robot) {
        robot.push(KeyCode.ENTER);
        Await.until("the palette has gone", () -> on(() -> scene.lookup(".palette-field") == null));
    }

    private void awaitFirst(String title) {
        Await.until(title, () -> on(() -> ((ListView<?>) scene.lookup(".palette-list")).getItems().stream()
                .filter(PaletteModel.Line.Choice.class::isInstance).findFirst()
                .filter(line -> ((PaletteModel.Line.Choice) line).item().title().equals(title)).isPresent()));
    }

    private void type(FxRobot robot, String text) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.interact(() -> ((TextField) scene.lookup(".palette-field")).setText(text));
    }

    @OnEachServer
    void stopsAndStartsWhatIsTypedAndKeepsUpWithWhatHappens(Trial trial, FxRobot robot) {
        trial.start("""
                [program:web]
                command=/bin/cat
                startsecs=0
                [group:后台]
                programs=web
                """);
        Server server = on(() -> new Server(ServerProfile.of("box", "unix://" + trial.box().path("s.sock")),
                TransportOptions.defaults(), HASTY, fx));
        robot.interact(() -> fleet.add(server));
        awaitState(server, ProcessState.RUNNING);
        // What supervisord has only forked yet does not hear that it is to stop, and is waited for for ten seconds.
        Await.until("it is its program", () -> on(() -> server.snapshot().process("后台:web")
                .filter(info -> new Proc(info.pid()).commandLine().startsWith("/bin/cat")).isPresent()));
        type(robot, "stop web");
        awaitFirst("Stop 后台:web");
        enter(robot);
        awaitState(server, ProcessState.STOPPED);
        type(robot, "start 后台");
        awaitFirst("Start 后台:web");
        enter(robot);
        // The palette is open already when the process begins to run.
        type(robot, "stop 后台");
        awaitFirst("Stop 后台:web");
        robot.push(KeyCode.ESCAPE);
        awaitState(server, ProcessState.RUNNING);
    }
}
