package org.steward.desktop.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.steward.desktop.processes.FedServer.process;
import static org.steward.desktop.processes.FedServer.running;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.servers.ServerProfile;
import org.steward.peer.Await;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What keys do in the table, and to which processes. */
@ExtendWith(ApplicationExtension.class)
class ProcessKeysTest {

    private Page page;
    private FedServer box;

    @Start
    void open(Stage stage) {
        page = new Page(stage, Map.of());
        box = page.add("box").says(running("cache", "cache"), running("shop", "api"),
                process("shop", "mailer", ProcessState.FATAL), process("shop", "worker", ProcessState.STOPPED));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(page::close);
    }

    private void select(FxRobot robot, String... titles) {
        page.becomes("box", "cache", "shop", "api", "mailer", "worker");
        robot.interact(() -> page.select(titles));
    }

    private List<String> doneBy(FxRobot robot, KeyCode... keys) {
        page.done.clear();
        robot.push(keys);
        return page.done;
    }

    @Test
    void lettersActOnTheSelectedProcess(FxRobot robot) {
        select(robot, "api");
        assertEquals(List.of("Stop [api]"), doneBy(robot, KeyCode.X));
        assertEquals(List.of("Restart [api]"), doneBy(robot, KeyCode.R));
        assertEquals(List.of("log api"), doneBy(robot, KeyCode.L));
        assertEquals(List.of("details api"), doneBy(robot, KeyCode.ENTER));
        assertEquals(List.of("config api"), doneBy(robot, KeyCode.E));
        assertEquals(List.of(), doneBy(robot, KeyCode.S), "it runs already");
        select(robot, "mailer");
        assertEquals(List.of("Start [mailer]"), doneBy(robot, KeyCode.S));
        assertEquals(List.of(), doneBy(robot, KeyCode.X), "it does not run");
    }

    @Test
    void ofSeveralProcessesEachActionTakesThoseItFits(FxRobot robot) {
        select(robot, "cache", "api", "mailer", "worker");
        assertEquals(List.of("Start [mailer, worker]"), doneBy(robot, KeyCode.S));
        assertEquals(List.of("Stop [cache, api]"), doneBy(robot, KeyCode.X));
        assertEquals(List.of("Restart [cache, api, mailer, worker]"), doneBy(robot, KeyCode.R));
    }

    @Test
    void aRowThatGathersStandsForItsProcessesEachOnce(FxRobot robot) {
        select(robot, "shop", "api");
        assertEquals(List.of("Restart [api, mailer, worker]"), doneBy(robot, KeyCode.R));
        select(robot, "box");
        assertEquals(List.of("Restart [cache, api, mailer, worker]"), doneBy(robot, KeyCode.R));
    }

    @Test
    void logsOfAllThatIsSelectedAreMergedAndSearched(FxRobot robot) {
        select(robot, "shop");
        assertEquals(List.of("merge [api, mailer, worker]"), doneBy(robot, KeyCode.SHIFT, KeyCode.L));
        assertEquals(List.of("search [api, mailer, worker]"), doneBy(robot, KeyCode.SHIFT, KeyCode.F));
        page.done.clear();
        robot.interact(() -> page.commands.run("server.mainLog"));
        assertEquals(List.of("main log box"), page.done);
    }

    @Test
    void ofAGroupOnlyWhatTheFilterShowsIsActedOn(FxRobot robot) {
        robot.interact(() -> page.view.showFilter("worker"));
        page.becomes("box", "shop", "worker");
        robot.interact(() -> page.select("shop"));
        assertEquals(List.of("Restart [worker]"), doneBy(robot, KeyCode.R));
    }

    @Test
    void controlAWithALetterActsOnEverything(FxRobot robot) {
        select(robot, "api");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        assertEquals(6, page.selected().size());
        assertEquals(List.of("Stop [cache, api]"), doneBy(robot, KeyCode.X));
    }

    @Test
    void controlCCopiesRowsAsASpreadsheetTakesThem(FxRobot robot) {
        select(robot, "api", "mailer");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.interact(() -> {
            List<String> lines = Clipboard.getSystemClipboard().getString().lines().toList();
            assertEquals(3, lines.size());
            assertTrue(lines.getFirst().startsWith("Name\tState\t"), lines.getFirst());
            assertTrue(lines.get(1).startsWith("api\tRUNNING\t"), lines.get(1));
            assertTrue(lines.get(2).startsWith("mailer\tFATAL\t"), lines.get(2));
        });
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        robot.interact(() -> assertEquals("shop:api\nshop:mailer", Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void kOffersSignalsAndSendsTheChosenOne(FxRobot robot) {
        select(robot, "api", "mailer");
        robot.push(KeyCode.K);
        MenuItem hup = Await.value("the signals", () -> Page.on(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .flatMap(menu -> menu.getItems().stream()).filter(item -> item.getText().startsWith("HUP"))
                .findFirst()));
        robot.interact(hup::fire);
        assertEquals(List.of("HUP [api]"), page.done, "what does not run takes no signal");
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void arrowsFoldAndWalkTheTree(FxRobot robot) {
        select(robot, "api");
        robot.push(KeyCode.LEFT);
        assertEquals(List.of("shop"), page.selected());
        robot.push(KeyCode.LEFT);
        page.becomes("box", "cache", "shop");
        assertEquals(List.of("shop"), page.selected());
        robot.push(KeyCode.RIGHT);
        page.becomes("box", "cache", "shop", "api", "mailer", "worker");
        robot.push(KeyCode.RIGHT);
        assertEquals(List.of("api"), page.selected());
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.LEFT);
        assertEquals(List.of("box"), page.selected());
        robot.push(KeyCode.ENTER);
        page.becomes("box");
    }

    @Test
    void altWithALetterChoosesATab(FxRobot robot) {
        select(robot, "api");
        robot.push(KeyCode.ALT, KeyCode.P);
        page.becomes("box", "shop", "mailer");
        robot.push(KeyCode.ALT, KeyCode.R);
        page.becomes("box", "cache", "shop", "api");
        robot.push(KeyCode.ALT, KeyCode.A);
        page.becomes("box", "cache", "shop", "api", "mailer", "worker");
    }

    @Test
    void controlFGoesToTheFilterAndEscapeComesBack(FxRobot robot) {
        select(robot, "api");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertTrue(page.filter().isFocused());
        robot.write("wor");
        page.becomes("box", "shop", "worker");
        robot.push(KeyCode.ESCAPE);
        page.becomes("box", "cache", "shop", "api", "mailer", "worker");
        assertTrue(page.filter().isFocused());
        robot.push(KeyCode.ESCAPE);
        assertTrue(page.table().isFocused());
        assertEquals(List.of(), page.done, "letters typed into the filter are no commands");
    }

    @Test
    void serversThatAreReadOnlyRefuseAndSayWhatCanBeSeen(FxRobot robot) {
        robot.interact(() -> box.server().relabel(box.server().profile().withReadOnly(true)));
        select(robot, "api", "mailer");
        for (KeyCode key : List.of(KeyCode.S, KeyCode.X, KeyCode.R, KeyCode.K)) {
            assertEquals(List.of(), doneBy(robot, key), key.name());
        }
        robot.interact(() -> {
            for (String id : List.of("#process-start", "#process-stop", "#process-restart")) {
                assertTrue(page.scene.lookup(id).isDisabled(), id);
            }
        });
        assertEquals(1, doneBy(robot, KeyCode.L).size());
    }

    /** Asks for the menu of a row, and waits for it. */
    private List<MenuItem> menuOf(FxRobot robot, String title) {
        Page.until(() -> !page.table().getContextMenu().isShowing());
        robot.rightClickOn(Page.on(() -> {
            page.layOut();
            return page.table().lookupAll(".row-name").stream()
                    .filter(label -> title.equals(((Label) label).getText())).findFirst().orElseThrow();
        }));
        Page.until(() -> page.table().getContextMenu().isShowing());
        return Page.on(() -> List.copyOf(page.table().getContextMenu().getItems()));
    }

    private String refusedBy(FxRobot robot, KeyCode... keys) {
        page.refused.clear();
        assertEquals(List.of(), doneBy(robot, keys));
        assertEquals(1, page.refused.size());
        return page.refused.getFirst();
    }

    @Test
    void aKeyThatCanDoNothingSaysWhy(FxRobot robot) {
        page.becomes("box", "cache", "shop", "api", "mailer", "worker");
        robot.interact(() -> {
            page.table().getSelectionModel().clearSelection();
            page.table().requestFocus();
        });
        assertEquals("Restart: Nothing is selected. Choose a row with the arrow keys or a click.",
                refusedBy(robot, KeyCode.R));
        assertTrue(refusedBy(robot, KeyCode.L).startsWith("Open log: Nothing is selected."));
        select(robot, "api");
        assertEquals("Start: shop:api is RUNNING: only what has stopped can be started.", refusedBy(robot, KeyCode.S));
        select(robot, "mailer", "worker");
        assertEquals("Stop: None of the selected processes runs, so there is nothing to stop.",
                refusedBy(robot, KeyCode.X));
        robot.interact(() -> box.server().relabel(box.server().profile().withReadOnly(true)));
        assertEquals("Stop: box is read-only. Select it in the side bar and use \"Read-only on or off\" to allow "
                + "changes.", refusedBy(robot, KeyCode.X));
    }

    @Test
    void aSilentServerIsNamedWithWhatAsksItAgain(FxRobot robot) {
        robot.interact(() -> box.falls(Duration.ofMinutes(3)));
        Page.until(() -> page.titles().contains("api") && page.row("api").isStale());
        robot.interact(() -> page.select("api"));
        assertEquals("Restart: box has not answered for 3 m. Nothing can be done there until it does; "
                + "\"Ask servers again (F5)\" tries at once.", refusedBy(robot, KeyCode.R));
    }

    @Test
    void menusAndToolTipsOfWhatIsOffSayWhy(FxRobot robot) {
        robot.interact(() -> box.server().relabel(box.server().profile().withReadOnly(true)));
        select(robot, "api");
        Node frame = page.scene.lookup("#process-restart").getParent();
        robot.moveTo(frame);
        Page.until(() -> Window.getWindows().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast)
                .anyMatch(tip -> tip.getText().contains("Restart  (R)\nbox is read-only.")));
        CustomMenuItem first = (CustomMenuItem) menuOf(robot, "api").getFirst();
        assertTrue(((Text) first.getContent()).getText().startsWith("box is read-only."));
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> box.server().relabel(box.server().profile().withReadOnly(false)));
        Page.until(() -> !page.scene.lookup("#process-restart").isDisabled());
        assertFalse(menuOf(robot, "api").getFirst() instanceof CustomMenuItem);
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void ofServersThatAreReadOnlyAndOthersOnlyTheOthersAreActedOn(FxRobot robot) {
        robot.interact(() -> page.add(ServerProfile.of("ro", "unix:///nonexistent/steward.sock").withReadOnly(true))
                .says(running("db", "db")));
        page.becomes("box", "cache", "shop", "api", "mailer", "worker", "ro", "db");
        robot.interact(() -> page.select("api", "db"));
        assertEquals(List.of("Restart [api]"), doneBy(robot, KeyCode.R));
    }

    @Test
    void aServerThatIsSilentTakesNoActions(FxRobot robot) {
        robot.interact(() -> box.falls(Duration.ofSeconds(30)));
        Page.until(() -> page.titles().contains("api") && page.row("api").isStale());
        robot.interact(() -> page.select("api"));
        Page.until(() -> page.scene.lookup("#process-restart").isDisabled());
        assertEquals(List.of(), doneBy(robot, KeyCode.R));
        assertFalse(page.commands.find("process.openLog").stream().noneMatch(command -> command.enabled().get()));
    }

    @Test
    void theMenuOfARowShowsTheKeysAndDoesTheSame(FxRobot robot) {
        select(robot, "api");
        List<MenuItem> items = menuOf(robot, "api");
        MenuItem restart = items.stream().filter(item -> "process-restart-item".equals(item.getId())).findFirst()
                .orElseThrow();
        assertEquals("Restart  (R)", restart.getText());
        assertTrue(page.scene.getAccelerators().isEmpty(), "the keys of the table are not those of the whole window");
        assertTrue(Stream.of("process-start-item").allMatch(id -> items.stream()
                .filter(item -> id.equals(item.getId())).allMatch(MenuItem::isDisable)), "it runs already");
        robot.interact(restart::fire);
        assertEquals(List.of("Restart [api]"), page.done);
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void f5SortsAnew(FxRobot robot) {
        select(robot, "api");
        robot.interact(() -> {
            page.figures.uses(box.ref("shop", "api"), 1, 1);
            page.figures.uses(box.ref("shop", "worker"), 5, 1);
        });
        robot.interact(() -> page.clickHeader("cpu")).interact(() -> page.clickHeader("cpu"));
        page.becomes("box", "shop", "worker", "api", "mailer", "cache");
        robot.interact(() -> page.figures.uses(box.ref("shop", "api"), 50, 1));
        robot.push(KeyCode.F5);
        page.becomes("box", "shop", "api", "worker", "mailer", "cache");
    }
}
