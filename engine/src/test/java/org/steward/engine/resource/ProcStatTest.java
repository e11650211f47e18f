package org.steward.engine.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcStatTest {
    private static final String LINE = "4711 (sh) S 100 4711 4711 34816 4711 4194304 1 2 3 4 50 6 700 8 20 0 1 0"
            + " 123456 8912896 321 18446744073709551615 1 1 0 0\n";

    @Test
    void timesOfTheProcessAndOfItsChildrenAreAddedUp() {
        assertEquals(Optional.of(new ProcStat(4711, false, 100, 4711, 4711, 764, 123_456, 321)),
                ProcStat.parse(LINE));
    }

    @Test
    void aNameMayHoldBlanksAndParentheses() {
        assertEquals(ProcStat.parse(LINE), ProcStat.parse(LINE.replace("(sh)", "(a) R 7 (b c) )")));
    }

    @Test
    void aZombieIsOne() {
        assertEquals(true, ProcStat.parse(LINE.replace(") S", ") Z")).orElseThrow().zombie());
    }

    @Test
    void whatIsCutOffOrNoLineOfTheKindIsNothing() {
        assertEquals(Optional.empty(), ProcStat.parse(""));
        assertEquals(Optional.empty(), ProcStat.parse("4711 (sh)"));
        assertEquals(Optional.empty(), ProcStat.parse(LINE.substring(0, 60)));
        assertEquals(Optional.empty(), ProcStat.parse("x (sh) S 1 2 3"));
    }
}
