package org.steward.desktop.processes.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.steward.desktop.processes.FedServer.process;
import static org.steward.desktop.processes.FedServer.running;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.figures.EventDraft;
import org.steward.desktop.servers.ProcessRef;

/** The order of rows, and when it follows the values. */
class SortingTest {

    private final Rig rig = new Rig("box");

    @BeforeEach
    void open() {
        rig.first().says(running("a", "a"), running("b", "b"), running("c", "c"),
                process("d", "d", ProcessState.STOPPED));
        rig.showOnly(rig.first());
        uses("a", 10, 300);
        uses("b", 30, 200);
        uses("c", 20, 100);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private ProcessRef ref(String name) {
        return rig.first().ref(name, name);
    }

    private void uses(String name, double cpu, long memory) {
        rig.figures.uses(ref(name), cpu, memory);
    }

    private static ProcessInfo started(String name, long start) {
        return new ProcessInfo(name, name, start, 0, start + 50, ProcessState.RUNNING, "", 0, "", "", 7, "");
    }

    @Test
    void whatHasNoValueComesLastInBothDirections() {
        rig.sort(SortField.CPU, true);
        assertEquals(List.of("b", "c", "a", "d"), rig.lines());
        rig.sort(SortField.CPU, false);
        assertEquals(List.of("a", "c", "b", "d"), rig.lines());
        rig.sort(SortField.PID, true);
        assertEquals("d", rig.lines().getLast());
        rig.sort(SortField.PID, false);
        assertEquals("d", rig.lines().getLast());
    }

    @Test
    void theWorstStateComesFirst() {
        rig.first().saysOf(process("c", "c", ProcessState.FATAL));
        rig.first().saysOf(process("b", "b", ProcessState.BACKOFF));
        rig.sort(SortField.STATE, false);
        assertEquals(List.of("c", "b", "a", "d"), rig.lines());
        rig.sort(SortField.STATE, true);
        assertEquals(List.of("d", "a", "b", "c"), rig.lines());
    }

    @Test
    void theShortestUptimeIsTheLatestStart() {
        rig.first().says(started("a", 1000), started("b", 3000), started("c", 2000));
        rig.sort(SortField.UPTIME, false);
        assertEquals(List.of("b", "c", "a"), rig.lines());
        rig.sort(SortField.STARTED, false);
        assertEquals(List.of("a", "c", "b"), rig.lines());
    }

    @Test
    void exitsGoByStatusWithSignalsAfterAndUntoldOnesLast() {
        rig.figures.ended(ref("a"), 3, 0, 9, false);
        rig.figures.ended(ref("b"), 1, 2, 0, false);
        rig.figures.ended(ref("c"), 2, EventDraft.NOT_TOLD, 0, false);
        rig.figures.ended(ref("d"), 0, 1, 0, false);
        rig.sort(SortField.EXIT, false);
        assertEquals(List.of("d", "b", "a", "c"), rig.lines());
        rig.sort(SortField.EXIT, true);
        assertEquals(List.of("a", "b", "d", "c"), rig.lines());
        rig.sort(SortField.RESTARTS, true);
        assertEquals(List.of("a", "c", "b", "d"), rig.lines());
    }

    @Test
    void equalValuesKeepTheServersOrder() {
        rig.sort(SortField.DESCRIPTION, false);
        assertEquals(List.of("a", "b", "c", "d"), rig.lines());
        rig.sort(SortField.GROUP, true);
        assertEquals(List.of("d", "c", "b", "a"), rig.lines());
    }

    @Test
    void inATreeGroupsAreSortedByTheirSumsAndProcessesInThem() {
        rig.first().says(running("a", "a"), running("g", "one"), running("g", "two"), running("h", "h1"));
        rig.figures.uses(rig.first().ref("g", "one"), 15, 1);
        rig.figures.uses(rig.first().ref("g", "two"), 16, 1);
        rig.figures.uses(rig.first().ref("h", "h1"), 20, 1);
        rig.sort(SortField.CPU, true);
        assertEquals(List.of("g", ".two", ".one", "h", ".h1", "a"), rig.lines());
        rig.sort(SortField.NAME, true);
        assertEquals(List.of("h", ".h1", "g", ".two", ".one", "a"), rig.lines());
    }

    @Test
    void theOrderFollowsTheValuesWhenTheTableIsLeftAlone() {
        rig.sort(SortField.CPU, true);
        rig.pass(10);
        uses("a", 90, 1);
        assertEquals(List.of("a", "b", "c", "d"), rig.lines());
    }

    @Test
    void theOrderStaysWhileSomebodyIsAtTheTableAndFollowsAfterwards() {
        rig.sort(SortField.CPU, true);
        rig.pass(10);
        rig.touch();
        uses("a", 90, 1);
        assertEquals(List.of("b", "c", "a", "d"), rig.lines());
        rig.pass(1);
        rig.table.tick();
        assertEquals(List.of("b", "c", "a", "d"), rig.lines());
        rig.pass(1);
        rig.table.tick();
        assertEquals(List.of("a", "b", "c", "d"), rig.lines());
    }

    @Test
    void aRowThatComesWhileTheOrderStaysIsPutAtTheEnd() {
        rig.sort(SortField.CPU, true);
        rig.pass(10);
        rig.touch();
        rig.first().says(running("a", "a"), running("b", "b"), running("bb", "bb"), running("c", "c"),
                process("d", "d", ProcessState.STOPPED));
        assertEquals(List.of("b", "c", "a", "d", "bb"), rig.lines());
    }

    @Test
    void whatThePersonAsksForIsSortedAtOnce() {
        rig.sort(SortField.CPU, true);
        rig.touch();
        uses("a", 90, 1);
        rig.table.refresh();
        rig.table.sortNow();
        assertEquals(List.of("a", "b", "c", "d"), rig.lines());
    }

    @Test
    void anOrderThatValuesCannotChangeIsAlwaysRight() {
        rig.sort(SortField.NAME, true);
        rig.touch();
        rig.first().says(running("a", "a"), running("c", "c"), running("bb", "bb"));
        assertEquals(List.of("c", "bb", "a"), rig.lines());
    }

    @Test
    void everyFieldIsFoundByItsName() {
        for (SortField field : SortField.values()) {
            assertEquals(field, SortField.named(field.id()).orElseThrow());
        }
        assertEquals(Set.of(), Set.copyOf(SortField.named("size").stream().toList()));
    }
}
