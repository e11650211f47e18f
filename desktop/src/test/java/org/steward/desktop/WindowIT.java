package org.steward.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.processes.rows.ProcessRow;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.Sandbox;
import org.steward.peer.Server;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The whole window, driven by keyboard and mouse, on the demo's engine and on a stock supervisord. */
@Isolated
@ExtendWith(ApplicationExtension.class)
class WindowIT {

    private static final double SIZE = 1000;

    private final Sandbox home = new Sandbox();
    private OpenDesk window;

    @BeforeEach
    void open() {
        window = new OpenDesk(home, OpenDesk.STILL, Optional.empty(), Locale.ENGLISH, SIZE, 900);
    }

    @AfterEach
    void close() {
        window.close();
        home.close();
    }

    private boolean isIn(String server, String process, ProcessState state) {
        return window.row(server, process).filter(row -> row.info().state() == state).isPresent();
    }

    /** All that is written in the window, in labels and elsewhere. */
    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        collect(window.scene().getRoot(), texts);
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Text text -> texts.add(text.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
            default -> { }
        }
    }

    /** Whether the first node of this style is there and takes the keys; until then they would go elsewhere. */
    private boolean takesKeys(String style) {
        return Optional.ofNullable(window.scene().lookup(style)).filter(WindowIT::isSeen)
                .filter(node -> node == window.scene().getFocusOwner()).isPresent();
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Clicks on a node where it will be: what has just come is put into its place only with the next pulse. */
    private void click(FxRobot robot, String query) {
        OpenDesk.on(() -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            return null;
        });
        robot.clickOn(query);
    }

    private void untilSaid(String part) {
        OpenDesk.until("the window says “" + part + "”", () -> texts().stream().anyMatch(text -> text.contains(part)));
    }

    @Test
    void thePersonWhoHasNothingSeesTheDemoAndWhyItsMailerDied(FxRobot robot) {
        OpenDesk.until("the demo runs", () -> isIn("local", "web", ProcessState.RUNNING)
                && isIn("local", "cart", ProcessState.RUNNING) && isIn("local", "worker", ProcessState.RUNNING));
        OpenDesk.until("the mailer is given up", () -> isIn("local", "mailer", ProcessState.FATAL));
        window.select("local", "mailer");
        untilSaid("with status 127");
        untilSaid("sendmial: not found");
    }

    @Test
    void aLetterRestartsTheSelectedProcessAndTheActivityTellsIt(FxRobot robot) {
        OpenDesk.until("it runs", () -> isIn("local", "web", ProcessState.RUNNING));
        window.select("local", "web");
        int before = OpenDesk.on(() -> window.row("local", "web").map(ProcessRow::pid).orElseThrow());
        robot.type(KeyCode.R);
        OpenDesk.until("another process runs", () -> isIn("local", "web", ProcessState.RUNNING)
                && window.row("local", "web").filter(row -> row.pid() != before && row.pid() != 0).isPresent());
        OpenDesk.until("the activity has it", () -> window.bench().activity.history().stream()
                .anyMatch(entry -> entry.title().contains("web")));
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT3).release(KeyCode.ALT);
        untilSaid("Restarted web");
    }

    @Test
    void aGroupIsStoppedAndStartedAsOne(FxRobot robot) {
        // Of the others too: whether they go on is asked as soon as the shop is stopped.
        OpenDesk.until("the demo runs", () -> isIn("local", "web", ProcessState.RUNNING)
                && isIn("local", "checkout", ProcessState.RUNNING)
                && isIn("local", "search", ProcessState.RUNNING) && isIn("local", "cart", ProcessState.RUNNING));
        window.select("local", "cart");
        robot.type(KeyCode.LEFT).type(KeyCode.X);
        OpenDesk.until("all three are stopped", () -> isIn("local", "checkout", ProcessState.STOPPED)
                && isIn("local", "search", ProcessState.STOPPED) && isIn("local", "cart", ProcessState.STOPPED));
        assertTrue(OpenDesk.on(() -> isIn("local", "web", ProcessState.RUNNING)), "others go on");
        robot.type(KeyCode.S);
        OpenDesk.until("all three run", () -> isIn("local", "checkout", ProcessState.RUNNING)
                && isIn("local", "search", ProcessState.RUNNING) && isIn("local", "cart", ProcessState.RUNNING));
    }

    @Test
    void theFilterTakesTokensAndTheProblemsTabShowsOnlyWhatIsWrong(FxRobot robot) {
        // The engine's start and the mailer's tries each have their own time.
        OpenDesk.until("the demo runs", () -> isIn("local", "web", ProcessState.RUNNING));
        OpenDesk.until("the mailer is given up", () -> isIn("local", "mailer", ProcessState.FATAL));
        OpenDesk.on(() -> {
            ((TextField) window.scene().lookup("#process-filter")).setText("group:shop");
            return null;
        });
        OpenDesk.until("only the shop is left", () -> window.row("local", "cart").isPresent()
                && window.row("local", "web").isEmpty() && window.row("local", "mailer").isEmpty());
        OpenDesk.on(() -> {
            ((TextField) window.scene().lookup("#process-filter")).clear();
            return null;
        });
        robot.press(KeyCode.ALT).type(KeyCode.P).release(KeyCode.ALT);
        OpenDesk.until("only the mailer is left", () -> window.row("local", "mailer").isPresent()
                && window.row("local", "web").isEmpty());
    }

    @Test
    void thePaletteFindsAProcessAndStopsIt(FxRobot robot) {
        OpenDesk.until("it runs", () -> isIn("local", "web", ProcessState.RUNNING));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.P).release(KeyCode.SHIFT, KeyCode.CONTROL);
        OpenDesk.until("the palette is there", () -> takesKeys(".palette-field"));
        robot.write("stop web");
        untilSaid("Stop web");
        robot.type(KeyCode.ENTER);
        OpenDesk.until("it is stopped", () -> isIn("local", "web", ProcessState.STOPPED));
    }

    @Test
    void theLogOfAProcessOpensWithOneKey(FxRobot robot) {
        OpenDesk.until("it runs", () -> isIn("local", "web", ProcessState.RUNNING));
        window.select("local", "web");
        robot.type(KeyCode.L);
        OpenDesk.until("the page of logs has its tab", () -> window.scene().getRoot().lookupAll(".tab-label").stream()
                .anyMatch(label -> ((Labeled) label).getText().startsWith("web")));
        untilSaid("lines");
    }

    private static Daemon supervisord(Sandbox box) {
        box.file("supervisord.conf", """
                [unix_http_server]
                file=%(here)s/s.sock
                [inet_http_server]
                port=127.0.0.1:{port}
                [supervisord]
                logfile=%(here)s/d.log
                pidfile=%(here)s/d.pid
                childlogdir=%(here)s
                [rpcinterface:supervisor]
                supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
                [program:database]
                command=/bin/sleep 1000
                [program:broken]
                command=/nonexistent/program
                startretries=0
                """);
        return Daemon.launch(Server.SUPERVISORD, box, Map.of(),
                List.of("-n", "-c", box.path("supervisord.conf").toString())).awaitReady();
    }

    @Test
    void aStockSupervisordIsAddedByHandWatchedAndMissed(FxRobot robot) {
        try (Sandbox box = new Sandbox(); Daemon daemon = supervisord(box)) {
            OpenDesk.on(() -> {
                window.bench().commands.run("servers.add");
                return null;
            });
            OpenDesk.until("the form is there", () -> !robot.lookup("#server-url").queryAll().isEmpty());
            click(robot, "#server-url");
            robot.write("http://127.0.0.1:" + box.port());
            click(robot, "#server-save");
            OpenDesk.until("its processes are in the table", () -> isIn("127.0.0.1", "database", ProcessState.RUNNING)
                    && isIn("127.0.0.1", "broken", ProcessState.FATAL));
            window.select("127.0.0.1", "broken");
            untilSaid("/nonexistent/program");
            daemon.proc().signal("TERM");
            daemon.awaitExit();
            OpenDesk.until("its rows say that they are old", () -> window.row("127.0.0.1", "database")
                    .filter(ProcessRow::isStale).isPresent());
            assertEquals(ProcessState.RUNNING,
                    OpenDesk.on(() -> window.row("127.0.0.1", "database").orElseThrow().info().state()),
                    "what was known is still shown");
            assertFalse(OpenDesk.on(() -> window.row("local", "web").orElseThrow().isStale()), "others are not touched");
        }
    }

    @Test
    void closingAsksOnceWhatBecomesOfTheProcesses(FxRobot robot) {
        OpenDesk.until("the demo runs", () -> isIn("local", "web", ProcessState.RUNNING));
        OpenDesk.on(() -> {
            window.desk().closeRequested();
            return null;
        });
        untilSaid("processes running?");
        assertTrue(OpenDesk.on(() -> window.stage().isShowing()), "nothing is closed before the answer");
        robot.type(KeyCode.ENTER);
        OpenDesk.until("the window is closed", () -> !window.stage().isShowing());
        Await.until("the engine still answers", () -> home.path("data").resolve("steward/demo/steward.sock").toFile().exists());
    }
}
