package org.steward.desktop.logview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.logview.line.Caret;
import org.steward.desktop.logview.view.LogView;
import org.steward.desktop.logview.paint.Swatch;
import org.steward.desktop.palette.Fed;
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

/** The page of logs: tabs, merging what is open, windows of their own. */
@ExtendWith(ApplicationExtension.class)
class LogWorkspaceTest {

    @TempDir
    private Path dir;
    private Bench bench;
    private LogWorkspace page;

    @Start
    void open(Stage stage) {
        bench = new Bench("en", Settings.defaults());
        page = new LogWorkspace(bench.logs, bench.tools);
        Scene scene = new Scene((Parent) page.node(), 900, 500);
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
        bench.close();
    }

    private static <T> T on(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private void openFile(String name, String text) throws IOException {
        Path file = Files.writeString(dir.resolve(name), text);
        on(() -> {
            page.open(file);
            return true;
        });
    }

    /** The texts of all lines that the pane used last shows. */
    private List<String> shown() {
        LogView view = bench.tools.commands().pane().orElseThrow().lines();
        return LongStream.range(view.topLine(), view.topLine() + view.pageRows()).mapToObj(view::line)
                .flatMap(Optional::stream).map(line -> line.text().text()).toList();
    }

    @Test
    void aFileThatIsOpenAlreadyIsShownAndNotOpenedTwice() throws IOException {
        openFile("a.log", "one\n");
        openFile("b.log", "two\n");
        openFile("a.log", "one\n");
        assertEquals(2, on(page::count));
        Await.until("the first one", () -> on(() -> shown().equals(List.of("one"))));
    }

    @Test
    void aDirectorySaysThatItIsNoFile() {
        on(() -> {
            page.open(dir);
            return true;
        });
        Await.until("it is said", () -> on(() -> page.node().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label
                        && label.getText().equals(dir + " is not a regular file."))));
        assertFalse(on(() -> page.node().lookup("#log-load-all").isVisible()), "there is nothing to load");
    }

    @Test
    void openLogsAreMergedByTimeAndSourcesTickedOff(FxRobot robot) throws IOException {
        openFile("a.log", "2026-11-26 01:00:00 a1\n2026-11-26 01:00:02 a2\n");
        openFile("b.log", "2026-11-26 01:00:01 b1\n  of b1\n2026-11-26 01:00:03 b2\n");
        robot.interact(() -> ((Button) page.node().lookup("#log-page-merge")).fire());
        assertEquals(3, on(page::count));
        Await.until("merged", () -> on(() -> shown().equals(List.of("2026-11-26 01:00:00 a1", "2026-11-26 01:00:01 b1",
                "  of b1", "2026-11-26 01:00:02 a2", "2026-11-26 01:00:03 b2"))));
        robot.interact(() -> ((CheckBox) page.node().lookup("#log-source-0")).setSelected(false));
        Await.until("without a", () -> on(() -> shown().equals(List.of("2026-11-26 01:00:01 b1", "  of b1",
                "2026-11-26 01:00:03 b2"))));
    }

    @Test
    void matchesInMergedLogsAreGoneThroughInTheOrderOfTheirTimes(FxRobot robot) throws IOException {
        openFile("a.log", "2026-11-26 01:00:00 needle a1\n2026-11-26 01:00:02 a2\n2026-11-26 01:00:04 needle a3\n");
        openFile("b.log", "2026-11-26 01:00:01 b1\n2026-11-26 01:00:03 needle b2\n");
        robot.interact(() -> ((Button) page.node().lookup("#log-page-merge")).fire());
        Await.until("merged", () -> on(() -> shown().size() == 5));
        robot.push(KeyCode.CONTROL, KeyCode.F);
        TextField field = Await.value("the bar", () -> on(() -> Optional.ofNullable(view().getScene().getFocusOwner()))
                .filter(TextField.class::isInstance).map(TextField.class::cast));
        robot.interact(() -> field.setText("needle"));
        // Which one is gone to depends on the log that was searched first.
        Await.until("one of them", () -> current().contains("needle ") && found(field).matches("[123] of 3"));
        robot.interact(() -> view().goTo(new Caret(view().lines().orElseThrow().first(), 0)));
        Await.until("the first", () -> current().endsWith("needle a1") && found(field).equals("1 of 3"));
        robot.interact(() -> view().requestFocus());
        robot.push(KeyCode.N);
        Await.until("the next", () -> current().endsWith("needle b2") && found(field).equals("2 of 3"));
        robot.push(KeyCode.N);
        Await.until("the last", () -> current().endsWith("needle a3") && found(field).equals("3 of 3"));
        robot.push(KeyCode.N);
        Await.until("on at the beginning", () -> current().endsWith("needle a1"));
        robot.push(KeyCode.SHIFT, KeyCode.N);
        Await.until("back at the end", () -> current().endsWith("needle a3") && found(field).equals("3 of 3"));
        robot.interact(() -> view().goTo(new Caret(view().lines().orElseThrow().first() + 2, 0)));
        Await.until("no match", () -> current().endsWith(" a2") && found(field).equals("3 lines"));
    }

    @Test
    void errorsInMergedLogsHaveTicksWhileTheirSourceIsShown(FxRobot robot) throws IOException {
        openFile("a.log", "2026-11-26 01:00:00 INFO a1\n2026-11-26 01:00:02 ERROR a2\n");
        openFile("b.log", "2026-11-26 01:00:01 WARN b1\n2026-11-26 01:00:03 INFO b2\n");
        robot.interact(() -> ((Button) page.node().lookup("#log-page-merge")).fire());
        Await.until("both", () -> on(() -> LogPaneTest.ticks(view(), Swatch.LEVEL_ERROR) > 0
                && LogPaneTest.ticks(view(), Swatch.LEVEL_WARNING) > 0));
        robot.interact(() -> ((CheckBox) page.node().lookup("#log-source-0")).setSelected(false));
        Await.until("no error", () -> on(() -> LogPaneTest.ticks(view(), Swatch.LEVEL_ERROR) == 0
                && LogPaneTest.ticks(view(), Swatch.LEVEL_WARNING) > 0));
    }

    private static String found(TextField field) {
        return on(() -> ((Label) field.getParent().lookup("#log-find-count")).getText());
    }

    private LogView view() {
        return bench.tools.commands().pane().orElseThrow().lines();
    }

    /** The line one is at. */
    private String current() {
        return on(() -> view().line(view().selectionProperty().get().head().line())
                .map(line -> line.text().text()).orElse(""));
    }

    @Test
    void allOpenLogsAreSearchedAndOneWithAMatchIsGoneTo(FxRobot robot) throws IOException {
        openFile("a.log", "needle\nhay\nneedle\n");
        openFile("b.log", "hay\n");
        robot.interact(() -> ((Button) page.node().lookup("#log-page-find")).fire());
        ListView<?> list = (ListView<?>) page.node().lookup("#log-all-list");
        robot.interact(() -> ((TextField) list.getParent().lookup("#log-find-field")).setText("needle"));
        Await.until("the counts", () -> on(() -> list.lookupAll(".list-cell").stream().map(cell -> ((ListCell<?>) cell)
                .getText()).toList().containsAll(List.of("a.log:  2 lines", "b.log:  Not found"))));
        robot.interact(() -> {
            list.getSelectionModel().select(0);
            list.requestFocus();
        });
        robot.push(KeyCode.ENTER);
        Await.until("the first log", () -> on(() -> shown().equals(List.of("needle", "hay", "needle"))));
    }

    @Test
    void moreLogsThanAreSearchedAtOnceAreCountedAndLeftOut(FxRobot robot) throws IOException {
        Path file = Files.writeString(dir.resolve("a.log"), "needle\n");
        List<ProcessInfo> infos = IntStream.range(0, ProcessScope.MOST + 3).mapToObj(i -> new ProcessInfo("p" + i, "g",
                1, 0, 3, ProcessState.RUNNING, "", 0, file.toString(), "", 17, "")).toList();
        Server server = on(() -> Fed.server(ServerProfile.of("box", "unix:///nonexistent"), infos, new FxThread()));
        try {
            List<ProcessRef> processes = infos.stream().map(info -> ProcessRef.of(server, info)).toList();
            Await.until("the processes", () -> on(() -> processes.getLast().info().isPresent()));
            robot.interact(() -> page.search(processes.subList(0, ProcessScope.MOST)));
            assertFalse(on(() -> page.node().lookup("#log-all-left-out").isVisible()));
            robot.interact(() -> page.search(processes));
            assertEquals("512 logs of g — box", text("#log-all-title"));
            assertEquals("3 more logs are not searched: filter the processes first, then search those that are left",
                    text("#log-all-left-out"));
            assertTrue(on(() -> page.node().lookup("#log-all-left-out").isVisible()));
        } finally {
            server.close();
        }
    }

    private String text(String id) {
        return on(() -> ((Label) page.node().lookup(id)).getText());
    }

    @Test
    void aLogMovesIntoAWindowOfItsOwnAndGoesOn(FxRobot robot) throws IOException {
        openFile("a.log", "one\n");
        robot.interact(() -> ((Button) page.node().lookup("#log-page-detach")).fire());
        assertEquals(0, on(page::count));
        assertTrue(on(() -> Window.getWindows().stream().anyMatch(window -> window instanceof Stage stage
                && "a.log".equals(stage.getTitle()))));
        Files.writeString(dir.resolve("a.log"), "one\ntwo\n");
        Await.until("the second line", () -> on(() -> shown().contains("two")));
    }
}
