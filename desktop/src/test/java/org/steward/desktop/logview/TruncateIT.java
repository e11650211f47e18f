package org.steward.desktop.logview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.transport.TransportOptions;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.desktop.action.ProcessActionRunner;
import org.steward.desktop.dialogs.ConfirmationSheet;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.logview.pane.PaneAction;
import org.steward.desktop.logview.pane.PaneTools;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.steward.peer.Await;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A log's file is emptied on its server from the pane that shows it, after a question. */
@Isolated
@ExtendWith(ApplicationExtension.class)
class TruncateIT {

    private static final ConnectionOptions HASTY = ConnectionOptions.defaults()
            .withPoll(new ConnectionOptions.PollIntervals(
                    Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200)));
    private static final String TEXT = "one\ntwo\nthree\n";

    private Bench bench;
    private LogWorkspace page;
    private Scene scene;
    private ConfirmationSheet sheet;
    private Optional<Server> server = Optional.empty();

    @Start
    void open(Stage stage) {
        Messages messages = Messages.in(Locale.ENGLISH);
        bench = new Bench("en", Settings.defaults());
        sheet = new ConfirmationSheet(messages);
        PaneTools tools = new PaneTools(bench.background, bench.workers, bench.tools.commands(), bench.tools.choices(),
                new ProcessActionRunner(new Fleet(), bench.background, sheet, bench.activity, messages, bench.settings),
                bench.activity, bench.tools.links(), messages);
        page = new LogWorkspace(bench.logs, tools);
        scene = new Scene(new StackPane((Parent) page.node(), sheet.layer()), 900, 600);
        new Themes(bench.settings).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        on(() -> {
            page.close();
            return true;
        });
        server.ifPresent(Server::close);
        bench.close();
    }

    private static <T> T on(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private void show(Trial trial, String url) {
        trial.box().file("a.out", TEXT);
        trial.start("[inet_http_server]\nport=127.0.0.1:{port}\n[program:a]\ncommand=/bin/cat\nstartsecs=0\n"
                + "stdout_logfile={dir}/a.out\nstderr_logfile=NONE\n").awaitRunning("a");
        server = Optional.of(on(() -> new Server(ServerProfile.of("box", trial.box().fill(url)),
                TransportOptions.defaults(), HASTY, new FxThread())));
        ProcessRef process = new ProcessRef(server.orElseThrow(), "a", "a");
        Await.until("the process", () -> on(() -> process.info().isPresent()));
        on(() -> {
            page.open(process);
            return true;
        });
        Await.until("its lines", () -> count() == 3);
    }

    private long count() {
        return on(() -> bench.tools.commands().pane().orElseThrow().lines().lines()
                .map(lines -> lines.end() - lines.first()).orElse(-1L));
    }

    /** Asks for it, says no, asks again and says yes. */
    private void truncate(Trial trial, FxRobot robot) {
        for (String answer : List.of("#dialogs-no", "#dialogs-yes")) {
            robot.interact(() -> bench.tools.commands().pane().orElseThrow().run(PaneAction.TRUNCATE));
            Await.until("the question", () -> on(sheet::isAsking));
            assertEquals(TEXT, trial.box().read("a.out"));
            robot.interact(() -> ((Button) scene.lookup(answer)).fire());
            Await.until("no question", () -> on(() -> !sheet.isAsking()));
        }
        Await.until("an empty file", () -> trial.box().size("a.out") == 0);
    }

    private String message() {
        return on(() -> ((Label) scene.lookup("#log-message")).getText());
    }

    private void goesOn(Trial trial) throws Exception {
        server.orElseThrow().client().sendProcessStdin("a", "after\n");
        Await.until("what comes then", () -> on(() -> bench.tools.commands().pane().orElseThrow().lines().lines()
                .flatMap(lines -> bench.tools.commands().pane().orElseThrow().lines().line(lines.end() - 1))
                .filter(line -> line.text().text().equals("after")).isPresent()));
        assertEquals("after\n", trial.box().read("a.out"));
    }

    @OnEachServer
    void theViewOfAFileOfThisMachineSaysItAndKeepsWhatWasRead(Trial trial, FxRobot robot) throws Exception {
        show(trial, "unix://{dir}/s.sock");
        truncate(trial, robot);
        // Both remove the file and make another one.
        Await.until("it says so", () -> message().contains("the file was removed and begun anew"));
        assertEquals(3, count());
        goesOn(trial);
    }

    @OnEachServer
    void theViewOfAFarLogSaysIt(Trial trial, FxRobot robot) throws Exception {
        show(trial, "http://127.0.0.1:{port}");
        truncate(trial, robot);
        // supervisord cannot tell clearing from rotation.
        String words = switch (trial.server()) {
            case STEWARDD -> "The file was cleared at";
            case SUPERVISORD -> "At ";
        };
        Await.until(words, () -> message().startsWith(words));
        assertTrue(trial.server() == org.steward.peer.Server.SUPERVISORD || count() == 0);
        goesOn(trial);
    }
}
