package org.steward.desktop.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.steward.desktop.processes.FedServer.process;
import static org.steward.desktop.processes.FedServer.running;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.processes.cells.Column;
import org.steward.desktop.processes.filter.Suggestion;
import org.steward.desktop.processes.rows.Row;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Columns as the person leaves them, orders by a click, and the filter with what it offers. */
@ExtendWith(ApplicationExtension.class)
class ColumnsAndFilterTest {

    private Stage stage;
    private Page page;
    private FedServer box;

    @Start
    void open(Stage shown) {
        stage = shown;
        begin(Map.of());
    }

    private void begin(Map<String, String> kept) {
        page = new Page(stage, kept);
        box = page.add("build box").says(running("w10", "w10"), running("w2", "w2"),
                process("w3", "w3", ProcessState.FATAL));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(page::close);
    }

    /** The window is closed and opened again. */
    private void again(FxRobot robot) {
        robot.interact(() -> {
            page.close();
            begin(page.viewState.all());
        });
        Page.until(() -> page.titles().size() == 4);
    }

    private Optional<ListView<?>> completion() {
        return Page.on(() -> Window.getWindows().stream().filter(Popup.class::isInstance).map(Popup.class::cast)
                .flatMap(popup -> popup.getContent().stream())
                .filter(node -> "filter-completion".equals(node.getId())).<ListView<?>>map(ListView.class::cast)
                .findFirst());
    }

    private boolean isOffering() {
        return completion().isPresent();
    }

    /** What is offered; nothing while the list is not there. */
    private List<String> offered() {
        return completion().<List<String>>map(list -> list.getItems().stream()
                .map(item -> ((Suggestion) item).text()).toList()).orElse(List.of());
    }

    @Test
    void columnsShownAndMovedAreThereAgain(FxRobot robot) {
        robot.interact(() -> {
            page.column("stdout").setVisible(true);
            page.column("pid").setVisible(false);
            TableColumn<Row, ?> state = page.column("state");
            page.table().getColumns().remove(state);
            page.table().getColumns().addFirst(state);
        });
        List<String> left = page.columns();
        assertEquals("state", left.getFirst());
        again(robot);
        assertEquals(left, page.columns());
        robot.interact(() -> page.view.showFilter("w"));
        assertEquals(left, page.columns(), "columns that were chosen do not come and go");
    }

    @Test
    void theWidthOfAColumnIsThereAgain(FxRobot robot) {
        robot.interact(() -> page.table().resizeColumn(page.column("state"), 33));
        double width = page.column("state").getWidth();
        assertEquals(Column.STATE.width() + 33, width);
        again(robot);
        Page.until(() -> page.column("state").getWidth() == width);
    }

    @Test
    void theServerHasAColumnOnlyWhereNoRowSaysIt(FxRobot robot) {
        assertFalse(page.columns().contains("server"));
        robot.interact(() -> page.add("other").says(running("x", "x")));
        Page.until(() -> page.titles().size() == 6);
        robot.interact(() -> page.commands.run("view.group.flat"));
        assertTrue(page.columns().containsAll(List.of("server", "group")), page.columns().toString());
        robot.interact(() -> page.commands.run("view.group.tree"));
        assertFalse(page.columns().contains("server"));
    }

    @Test
    void aClickOnAHeaderSortsAnotherTurnsTheOrderAndAThirdGivesTheServersOwn(FxRobot robot) {
        page.becomes("build box", "w10", "w2", "w3");
        robot.interact(() -> page.clickHeader("name"));
        page.becomes("build box", "w2", "w3", "w10");
        robot.interact(() -> page.clickHeader("name"));
        page.becomes("build box", "w10", "w3", "w2");
        again(robot);
        page.becomes("build box", "w10", "w3", "w2");
        assertEquals(TableColumn.SortType.DESCENDING, page.table().getSortOrder().getFirst().getSortType());
        robot.interact(() -> page.clickHeader("name"));
        page.becomes("build box", "w10", "w2", "w3");
    }

    @Test
    void sortedByStateTheWorstIsFirstAndStaysSo(FxRobot robot) {
        page.becomes("build box", "w10", "w2", "w3");
        robot.interact(() -> page.clickHeader("state"));
        page.becomes("build box", "w3", "w10", "w2");
        robot.interact(() -> page.commands.run("view.refresh"));
        page.becomes("build box", "w3", "w10", "w2");
    }

    @Test
    void theFilterOffersWordsAndThenTheirValues(FxRobot robot) {
        page.becomes("build box", "w10", "w2", "w3");
        robot.push(KeyCode.CONTROL, KeyCode.F).write("st");
        Page.until(() -> isOffering() && offered().equals(List.of("state:")));
        robot.push(KeyCode.TAB);
        Page.until(() -> page.filter().getText().equals("state:") && offered().size() == ProcessState.values().length);
        robot.write("fa");
        Page.until(() -> offered().equals(List.of("state:fatal ")));
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        page.becomes("build box", "w3");
        assertEquals("state:fatal ", page.filter().getText());
        assertFalse(isOffering());
        assertTrue(page.filter().isFocused());
    }

    @Test
    void escapeTakesTheOfferAwayBeforeItClearsTheFilter(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F).write("server:b");
        Page.until(() -> isOffering() && offered().equals(List.of("server:\"build box\" ")));
        robot.push(KeyCode.ESCAPE);
        Page.until(() -> !isOffering());
        assertEquals("server:b", page.filter().getText());
        robot.push(KeyCode.ESCAPE);
        assertEquals("", page.filter().getText());
    }

    @Test
    void aWordThatIsMistypedIsToldAndMendedByAClick(FxRobot robot) {
        page.becomes("build box", "w10", "w2", "w3");
        robot.interact(() -> page.view.showFilter("stat:fatal"));
        Label problem = (Label) page.scene.lookup("#filter-problem");
        assertTrue(problem.getText().contains("stat:"), problem.getText());
        robot.interact(page::layOut);
        robot.clickOn("Use state:");
        page.becomes("build box", "w3");
        assertEquals("state:fatal", page.filter().getText());
        assertFalse(problem.getParent().isVisible());
        robot.interact(() -> page.view.showFilter("state:bogus"));
        assertTrue(problem.getText().contains("bogus"));
        assertEquals(4, page.titles().size(), "what cannot be meant hides nothing");
    }

    @Test
    void unfoldingEverythingWorksUnderAFilterToo(FxRobot robot) {
        robot.interact(() -> {
            box.says(running("shop", "api"), running("shop", "web"));
            page.view.showFilter("shop");
        });
        page.becomes("build box", "shop", "api", "web");
        robot.interact(() -> page.commands.run("view.fold"));
        page.becomes("build box", "shop");
        robot.interact(() -> page.commands.run("view.unfold"));
        page.becomes("build box", "shop", "api", "web");
    }
}
