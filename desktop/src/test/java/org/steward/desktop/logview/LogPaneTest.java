package org.steward.desktop.logview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.steward.desktop.logview.pane.LogPane;
import org.steward.desktop.logview.paint.Swatch;
import org.steward.desktop.logview.view.LogView;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.theme.Themes;
import org.steward.peer.Await;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A pane on real files: followed, searched, copied, and when things go wrong with the file. */
@ExtendWith(ApplicationExtension.class)
class LogPaneTest {

    @TempDir
    private Path dir;
    private Bench bench;
    private LogPane pane;
    private Scene scene;

    @Start
    void open(Stage stage) {
        bench = new Bench("en", Settings.defaults());
        pane = new LogPane(bench.tools, Optional.empty());
        scene = new Scene((Parent) pane.node(), 900, 500);
        new Themes(bench.settings).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        on(() -> {
            pane.close();
            return true;
        });
        bench.close();
    }

    private static <T> T on(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static String numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "line " + i + (i % 10 == 0 ? " ERROR" : "") + "\n")
                .collect(Collectors.joining());
    }

    private Path file(String text) {
        try {
            return Files.writeString(dir.resolve("a.log"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void append(String text) {
        try {
            Files.writeString(dir.resolve("a.log"), text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private LogView show(Path file, int lines) {
        on(() -> {
            pane.show(bench.logs.ofFile(file));
            pane.focus();
            return true;
        });
        LogView view = pane.lines();
        awaitOnScreen("line " + (lines - 1));
        return view;
    }

    /** Waits until a line with this text has been read for the screen, within what is seen. */
    private void awaitOnScreen(String text) {
        Await.until("on the screen: " + text, () -> on(() -> isOnScreen(text)));
    }

    private boolean isOnScreen(String text) {
        LogView view = pane.lines();
        return IntStream.rangeClosed(0, view.pageRows()).mapToObj(row -> view.line(view.topLine() + row))
                .flatMap(Optional::stream).anyMatch(line -> line.text().text().contains(text));
    }

    private void awaitText(String id, String text) {
        try {
            Await.until(id + " says " + text, () -> said(id).contains(text));
        } catch (AssertionError e) {
            throw new AssertionError("it says " + said(id), e);
        }
    }

    private String said(String id) {
        return on(() -> ((Label) scene.lookup(id)).getText());
    }

    private void find(FxRobot robot, String text) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.interact(() -> ((TextField) scene.lookup("#log-find-field")).setText(text));
    }

    @Test
    void errorsAndWarningsHaveTicksBesideTheLinesAndNewOnesGetTheirs() {
        LogView view = show(file("line 0\n".repeat(50) + "WARN line\n" + "line 1\n".repeat(50)), 2);
        Await.until("a warning", () -> on(() -> ticks(view, Swatch.LEVEL_WARNING) > 0));
        assertEquals(0L, on(() -> ticks(view, Swatch.LEVEL_ERROR)));
        append("2026-11-26 01:00:00 ERROR at last\n");
        Await.until("an error", () -> on(() -> ticks(view, Swatch.LEVEL_ERROR) > 0));
    }

    /** Pixels of this colour on the scroll bar. */
    static long ticks(LogView view, Swatch swatch) {
        WritableImage image = view.snapshot(null, null);
        Color wanted = view.swatches().get(swatch);
        long count = 0;
        for (int x = (int) image.getWidth() - 14; x < (int) image.getWidth(); x++) {
            for (int y = 0; y < (int) image.getHeight(); y++) {
                Color color = image.getPixelReader().getColor(x, y);
                count += Math.abs(color.getRed() - wanted.getRed()) + Math.abs(color.getGreen() - wanted.getGreen())
                        + Math.abs(color.getBlue() - wanted.getBlue()) < 0.05 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void whatIsOnTheScreenIsKnownForSaving() {
        LogView view = show(file(numbered(0, 300)), 300);
        Await.until("the end is seen", () -> on(() -> view.seen().filter(seen -> seen.end() == view.lines()
                .orElseThrow().end() && seen.end() - seen.first() < 60).isPresent()));
    }

    @Test
    void patternsOfASetAreHighlightedAndKept(FxRobot robot) {
        LogView view = show(file(numbered(0, 30)), 30);
        robot.push(KeyCode.CONTROL, KeyCode.H);
        TextField text = (TextField) on(() -> scene.getFocusOwner());
        long before = on(() -> tinted(view));
        robot.interact(() -> text.setText("ERROR"));
        Await.until("painted", () -> on(() -> tinted(view) > before));
        assertEquals("set\ton\tSet 1\nrule\t0i\tERROR\n",
                bench.viewState.get("logview.highlights").orElse(""));
        robot.interact(() -> bench.tools.choices().highlights().turn(0, false));
        Await.until("gone again", () -> on(() -> tinted(view) == before));
        robot.push(KeyCode.ESCAPE);
        assertTrue(on(view::isFocused));
    }

    /** How many pixels of the lines have a colour that is neither the background's nor that of text. */
    private static long tinted(LogView view) {
        WritableImage image = view.snapshot(null, null);
        Color paper = image.getPixelReader().getColor(400, 5);
        Color tint = view.swatches().get(Swatch.SOURCE_1)
                .deriveColor(0, 1, 1, 0.3);
        Color wanted = paper.interpolate(
                Color.color(tint.getRed(), tint.getGreen(), tint.getBlue()), 0.3);
        long count = 0;
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < (int) image.getHeight(); y++) {
                Color color = image.getPixelReader().getColor(x, y);
                count += Math.abs(color.getRed() - wanted.getRed()) + Math.abs(color.getGreen() - wanted.getGreen())
                        + Math.abs(color.getBlue() - wanted.getBlue()) < 0.05 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void theEndIsShownFirstAndFollowed() {
        LogView view = show(file(numbered(0, 5000)), 5000);
        awaitText("#log-amount", "5,000 lines");
        append(numbered(5000, 5003));
        awaitOnScreen("line 5002");
        assertTrue(on(view::isFollowing));
    }

    @Test
    void scrollingUpPausesAndAKeyGoesOn(FxRobot robot) {
        LogView view = show(file(numbered(0, 1000)), 1000);
        robot.push(KeyCode.PAGE_UP);
        assertFalse(on(view::isFollowing));
        long top = on(view::topLine);
        append(numbered(1000, 1128));
        Await.until("the pill tells of 128", () -> on(() ->
                scene.lookup("#log-pill") instanceof Button pill && pill.isVisible()
                        && pill.getText().equals("128 new lines")));
        assertEquals(top, on(view::topLine));
        robot.push(KeyCode.F);
        awaitOnScreen("line 1127");
        assertTrue(on(view::isFollowing));
        assertFalse(on(() -> scene.lookup("#log-pill").isVisible()));
    }

    @Test
    void aSearchCountsAndStepsThroughMatches(FxRobot robot) {
        LogView view = show(file(numbered(0, 1000)), 1000);
        robot.push(KeyCode.CONTROL, KeyCode.HOME);
        find(robot, "error");
        awaitText("#log-find-count", "1 of 100");
        awaitOnScreen("line 0 ERROR");
        robot.push(KeyCode.ENTER);
        awaitText("#log-find-count", "2 of 100");
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        awaitText("#log-find-count", "100 of 100");
        append("one more ERROR\n");
        awaitText("#log-find-count", "100 of 101");
        robot.push(KeyCode.ESCAPE);
        assertFalse(on(() -> scene.lookup("#log-find-field").getParent().isVisible()));
        assertTrue(on(view::isFocused));
    }

    @Test
    void caseMattersWhenItIsToAndWrongExpressionsAreExplained(FxRobot robot) {
        show(file(numbered(0, 1000)), 1000);
        find(robot, "error");
        robot.interact(() -> ((ToggleButton) scene.lookup("#log-find-case")).setSelected(true));
        awaitText("#log-find-count", "Not found");
        robot.interact(() -> ((ToggleButton) scene.lookup("#log-find-regex")).setSelected(true));
        find(robot, "line [89]9\\d$");
        awaitText("#log-find-count", "of 18");
        find(robot, "line [");
        awaitText("#log-find-count", "Not a regular expression");
    }

    @Test
    void anExpressionThatNeverEndsLeavesTheWindowAlive(FxRobot robot) {
        show(file(("a".repeat(60) + "!\n").repeat(300) + numbered(0, 3)), 3);
        find(robot, "^(a|aa)+\\1$");
        robot.interact(() -> ((ToggleButton) scene.lookup("#log-find-regex")).setSelected(true));
        awaitText("#log-find-count", "takes too long");
        robot.push(KeyCode.ESCAPE);
        awaitOnScreen("line 2");
    }

    @Test
    void whatIsCopiedHasNoEscapeCodes(FxRobot robot) {
        show(file("plain\n\u001b[1;31mred\u001b[0m and 中文 🚀\nline 2\n"), 3);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        Await.until("the clipboard", () -> on(() ->
                "plain\nred and 中文 🚀\nline 2".equals(Clipboard.getSystemClipboard().getString())));
    }

    @Test
    void escapeCodesNulAndBytesThatAreNoTextAreShown(FxRobot robot) throws IOException {
        Path file = dir.resolve("b.log");
        Files.write(file, "\u001b[32mok\u001b[0m nul:\0 bad:".getBytes(StandardCharsets.UTF_8));
        Files.write(file, new byte[] {(byte) 0xff, '\n', 'l', 'i', 'n', 'e', ' ', '1', '\n'}, StandardOpenOption.APPEND);
        show(file, 2);
        awaitOnScreen("ok nul:\u2400 bad:\ufffd");
        robot.push(KeyCode.C);
        awaitOnScreen("\u241b[32mok\u241b[0m");
    }

    @Test
    void aLineIsGoneToByItsNumber(FxRobot robot) {
        LogView view = show(file(numbered(0, 3000)), 3000);
        awaitText("#log-amount", "3,000 lines");
        robot.push(KeyCode.CONTROL, KeyCode.G);
        robot.interact(() -> ((TextField) scene.lookup("#log-go-to-field")).setText("1,001"));
        robot.push(KeyCode.ENTER);
        awaitOnScreen("line 1000 ERROR");
        awaitText("#log-place", "Line 1,001");
        assertFalse(on(view::isFollowing));
    }

    @Test
    void aTimeIsGoneTo(FxRobot robot) {
        show(file(IntStream.range(0, 3000).mapToObj(i -> String.format("2026-11-25 %02d:%02d:%02d line %d%n", i / 3600,
                i / 60 % 60, i % 60, i)).collect(Collectors.joining())), 3000);
        robot.push(KeyCode.CONTROL, KeyCode.G);
        robot.interact(() -> ((TextField) scene.lookup("#log-go-to-field")).setText("0:20:30"));
        robot.push(KeyCode.ENTER);
        awaitOnScreen("00:20:30 line 1230");
        awaitText("#log-place", "Line 1,231");
    }

    @Test
    void marksAreSetAndGoneTo(FxRobot robot) {
        LogView view = show(file(numbered(0, 3000)), 3000);
        awaitText("#log-amount", "3,000 lines");
        for (long line : new long[] {10, 2000}) {
            robot.interact(() -> view.goTo(new org.steward.desktop.logview.line.Caret(
                    pane.document().orElseThrow().first() + line, 0)));
            robot.push(KeyCode.M);
        }
        robot.push(KeyCode.SHIFT, KeyCode.F2);
        awaitOnScreen("line 10 ERROR");
        robot.push(KeyCode.F2);
        awaitOnScreen("line 2000 ERROR");
    }

    @Test
    void aClearedViewShowsOnlyWhatComesAndGivesTheRestBack(FxRobot robot) {
        show(file(numbered(0, 100)), 100);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        Await.until("nothing is seen", () -> on(() -> !isOnScreen("line 99")));
        append("fresh\n");
        awaitOnScreen("fresh");
        robot.interact(() -> ((javafx.scene.control.Hyperlink) scene.lookup("#log-uncover")).fire());
        awaitOnScreen("line 90");
    }

    @Test
    void aFilterShowsOnlyLinesThatMatchAndKeepsUpWithTheLog(FxRobot robot) {
        LogView view = show(file(numbered(0, 1000)), 1000);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.interact(() -> ((TextField) scene.lookup("#log-filter-field")).setText("error"));
        awaitText("#log-filter-count", "100 lines");
        Await.until("only errors", () -> on(() -> isOnScreen("line 990 ERROR") && !isOnScreen("line 991")));
        append(numbered(1000, 1015));
        awaitOnScreen("line 1010 ERROR");
        awaitText("#log-filter-count", "102 lines");
        robot.interact(() -> ((ToggleButton) scene.lookup("#log-filter-out")).setSelected(true));
        Await.until("no errors", () -> on(() -> isOnScreen("line 1014") && !isOnScreen("line 1010")));
        robot.push(KeyCode.ESCAPE);
        Await.until("all lines", () -> on(() -> isOnScreen("line 1014") && isOnScreen("line 1010")));
        assertTrue(on(view::isFocused));
    }

    @Test
    void linesOfLittleImportanceAreLeftOutButTracesStayWithTheirErrors(FxRobot robot) {
        show(file("10:00 INFO begin\n10:01 ERROR broken\n  at Main.java:1\n10:02 DEBUG detail\nline 4\n"), 5);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.interact(() -> ((javafx.scene.control.ComboBox<?>) scene.lookup("#log-filter-level"))
                .getSelectionModel().selectLast());
        awaitText("#log-filter-count", "2 lines");
        Await.until("the error with its trace", () -> on(() -> isOnScreen("broken") && isOnScreen("Main.java:1")
                && !isOnScreen("begin")));
    }

    @Test
    void aFileThatIsNotThereIsExplainedAndShownWhenItComes() {
        Path file = dir.resolve("a.log");
        on(() -> {
            pane.show(bench.logs.ofFile(file));
            return true;
        });
        awaitText("#log-empty", "Nothing to show");
        file("line 0\n");
        awaitOnScreen("line 0");
    }

    @Test
    void aFileThatIsClearedOrRemovedIsToldAndTheViewLives() throws IOException {
        Path file = file(numbered(0, 100));
        show(file, 100);
        Files.writeString(file, "line new\n");
        awaitOnScreen("line new");
        awaitText("#log-message", "was cleared");
        Files.delete(file);
        awaitText("#log-message", "removed or moved away");
        assertTrue(on(() -> isOnScreen("line new")));
    }
}
