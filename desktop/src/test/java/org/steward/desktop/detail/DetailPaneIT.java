package org.steward.desktop.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.protocol.EffectiveValue;
import org.steward.client.transport.TransportOptions;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.desktop.action.ProcessAction;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.figures.FiguresKeeper;
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
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The drawer says why real processes of real servers died. */
@Isolated
@ExtendWith(ApplicationExtension.class)
class DetailPaneIT {

    private static final ConnectionOptions HASTY = ConnectionOptions.defaults()
            .withPoll(new ConnectionOptions.PollIntervals(
                    Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200)))
            .withRetries(Duration.ofMillis(50), Duration.ofMillis(200));
    private static final String ONCE = "startsecs=0\nautorestart=false\n";
    private static final String PROGRAMS = "[program:missing]\ncommand=/bin/sh -c \"sendmial -q\"\n" + ONCE
            + "[program:barred]\ncommand=/bin/sh -c \"/dev/null\"\n" + ONCE
            + "[program:oom]\ncommand=/bin/sh -c \"exit 137\"\n" + ONCE
            + "[program:segv]\ncommand=/bin/sh -c \"exit 139\"\n" + ONCE
            + "[program:term]\ncommand=/bin/sh -c \"exit 143\"\n" + ONCE
            + "[program:three]\ncommand=/bin/sh -c \"echo out of luck >&2; exit 3\"\n" + ONCE
            + "[program:killed]\ncommand=/bin/sh -c \"kill -9 $$\"\n" + ONCE
            + "[program:报表]\ncommand={dir}/no-such-thing --port 80\nstartretries=0\n"
            // Much time to end in: what has run longer than startsecs does not wait.
            + "[program:waits]\ncommand=/bin/sh -c \"exit 1\"\nstartretries=1000\nstartsecs=60\n"
            + "[program:loop]\ncommand=/bin/sh -c \"exit 1\"\nstartsecs=0\n";

    private final FxThread fx = new FxThread();
    private final Background background = new Background(fx);
    private final Fleet fleet = new Fleet();
    private final SimpleObjectProperty<Optional<ProcessRef>> focused = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleIntegerProperty selected = new SimpleIntegerProperty();
    private final Idle idle = new Idle();
    private final StockValues stockValues = new StockValues();
    private FiguresKeeper figures;
    private Scene scene;

    /** Nothing is done here; what was asked for is kept. */
    private static final class Idle implements ProcessActions {
        private final List<ProcessAction> asked = new ArrayList<>();

        @Override
        public void run(ProcessAction action, List<ProcessRef> processes) {
            asked.add(action);
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

    /** A window where configurations can be edited. */
    private static final class Window implements DetailCallbacks {
        @Override
        public void edit(ProcessRef process, Optional<EffectiveValue> at) {
            // Whether it is offered is what is looked at.
        }

        @Override
        public boolean canEdit(ProcessRef process) {
            return true;
        }

        @Override
        public void close() {
            // Stays open.
        }
    }

    @Start
    void open(Stage stage) {
        figures = new FiguresKeeper(fleet, background);
        DetailPane pane = new DetailPane(focused, selected, figures, idle, stockValues,
                process -> new Label(), new Window(), background, Messages.in(Locale.ENGLISH));
        scene = new Scene(pane.view(), 1000, 420);
        new Themes(new SettingsModel(Settings.defaults())).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            figures.close();
            fleet.close();
        });
        background.close();
    }

    private static <T> T on(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static List<String> texts(Node node) {
        List<String> all = new ArrayList<>();
        if (!node.isVisible()) {
            return all;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            all.add(labeled.getText());
        } else if (node instanceof TextInputControl input) {
            all.add(input.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(texts(child)));
        }
        return all;
    }

    private void look(FxRobot robot, Server server, String name) {
        robot.interact(() -> focused.set(Optional.of(new ProcessRef(server, name, name))));
    }

    private void says(FxRobot robot, Server server, String name, String... parts) {
        look(robot, server, name);
        for (String part : parts) {
            Await.value(name + ": " + part, () -> on(() -> texts(scene.getRoot()).stream()
                    .filter(text -> text.contains(part)).findFirst()));
        }
    }

    @Test
    void saysHowManyAreSelectedWhenNoneOfThemIsMeant(FxRobot robot) {
        assertTrue(on(() -> texts(scene.getRoot())).contains("No process is selected"));
        robot.interact(() -> selected.set(3));
        assertTrue(on(() -> texts(scene.getRoot())).contains("3 processes are selected"));
        robot.interact(() -> selected.set(1));
        assertTrue(on(() -> texts(scene.getRoot())).contains("One process is selected"));
    }

    @OnEachServer
    void saysWhyEachOfThemDied(Trial trial, FxRobot robot) {
        trial.start(PROGRAMS);
        Server server = on(() -> {
            Server opened = new Server(ServerProfile.of("box", "unix://" + trial.box().path("s.sock")),
                    TransportOptions.defaults(), HASTY, fx);
            fleet.add(opened);
            return opened;
        });
        Await.until("all processes", () -> on(() -> server.snapshot().processes().size() == 10));
        says(robot, server, "missing", "with status 127: the shell found no such command.", "sendmial",
                "Edit command");
        says(robot, server, "barred", "with status 126: the command was found but cannot be executed.");
        says(robot, server, "oom", "with status 137: killed by SIGKILL, perhaps by the kernel");
        says(robot, server, "segv", "with status 139: a memory access violation (SIGSEGV)");
        says(robot, server, "term", "with status 143: it was asked to end (SIGTERM).");
        says(robot, server, "three", "with status 3.", "out of luck", "Start again");
        says(robot, server, "killed", "by SIGKILL: killed at once, by somebody or by the kernel");
        says(robot, server, "报表", "Could not be started: there is no command "
                + trial.box().path("no-such-thing") + ".", "the server has given up");
        says(robot, server, "loop", "Restart loop: ", "status 1");
        startsAgainWhatWaits(robot, server);
    }

    /** Servers refuse to start a process in BACKOFF: for them it is started. */
    private void startsAgainWhatWaits(FxRobot robot, Server server) {
        look(robot, server, "waits");
        Await.until("a start that is offered while it waits", () -> on(() -> {
            Optional<Button> start = buttons(scene.getRoot()).stream()
                    .filter(button -> button.getText().equals("Start again") && !button.isDisabled()).findFirst();
            start.ifPresent(Button::fire);
            return start.isPresent();
        }));
        assertEquals(List.of(new ProcessAction.Restart()), on(() -> List.copyOf(idle.asked)));
    }

    private static List<Button> buttons(Node node) {
        if (!node.isVisible()) {
            return List.of();
        }
        if (node instanceof Button button) {
            return button.getText() == null ? List.of() : List.of(button);
        }
        return node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream()
                .flatMap(child -> buttons(child).stream()).toList() : List.of();
    }
}
