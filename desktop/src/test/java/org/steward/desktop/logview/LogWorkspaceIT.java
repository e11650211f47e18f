package org.steward.desktop.logview;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.steward.client.RpcFault;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.transport.TransportException;
import org.steward.client.transport.TransportOptions;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.logview.pane.Pane;
import org.steward.desktop.logview.view.LogView;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.theme.Themes;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Logs of real programs on stewardd and supervisord, read as files and over TCP. */
@Isolated
@ExtendWith(ApplicationExtension.class)
class LogWorkspaceIT {

    private static final ConnectionOptions HASTY = ConnectionOptions.defaults()
            .withPoll(new ConnectionOptions.PollIntervals(
                    Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200)))
            .withRetries(Duration.ofMillis(50), Duration.ofMillis(200));

    private Bench bench;
    private LogWorkspace page;
    private Scene scene;
    private Optional<Server> server = Optional.empty();

    @Start
    void open(Stage stage) {
        bench = new Bench("en", Settings.defaults());
        page = new LogWorkspace(bench.logs, bench.tools);
        scene = new Scene((Parent) page.node(), 900, 600);
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

    /** Starts a program that writes all sorts of things and then what it reads. */
    private Daemon start(Trial trial, String url) {
        trial.box().script("odd.sh", """
                #!/bin/sh
                i=0
                while [ $i -lt 300 ]; do echo "2026-11-26 01:00:00 INFO line $i"; i=$((i+1)); done
                printf '\\033[1;31mERROR red\\033[0m 中文 \\360\\237\\232\\200 rocket\\n'
                printf 'nul[\\000] bad[\\377\\376]\\n'
                echo "to the other" >&2
                echo ready
                while read -r l; do echo "got $l"; echo "heard $l" >&2; done
                """);
        Daemon daemon = trial.start("""
                [inet_http_server]
                port=127.0.0.1:{port}
                [program:odd]
                command={dir}/odd.sh
                startsecs=0
                stdout_logfile={dir}/odd.out
                stderr_logfile={dir}/odd.err
                [program:quiet]
                command=/bin/cat
                startsecs=0
                stdout_logfile=NONE
                """);
        server = Optional.of(on(() -> new Server(ServerProfile.of("box", trial.box().fill(url)),
                TransportOptions.defaults(), HASTY, new FxThread())));
        Await.until("the server", () -> on(() -> process("odd").info().isPresent()));
        return daemon;
    }

    private ProcessRef process(String name) {
        return new ProcessRef(server.orElseThrow(), name, name);
    }

    private Pane pane() {
        return bench.tools.commands().pane().orElseThrow();
    }

    private void show(String name) {
        on(() -> {
            page.open(process(name));
            return true;
        });
    }

    private void awaitOnScreen(String text) {
        Await.until("on the screen: " + text, () -> on(() -> {
            LogView view = pane().lines();
            return IntStream.rangeClosed(0, view.pageRows()).mapToObj(row -> view.line(view.topLine() + row))
                    .flatMap(Optional::stream).anyMatch(line -> line.text().text().contains(text));
        }));
    }

    private Node node(String id) {
        return page.node().lookup(id);
    }

    private void awaitText(String id, String text) {
        Await.until(id + " says " + text, () -> on(() -> ((Label) node(id)).getText().contains(text)));
    }

    private void looksAndIsSearchedFilteredAndFollowed(FxRobot robot) {
        show("odd");
        awaitOnScreen("ERROR red 中文 🚀 rocket");
        awaitOnScreen("nul[\u2400] bad[\ufffd\ufffd]");
        awaitOnScreen("ready");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.interact(() -> ((TextField) node("#log-find-field")).setText("INFO line 1"));
        awaitText("#log-find-count", "of 111");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.interact(() -> ((TextField) node("#log-filter-field")).setText("中文"));
        awaitText("#log-filter-count", "1 line");
        awaitOnScreen("ERROR red 中文 🚀 rocket");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.END);
        robot.push(KeyCode.CONTROL, KeyCode.I);
        robot.interact(() -> ((TextField) node("#log-send-field")).setText("你好 there"));
        robot.push(KeyCode.ENTER);
        awaitOnScreen("got 你好 there");
        robot.interact(() -> ((ToggleButton) node("#log-channel-stderr")).fire());
        awaitOnScreen("to the other");
        robot.interact(() -> ((Button) node("#log-channel-both")).fire());
        awaitOnScreen("odd was started");
        say("again");
        awaitOnScreen("got again");
        awaitOnScreen("heard again");
    }

    /** Types a line to the program. */
    private void say(String line) {
        try {
            server.orElseThrow().client().sendProcessStdin("odd:odd", line + "\n");
        } catch (RpcFault | TransportException e) {
            throw new AssertionError(e);
        }
    }

    @OnEachServer
    void aLogOfThisMachineIsSearchedFilteredAndFollowed(Trial trial, FxRobot robot) {
        start(trial, "unix://{dir}/s.sock");
        looksAndIsSearchedFilteredAndFollowed(robot);
    }

    @OnEachServer
    void aLogThatComesOverTheNetworkIsSearchedFilteredAndFollowed(Trial trial, FxRobot robot) {
        start(trial, "http://127.0.0.1:{port}");
        looksAndIsSearchedFilteredAndFollowed(robot);
    }

    @OnEachServer
    void aProgramWithoutALogIsExplainedAndTheMainLogIsThere(Trial trial, FxRobot robot) {
        start(trial, "unix://{dir}/s.sock");
        show("quiet");
        awaitText("#log-empty", "No log is kept of stdout");
        robot.interact(() -> page.open(server.orElseThrow()));
        awaitOnScreen("spawned: 'odd'");
        assertTrue(on(() -> page.count() == 2));
    }

    @OnEachServer
    void aServerThatStopsLeavesWhatWasRead(Trial trial, FxRobot robot) {
        Daemon daemon = start(trial, "http://127.0.0.1:{port}");
        show("odd");
        awaitOnScreen("ready");
        daemon.close();
        awaitText("#log-message", "does not answer");
        awaitOnScreen("ready");
    }
}
