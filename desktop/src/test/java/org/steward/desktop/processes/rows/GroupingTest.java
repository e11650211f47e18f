package org.steward.desktop.processes.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.steward.desktop.processes.FedServer.process;
import static org.steward.desktop.processes.FedServer.running;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.processes.FedServer;
import org.steward.desktop.theme.StateLook;

/** How processes are gathered, what the rows that gather them sum up, and how they are folded. */
class GroupingTest {

    private final Rig rig = new Rig("box", "db");

    @AfterEach
    void close() {
        rig.close();
    }

    private void twoServers() {
        rig.fed.get(0).says(running("shop", "api"), process("shop", "worker", ProcessState.FATAL),
                running("mailer", "mailer"));
        rig.fed.get(1).says(running("db", "db"));
    }

    @Test
    void aTreeHasServersAndInThemGroupsAndProgramsOfOneProcess() {
        twoServers();
        assertEquals(List.of("box", ".mailer", ".shop", "..api", "..worker", "db", ".db"), rig.lines());
    }

    @Test
    void aServerAloneNeedsNoRow() {
        twoServers();
        rig.showOnly(rig.first());
        assertEquals(List.of("mailer", "shop", ".api", ".worker"), rig.lines());
    }

    @Test
    void aServerWithoutProgramsStaysUntilSomethingIsLookedFor() {
        rig.first().says(running("web", "web"));
        assertEquals(List.of("box", ".web", "db"), rig.lines());
        rig.filter("web");
        assertEquals(List.of("box", ".web"), rig.lines());
        rig.filter("");
        rig.table.choose(rig.table.choice().withTab(Tab.RUNNING));
        assertEquals(List.of("box", ".web"), rig.lines());
    }

    @Test
    void aGroupOfOneProcessOfAnotherNameHasARow() {
        rig.first().says(running("shop", "api"));
        rig.showOnly(rig.first());
        assertEquals(List.of("shop", ".api"), rig.lines());
    }

    @Test
    void aProgramThatGetsMoreProcessesBecomesAGroupAndKeepsItsRow() {
        rig.first().says(running("web", "web"));
        rig.showOnly(rig.first());
        ProcessRow web = rig.process("web");
        rig.first().says(running("web", "web"), running("web", "web2"));
        assertEquals(List.of("web", ".web", ".web2"), rig.lines());
        assertSame(web, rig.process("web"));
        assertEquals(1, web.depth());
    }

    @Test
    void flatIsProcessesOnly() {
        twoServers();
        rig.group(Grouping.FLAT);
        assertEquals(List.of("mailer", "api", "worker", "db"), rig.lines());
    }

    @Test
    void byStateTheWorstComesFirstAndProcessesMoveAtOnce() {
        twoServers();
        rig.group(Grouping.STATE);
        assertEquals(List.of("FATAL", ".worker", "RUNNING", ".mailer", ".api", ".db"), rig.lines());
        rig.first().saysOf(process("shop", "api", ProcessState.FATAL));
        assertEquals(List.of("FATAL", ".api", ".worker", "RUNNING", ".mailer", ".db"), rig.lines());
        assertEquals(2, rig.sum("FATAL").size());
    }

    @Test
    void byTagThoseWithoutComeLast() {
        twoServers();
        rig.add(new FedServer(FedServer.tagged("eu-1", "eu", "prod"), Runnable::run)).says(running("web", "web"));
        rig.group(Grouping.TAG);
        assertEquals(List.of("eu", ".web", "", ".mailer", ".api", ".worker", ".db"), rig.lines());
        rig.fed.get(2).server().relabel(FedServer.tagged("eu-1", "us"));
        rig.table.relabelled(rig.fed.get(2).server());
        assertEquals(List.of("us", ".web", "", ".mailer", ".api", ".worker", ".db"), rig.lines());
    }

    @Test
    void aServerOfAnotherNameIsCalledSoAndFoundByIt() {
        twoServers();
        rig.filter("server:box");
        rig.first().server().relabel(rig.first().server().profile().withName("shop-box"));
        rig.table.relabelled(rig.first().server());
        assertEquals("shop-box", rig.lines().getFirst());
        rig.first().server().relabel(rig.first().server().profile().withName("other"));
        rig.table.relabelled(rig.first().server());
        assertEquals(List.of(), rig.lines());
        assertEquals(0, rig.table.countsProperty().get().all());
    }

    @Test
    void aRowThatGathersSaysTheWorstAndSumsUpWhatIsKnown() {
        twoServers();
        rig.figures.uses(rig.first().ref("shop", "api"), 1.5, 100);
        rig.figures.uses(rig.first().ref("mailer", "mailer"), 2, 50);
        rig.pending.add(rig.first().ref("shop", "worker"));
        rig.table.pendingChanged(rig.first().ref("shop", "worker"));
        rig.table.refresh();
        SumRow shop = rig.sum("shop");
        assertEquals(StateLook.FATAL, shop.look());
        assertEquals(2, shop.size());
        assertEquals(1, shop.running());
        assertTrue(shop.isPending());
        assertEquals(OptionalDouble.of(1.5), shop.cpu());
        SumRow box = rig.sum("box");
        assertEquals(2, box.running());
        assertEquals(OptionalDouble.of(3.5), box.cpu());
        assertEquals(OptionalLong.of(150), box.memory());
        SumRow db = (SumRow) rig.table.rows().get(5);
        assertEquals(OptionalDouble.empty(), db.cpu(), "nothing known is not zero");
        assertFalse(db.isPending());
    }

    @Test
    void sumsCountAllTheyGatherWhateverTheFilterSays() {
        twoServers();
        rig.filter("worker");
        assertEquals(List.of("box", ".shop", "..worker"), rig.lines());
        assertEquals(2, rig.sum("shop").size());
        assertEquals(List.of("worker"), rig.sum("box").shown().stream().map(ProcessRow::name).toList());
    }

    @Test
    void whatIsFoldedStaysFoldedWhenProcessesCome() {
        twoServers();
        rig.fold("box/shop", true);
        assertEquals(List.of("box", ".mailer", ".shop", "db", ".db"), rig.lines());
        assertFalse(rig.sum("shop").isOpen());
        rig.first().says(running("shop", "api"), running("shop", "new"), running("mailer", "mailer"));
        assertEquals(List.of("box", ".mailer", ".shop", "db", ".db"), rig.lines());
        assertEquals(2, rig.sum("shop").shown().size(), "what is folded away still counts as shown by its row");
        rig.fold("box/shop", false);
        assertEquals(List.of("box", ".mailer", ".shop", "..api", "..new", "db", ".db"), rig.lines());
    }

    @Test
    void aFilterUnfoldsAndWithoutItFoldsAreAsBefore() {
        twoServers();
        rig.fold("box/", true);
        assertEquals(List.of("box", "db", ".db"), rig.lines());
        rig.filter("api");
        assertEquals(List.of("box", ".shop", "..api"), rig.lines());
        rig.fold("box/shop", true);
        assertEquals(List.of("box", ".shop"), rig.lines());
        rig.table.choose(rig.table.choice().withClosed(Set.of()));
        assertEquals(List.of("box", ".shop", "..api"), rig.lines());
        rig.filter("");
        assertEquals(List.of("box", "db", ".db"), rig.lines());
    }
}
