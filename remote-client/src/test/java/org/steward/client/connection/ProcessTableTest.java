package org.steward.client.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.steward.client.protocol.ProcessChanges;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.client.protocol.SupervisorState;

/** Old list and answer to new list. */
class ProcessTableTest {

    private static ProcessInfo info(String group, String name, int pid) {
        return new ProcessInfo(name, group, 5, 0, System.nanoTime(), pid == 0 ? ProcessState.STOPPED
                : ProcessState.RUNNING, "", 0, "", "", pid, pid == 0 ? "" : "uptime " + System.nanoTime());
    }

    private static ProcessChanges changes(List<String> removed, ProcessInfo... processes) {
        return new ProcessChanges("f", 1, false, SupervisorState.RUNNING, removed, List.of(processes), 0);
    }

    private static List<String> names(List<ProcessInfo> list) {
        return list.stream().map(p -> p.group() + ":" + p.name() + "=" + p.pid()).toList();
    }

    @Test
    void answersAreSortedByGroupAndName() {
        assertEquals(List.of("a:x=0", "a:y=0", "b:a=0"), names(ProcessTable.replaced(List.of(),
                List.of(info("b", "a", 0), info("a", "y", 0), info("a", "x", 0)))));
    }

    @Test
    void anotherClockIsNoChange() {
        List<ProcessInfo> old = List.of(info("a", "x", 4), info("b", "a", 0));
        assertSame(old, ProcessTable.replaced(old, List.of(info("a", "x", 4), info("b", "a", 0))));
    }

    @Test
    void whoComesBetweenMovesNobodyElse() {
        List<ProcessInfo> old = List.of(info("a", "x", 4), info("c", "x", 0));
        List<ProcessInfo> all = ProcessTable.replaced(old,
                List.of(info("a", "x", 4), info("b", "x", 1), info("c", "x", 0)));
        assertEquals(List.of("a:x=4", "b:x=1", "c:x=0"), names(all));
        assertSame(old.get(0), all.get(0));
        assertSame(old.get(1), all.get(2));
    }

    @Test
    void changesReplaceAndAdd() {
        List<ProcessInfo> old = List.of(info("a", "x", 4), info("c", "x", 0));
        assertEquals(List.of("a:x=4", "b:x=9", "c:x=8"),
                names(ProcessTable.changed(old, changes(List.of(), info("c", "x", 8), info("b", "x", 9)))));
    }

    @Test
    void removalsComeBeforeProcesses() {
        List<ProcessInfo> old = List.of(info("a", "x", 4), info("a", "y", 4), info("c", "x", 0));
        assertEquals(List.of("a:z=1", "c:x=0"),
                names(ProcessTable.changed(old, changes(List.of("a"), info("a", "z", 1)))));
    }

    @Test
    void noChangesAreTheSameList() {
        List<ProcessInfo> old = List.of(info("a", "x", 4));
        Stream.of(changes(List.of()), changes(List.of("gone")), changes(List.of(), info("a", "x", 4)))
                .forEach(none -> assertSame(old, ProcessTable.changed(old, none)));
    }
}
