package org.steward.engine.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcTableTest {
    private static final int DAEMON = 10;
    private static final Root WEB = new Root("web", "web", 20);

    private static ProcStat stat(int pid, int parent, int group, long ticks, long pages) {
        return new ProcStat(pid, false, parent, group, group, ticks, pid, pages);
    }

    private static List<ResourceUse> uses(ProcStat... stats) {
        return new ProcTable(List.of(stats), 4096).uses(List.of(WEB), DAEMON);
    }

    @Test
    void descendantsCountAndStrangersDoNot() {
        assertEquals(List.of(new ResourceUse(WEB, 200, 60, 3 * 4096, 3)), uses(
                stat(20, DAEMON, 20, 1, 1), stat(30, 20, 20, 2, 1), stat(31, 30, 31, 3, 1), stat(40, 1, 40, 9, 9)));
    }

    @Test
    void whoLostItsParentButNotItsProcessGroupCounts() {
        assertEquals(2, uses(stat(20, DAEMON, 20, 1, 1), stat(30, 1, 20, 2, 1)).getFirst().processes());
    }

    @Test
    void nobodyCountsTwice() {
        ProcStat inSession = new ProcStat(31, false, 30, 30, 20, 5, 1, 1);
        assertEquals(70, uses(stat(20, DAEMON, 20, 1, 1), stat(30, 20, 20, 1, 1), inSession).getFirst().cpuMillis());
    }

    @Test
    void aZombieHasUsedTimeButIsNotThere() {
        ProcStat zombie = new ProcStat(30, true, 20, 20, 20, 4, 1, 0);
        ResourceUse use = uses(stat(20, DAEMON, 20, 1, 1), zombie).getFirst();
        assertEquals(50, use.cpuMillis());
        assertEquals(1, use.processes());
    }

    @Test
    void aPidThatBelongsToSomebodyElseByNowIsLeftOut() {
        assertEquals(List.of(), uses(stat(20, 1, 20, 1, 1)));
        assertEquals(List.of(), uses());
    }

    @Test
    void aCircleOfParentsEnds() {
        assertEquals(2, uses(stat(20, DAEMON, 30, 1, 1), stat(30, 20, 20, 1, 1)).getFirst().processes());
    }
}
