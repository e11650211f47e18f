package org.steward.desktop.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.steward.desktop.processes.FedServer.process;
import static org.steward.desktop.processes.FedServer.running;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TableRow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.processes.rows.Counts;
import org.steward.desktop.processes.rows.Tab;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the page shows while servers say new things: nothing moves unless something happened. */
@ExtendWith(ApplicationExtension.class)
class ProcessesViewTest {

    private Page page;

    @Start
    void open(Stage stage) {
        page = new Page(stage, Map.of());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(page::close);
    }

    private FedServer add(FxRobot robot, String name) {
        FedServer[] made = new FedServer[1];
        robot.interact(() -> made[0] = page.add(name));
        return made[0];
    }

    private static List<ProcessInfo> workers(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> running("w" + (100 + i), "w" + (100 + i))).toList();
    }

    private static List<ProcessInfo> without(List<ProcessInfo> processes, String... names) {
        List<ProcessInfo> left = new ArrayList<>(processes);
        left.removeIf(process -> List.of(names).contains(process.name()));
        return left;
    }

    private void emptinessSays(FxRobot robot, String title, String command) {
        Page.until(() -> page.shows(title));
        page.done.clear();
        robot.interact(() -> ((Button) page.scene.lookup("#empty-step")).fire());
        if (!command.isEmpty()) {
            assertEquals(List.of(command), page.done);
        }
    }

    @Test
    void theSelectionStaysOnItsProcessesWhenRowsComeAndGo(FxRobot robot) {
        FedServer box = add(robot, "box");
        robot.interact(() -> box.says(workers(10, 20)));
        Page.until(() -> page.titles().size() == 11);
        robot.interact(() -> page.select("w112", "w115"));
        robot.interact(() -> box.says(workers(5, 20)));
        Page.until(() -> page.titles().size() == 16);
        robot.interact(() -> assertEquals(List.of("w112", "w115"), page.selected()));
        assertEquals(Optional.of(box.ref("w115", "w115")), page.view.focusedProperty().get());
        robot.interact(() -> box.says(without(workers(5, 20), "w112", "w106")));
        Page.until(() -> page.titles().size() == 14);
        robot.interact(() -> assertEquals(List.of("w115"), page.selected(), "what is gone is not selected"));
        robot.interact(() -> box.says(without(workers(5, 20), "w115")));
        Page.until(() -> !page.titles().contains("w115"));
        robot.interact(() -> assertEquals(List.of(), page.selected(), "nor is what came in its place"));
        assertEquals(Optional.empty(), page.view.focusedProperty().get());
    }

    @Test
    void theRowAtTheTopStaysThereWhenRowsComeAndGoAboveIt(FxRobot robot) {
        FedServer box = add(robot, "box");
        robot.interact(() -> box.says(workers(100, 400)));
        Page.until(() -> page.titles().size() == 301);
        robot.interact(() -> page.table().scrollTo(150));
        robot.interact(() -> {
            page.layOut();
            page.flow().scrollPixels(9);
        });
        String top = Page.on(page::top);
        robot.interact(() -> box.says(workers(90, 400)));
        Page.until(() -> page.titles().size() == 311);
        robot.interact(() -> assertEquals(top, page.top()));
        robot.interact(() -> box.says(without(workers(90, 400), "w190", "w201", "w202")));
        Page.until(() -> page.titles().size() == 308);
        robot.interact(() -> assertEquals(top, page.top()));
        robot.interact(() -> box.says(without(workers(90, 400), "w190", "w201", "w202", "w499")));
        Page.until(() -> page.titles().size() == 307);
        robot.interact(() -> assertEquals(top, page.top(), "nor does what goes below move it"));
    }

    @Test
    void theVeryTopStaysTheTop(FxRobot robot) {
        FedServer box = add(robot, "box");
        robot.interact(() -> box.says(workers(100, 200)));
        Page.until(() -> page.titles().size() == 101);
        robot.interact(() -> box.says(workers(50, 200)));
        Page.until(() -> page.titles().size() == 151);
        robot.interact(() -> assertEquals("box 0", page.top()));
    }

    @Test
    void rowsOfASilentServerAreDimAndSayHowLongAgoTheyWereSo(FxRobot robot) {
        FedServer box = add(robot, "box");
        robot.interact(() -> box.says(running("web", "web"), process("mail", "mail", ProcessState.FATAL)));
        page.becomes("box", "mail", "web");
        robot.interact(() -> box.falls(Duration.ofMinutes(3)));
        Page.until(() -> page.shows("RUNNING · 3 m") && page.shows("FATAL · 3 m") && page.shows("last seen 3 m"));
        Page.until(() -> page.table().lookupAll(".process-row").stream().map(TableRow.class::cast)
                .filter(row -> !row.isEmpty())
                .allMatch(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("stale"))));
        robot.interact(() -> box.says(running("web", "web")));
        page.becomes("box", "web");
        Page.until(() -> !page.shows(" ago"));
    }

    @Test
    void theOnlyServerShownSaysAboveTheTableThatItIsSilent(FxRobot robot) {
        FedServer box = add(robot, "box");
        robot.interact(() -> {
            box.says(running("web", "web"));
            page.scope.set(Optional.of(box.server()));
        });
        page.becomes("web");
        assertFalse(page.scene.lookup("#server-silence").getParent().isVisible());
        robot.interact(() -> box.falls(Duration.ofMinutes(3)));
        Page.until(() -> page.shows("No answer, last seen 3 m"));
        assertTrue(page.shows("box refuses connections"));
    }

    @Test
    void whatIsPendingIsSaidAtOnce(FxRobot robot) {
        FedServer box = add(robot, "box");
        robot.interact(() -> box.says(running("web", "web")));
        page.becomes("box", "web");
        robot.interact(() -> page.isPending(box.ref("web", "web"), true));
        robot.interact(() -> assertTrue(page.shows("RUNNING …")));
        robot.interact(() -> page.isPending(box.ref("web", "web"), false));
        // The sum of the server follows with the next refresh.
        Page.until(() -> !page.shows("RUNNING …"));
    }

    @Test
    void tenThousandProcessesAreShownFilteredAndSelected(FxRobot robot) {
        List<FedServer> all = IntStream.range(0, 10).mapToObj(i -> add(robot, "s" + i)).toList();
        robot.interact(() -> all.forEach(fed -> fed.says(IntStream.range(0, 1000).mapToObj(i ->
                process("g" + i / 100, "p" + i, i == 77 ? ProcessState.FATAL : ProcessState.RUNNING)).toList())));
        Page.until(() -> page.view.countsProperty().get().equals(new Counts(10_000, 9_990, 10)));
        assertEquals(10 + 100 + 10_000, page.titles().size());
        robot.interact(() -> page.table().scrollTo(9_000));
        robot.interact(() -> page.table().getSelectionModel().selectAll());
        robot.interact(() -> all.getFirst().saysOf(process("g0", "p1", ProcessState.FATAL)));
        Page.until(() -> page.view.countsProperty().get().problems() == 11);
        robot.interact(() -> assertEquals(10_110, page.selected().size()));
        robot.interact(() -> page.view.showFilter("server:s3 state:fatal"));
        page.becomes("s3", "g0", "p77");
        robot.interact(() -> page.view.showFilter(""));
        Page.until(() -> page.titles().size() == 10_110);
        robot.interact(() -> page.view.reveal(all.get(9).ref("g9", "p999")));
        robot.interact(() -> assertEquals(List.of("p999"), page.selected()));
        robot.interact(() -> {
            page.layOut();
            assertTrue(page.flow().getLastVisibleCell().getIndex() >= page.titles().size() - 2);
        });
    }

    @Test
    void aProcessIsRevealedWhateverHidesIt(FxRobot robot) {
        FedServer box = add(robot, "box");
        robot.interact(() -> box.says(running("shop", "api"), running("shop", "web"), running("x", "x")));
        page.becomes("box", "shop", "api", "web", "x");
        robot.interact(() -> page.commands.run("view.fold"));
        page.becomes("box", "shop", "x");
        robot.interact(() -> {
            page.view.showTab(Tab.PROBLEMS);
            page.view.showFilter("nothing");
            page.view.reveal(box.ref("shop", "web"));
        });
        page.becomes("box", "shop", "api", "web", "x");
        assertEquals(Optional.of(box.ref("shop", "web")), page.view.focusedProperty().get());
        assertEquals("", page.filter().getText());
    }

    @Test
    void withoutServersTheNextStepIsToAddOne(FxRobot robot) {
        emptinessSays(robot, "No server yet", "servers.add");
    }

    @Test
    void aServerWithoutProgramsOffersItsConfiguration(FxRobot robot) {
        FedServer box = add(robot, "box");
        robot.interact(() -> page.scope.set(Optional.of(box.server())));
        Page.until(() -> page.shows("Connecting…"));
        assertEquals(null, page.scene.lookup("#empty-step"), "there is nothing to do but to wait");
        robot.interact(() -> box.says());
        emptinessSays(robot, "No programs yet", "config.open");
    }

    @Test
    void aServerThatWasNeverReachedSaysWhyAndOffersToTryAgain(FxRobot robot) {
        FedServer box = add(robot, "box");
        robot.interact(() -> {
            page.scope.set(Optional.of(box.server()));
            box.isUnreachable();
        });
        emptinessSays(robot, "box cannot be reached", "");
        assertTrue(page.shows("box refuses connections"));
    }

    @Test
    void severalServersOutOfReachAreNotCalledByAName(FxRobot robot) {
        FedServer box = add(robot, "box");
        FedServer other = add(robot, "other");
        robot.interact(() -> {
            box.isUnreachable();
            other.isUnreachable();
            page.commands.run("view.group.flat");
        });
        emptinessSays(robot, "No server can be reached", "");
    }

    @Test
    void aFilterThatHidesEverythingOffersToShowAll(FxRobot robot) {
        FedServer box = add(robot, "box");
        robot.interact(() -> box.says(running("web", "web")));
        page.becomes("box", "web");
        robot.interact(() -> page.view.showFilter("nosuch"));
        emptinessSays(robot, "Nothing fits", "");
        page.becomes("box", "web");
        robot.interact(() -> page.view.showTab(Tab.PROBLEMS));
        emptinessSays(robot, "No problems", "");
        page.becomes("box", "web");
    }
}
