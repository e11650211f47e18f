package org.steward.desktop.logview;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.connection.Snapshot;
import org.steward.client.connection.SupervisorConnection;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportOptions;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.logview.view.LogView;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.theme.Themes;
import org.steward.peer.Await;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Logs of many programs at once, on stewardd and supervisord: merged over a wrong clock, and searched by group. */
@Isolated
@ExtendWith(ApplicationExtension.class)
class ManyLogsIT {

    private static final ConnectionOptions HASTY = ConnectionOptions.defaults()
            .withPoll(new ConnectionOptions.PollIntervals(
                    Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200)))
            .withRetries(Duration.ofMillis(50), Duration.ofMillis(200));
    private static final Duration AHEAD = Duration.ofSeconds(90);

    private Bench bench;
    private LogWorkspace page;
    private Optional<Server> here = Optional.empty();
    private Optional<Server> fast = Optional.empty();

    @Start
    void open(Stage stage) {
        bench = new Bench("en", Settings.defaults());
        page = new LogWorkspace(bench.logs, bench.tools);
        Scene scene = new Scene((Parent) page.node(), 980, 600);
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
        here.ifPresent(Server::close);
        fast.ifPresent(Server::close);
        bench.close();
    }

    private static <T> T on(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    /** Programs of which those of the group "quick" tell times that are 90 seconds ahead. */
    private void start(Trial trial) {
        trial.box().script("tell.sh", """
                #!/bin/sh
                at=$1
                shift
                for text in "$@"; do
                    echo "2026-11-26 01:0$at $text"
                done
                echo "an odd thing of $1"
                exec sleep 600
                """);
        trial.start("""
                [inet_http_server]
                port=127.0.0.1:{port}
                [program:slow]
                command={dir}/tell.sh 0:30 needle_s
                startsecs=0
                stdout_logfile={dir}/slow.out
                stderr_logfile=NONE
                [program:ahead]
                command={dir}/tell.sh 1:50 needle_q
                startsecs=0
                stdout_logfile={dir}/ahead.out
                redirect_stderr=true
                [program:late]
                command={dir}/tell.sh 0:40 needle_l
                startsecs=0
                stdout_logfile={dir}/late.out
                redirect_stderr=true
                [group:shop]
                programs=slow,ahead
                """);
        // What is written after a log was opened is new, and comes at the end.
        for (String needle : List.of("slow.out needle_s", "ahead.out needle_q", "late.out needle_l")) {
            String[] words = needle.split(" ");
            Await.until("all of " + words[0], () -> trial.box().read(words[0]).contains("an odd thing of " + words[1] + "\n"));
        }
        String url = trial.box().fill("http://127.0.0.1:{port}");
        here = Optional.of(server("here", url, Duration.ZERO));
        fast = Optional.of(server("fast", url, AHEAD));
        Await.until("the servers", () -> on(() -> isThere(here, "shop", "slow") && isThere(fast, "shop", "ahead")
                && isThere(here, "late", "late")));
    }

    private static Server server(String name, String url, Duration ahead) {
        return on(() -> new Server(ServerProfile.of(name, url), listener -> SupervisorConnection.open(
                Endpoint.parse(url), TransportOptions.defaults(), HASTY, seen -> listener.changed(ahead(seen, ahead))),
                new FxThread()));
    }

    /**
     * As if the server's clock were ahead. Both clocks are this machine's; what was measured depends on how long the
     * answer took, and on the second that began meanwhile.
     */
    private static Snapshot ahead(Snapshot seen, Duration ahead) {
        return new Snapshot(seen.endpoint(), seen.link(), seen.server(), seen.processes(), seen.taken(), ahead);
    }

    private static boolean isThere(Optional<Server> server, String group, String name) {
        return process(server, group, name).info().isPresent();
    }

    private static ProcessRef process(Optional<Server> server, String group, String name) {
        return new ProcessRef(server.orElseThrow(), group, name);
    }

    /** The lines of the pane used last that tell a needle, without what is before. */
    private String needles() {
        LogView view = bench.tools.commands().pane().orElseThrow().lines();
        return LongStream.range(view.topLine(), view.topLine() + view.pageRows()).mapToObj(view::line)
                .flatMap(Optional::stream).map(line -> line.text().text())
                .filter(text -> text.startsWith("2026") && text.contains("needle_"))
                .map(text -> text.substring(text.indexOf("needle_") + "needle_".length()))
                .collect(Collectors.joining(" "));
    }

    @OnEachServer
    void linesOfAServerWhoseClockIsAheadAreMergedAtTheirTrueTimesOrAsWritten(Trial trial, FxRobot robot) {
        start(trial);
        robot.interact(() -> page.openMerged(List.of(process(here, "shop", "slow"), process(fast, "shop", "ahead"),
                process(here, "late", "late"))));
        // 01:01:50 by a clock that is 90 seconds ahead is 01:00:20.
        Await.until("corrected", () -> on(this::needles).equals("q s l"));
        ToggleButton clocks = (ToggleButton) page.node().lookup("#log-clocks");
        assertTrue(on(clocks::isVisible));
        assertTrue(on(clocks::getText).contains("The clock of fast is 1 m 30 s ahead"), on(clocks::getText));
        robot.interact(clocks::fire);
        Await.until("as written", () -> on(this::needles).equals("s l q"));
    }

    @OnEachServer
    void theLogsOfAGroupAreSearchedWithoutOpeningThemAndOneWithAMatchIsShown(Trial trial, FxRobot robot) {
        start(trial);
        robot.interact(() -> page.search(List.of(process(here, "shop", "slow"), process(here, "shop", "ahead"))));
        assertTrue(on(() -> page.count()) == 0);
        Await.until("the title", () -> on(() -> ((Label) page.node().lookup("#log-all-title")).getText())
                .equals("2 logs of shop — here"));
        ListView<?> list = (ListView<?>) page.node().lookup("#log-all-list");
        robot.interact(() -> ((TextField) list.getParent().lookup("#log-find-field")).setText("needle_q"));
        Await.until("the counts", () -> on(() -> cells(list)).equals(
                List.of("shop:ahead stdout:  2 lines", "shop:slow stdout:  Not found")));
        robot.interact(() -> {
            list.getSelectionModel().select(0);
            list.requestFocus();
        });
        robot.push(KeyCode.ENTER);
        Await.until("the log", () -> on(() -> page.count() == 1 && needles().equals("q")));
    }

    private static List<String> cells(ListView<?> list) {
        List<ListCell<?>> cells = list.lookupAll(".list-cell").stream().<ListCell<?>>map(cell -> (ListCell<?>) cell)
                .filter(cell -> cell.getText() != null).toList();
        return IntStream.range(0, list.getItems().size()).mapToObj(index -> cells.stream()
                .filter(cell -> cell.getIndex() == index).map(ListCell::getText).findFirst().orElse("")).toList();
    }
}
