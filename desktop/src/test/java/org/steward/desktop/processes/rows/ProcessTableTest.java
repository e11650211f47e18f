package org.steward.desktop.processes.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.steward.desktop.processes.FedServer.process;
import static org.steward.desktop.processes.FedServer.running;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.processes.FedServer;

/** What the table shows, counts, and tells those who paint it. */
class ProcessTableTest {

    private final Rig rig = new Rig("box");

    @AfterEach
    void close() {
        rig.close();
    }

    private void show() {
        rig.first().says(running("a", "a"), process("b", "b", ProcessState.FATAL), running("c", "c"),
                process("d", "d", ProcessState.STOPPED));
        rig.showOnly(rig.first());
    }

    private Counts counts() {
        rig.table.refresh();
        return rig.table.countsProperty().get();
    }

    @Test
    void everythingIsCountedByTab() {
        show();
        assertEquals(new Counts(4, 2, 1), counts());
        rig.filter("-state:running");
        assertEquals(new Counts(2, 0, 1), counts());
        assertEquals(1, counts().in(Tab.PROBLEMS));
    }

    @Test
    void aTabShowsOnlyItsProcessesAndFollowsTheirStates() {
        show();
        rig.table.choose(rig.table.choice().withTab(Tab.PROBLEMS));
        assertEquals(List.of("b"), rig.lines());
        rig.first().saysOf(process("c", "c", ProcessState.BACKOFF));
        assertEquals(List.of("b", "c"), rig.lines());
        rig.first().saysOf(running("b", "b"));
        assertEquals(List.of("c"), rig.lines());
        rig.table.choose(rig.table.choice().withTab(Tab.RUNNING));
        assertEquals(List.of("a", "b"), rig.lines());
        assertEquals(new Counts(4, 2, 1), counts());
    }

    @Test
    void aFilterFollowsWhatIsPending() {
        show();
        rig.filter("is:pending");
        assertEquals(List.of(), rig.lines());
        rig.pending.add(rig.first().ref("d", "d"));
        rig.table.pendingChanged(rig.first().ref("d", "d"));
        assertEquals(List.of("d"), rig.lines());
        rig.pending.clear();
        rig.table.pendingChanged(rig.first().ref("d", "d"));
        assertEquals(List.of(), rig.lines());
    }

    @Test
    void rowsStayTheSameObjectsAndOnlyThoseThatDifferAreToldOf() {
        show();
        ProcessRow a = rig.process("a");
        ProcessRow b = rig.process("b");
        int[] told = new int[2];
        a.addListener((property, was, is) -> told[0]++);
        b.addListener((property, was, is) -> told[1]++);
        a.addListener(ignored -> told[0]++);
        b.addListener(ignored -> told[1]++);
        rig.first().saysOf(running("b", "b"));
        rig.table.refresh();
        assertSame(b, rig.process("b"));
        assertEquals(0, told[0]);
        assertTrue(told[1] > 0);
    }

    @Test
    void aServerThatFallsSilentMakesItsRowsStaleAndCanBeFilteredFor() {
        show();
        rig.first().falls(Duration.ofSeconds(20));
        rig.table.refresh();
        assertTrue(rig.process("a").isStale());
        rig.filter("is:stale");
        assertEquals(4, rig.lines().size());
        rig.first().says(running("a", "a"));
        assertEquals(List.of(), rig.lines());
        rig.filter("");
        assertFalse(rig.process("a").isStale());
    }

    @Test
    void aServerThatIsTakenOutIsForgotten() {
        show();
        FedServer other = rig.add(new FedServer("other", Runnable::run)).says(running("x", "x"));
        assertEquals(List.of("box", ".a", ".b", ".c", ".d", "other", ".x"), rig.lines());
        rig.fed.remove(other);
        rig.showAll();
        rig.table.changed(other.server());
        assertEquals(List.of("box", ".a", ".b", ".c", ".d"), rig.lines());
        assertEquals(4, counts().all());
        other.close();
    }

    @Test
    void whatAServerSaysOutOfScopeIsThereWhenItIsLookedAt() {
        show();
        FedServer other = rig.add(new FedServer("other", Runnable::run)).says(running("x", "x"));
        rig.showOnly(rig.first());
        other.says(running("x", "x"), process("y", "y", ProcessState.FATAL));
        rig.filter("is:problem");
        assertEquals(List.of("b"), rig.lines());
        rig.showOnly(other);
        assertEquals(List.of("y"), rig.lines());
        assertEquals(new Counts(1, 0, 1), counts());
    }

    @Test
    void anExitIsAProblemUnlessStatusZeroOrTheServersHistorySaysItIsExpected() {
        rig.first().says(process("once", "once", ProcessState.EXITED));
        rig.showOnly(rig.first());
        assertEquals(1, counts().problems());
        rig.figures.ended(rig.first().ref("once", "once"), 0, 1, 0, true);
        assertEquals(0, counts().problems());
    }

    @Test
    void aTrendTakesAValueASecond() {
        show();
        rig.figures.uses(rig.first().ref("a", "a"), 5, 1);
        rig.table.refresh();
        rig.figures.uses(rig.first().ref("a", "a"), 6, 1);
        rig.table.refresh();
        int before = rig.process("a").trend().map(Trend::size).orElse(0);
        rig.pass(1);
        rig.figures.uses(rig.first().ref("a", "a"), 7, 1);
        rig.table.refresh();
        Trend trend = rig.process("a").trend().orElseThrow();
        assertEquals(before + 1, trend.size());
        assertEquals(7, trend.max());
        rig.first().saysOf(process("a", "a", ProcessState.STOPPED));
        rig.figures.forget(rig.first().ref("a", "a"));
        rig.pass(1);
        rig.table.figuresChanged(rig.first().server());
        rig.table.refresh();
        assertEquals(Optional.empty(), rig.process("a").trend());
    }

    @Test
    void groupsAreNamedOnceAndInOrder() {
        rig.first().says(running("b", "1"), running("a", "1"), running("b", "2"));
        rig.lines();
        assertEquals(List.of("a", "b"), List.copyOf(rig.table.groups()));
        assertTrue(rig.table.hasProcesses());
    }

    @Test
    void tenThousandProcessesAreThereAndCounted() {
        for (int s = 0; s < 10; s++) {
            int server = s;
            rig.add(new FedServer("s" + server, Runnable::run)).says(IntStream.range(0, 1000)
                    .mapToObj(i -> i % 100 == 0 ? process("g" + i / 10, "p" + i, ProcessState.FATAL)
                            : running("g" + i / 10, "p" + i)).toList());
        }
        assertEquals(new Counts(10_000, 9_900, 100), counts());
        rig.filter("server:s3 is:problem");
        assertEquals(10, counts().all());
        assertEquals(21, rig.lines().size());
    }

    @Test
    void aRowIsPaintedOnlyWhenItSaysSomethingElse() {
        show();
        List<String> painted = new ArrayList<>();
        rig.table.rows().forEach(row -> row.addListener((InvalidationListener) source -> painted.add(row.title())));
        rig.figures.uses(rig.first().ref("a", "a"), 1, 1000);
        rig.table.refresh();
        assertEquals(List.of("a"), painted, "b, c and d are as before");
        painted.clear();
        rig.table.timePassed(0, 3, row -> "3 h 12 m");
        assertEquals(List.of("a", "b", "c", "d"), painted);
        rig.table.timePassed(0, 3, row -> row.title().equals("c") ? "3 h 13 m" : "3 h 12 m");
        assertEquals(List.of("a", "b", "c", "d", "c"), painted);
    }

    @Test
    void aRowOfSumsIsPaintedOnlyWhenTheyDiffer() {
        rig.first().says(running("web", "1"), running("web", "2"));
        rig.showAll();
        SumRow group = rig.sum("web");
        List<String> painted = new ArrayList<>();
        group.addListener((InvalidationListener) source -> painted.add(group.running() + "/" + group.size()));
        rig.first().saysOf(running("web", "1"));
        rig.table.refresh();
        assertEquals(List.of(), painted);
        rig.first().saysOf(process("web", "1", ProcessState.FATAL));
        rig.table.refresh();
        assertEquals(List.of("1/2"), painted);
    }
}
