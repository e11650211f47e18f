package org.steward.desktop.processes.rows;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** When rows may change places, by a clock that the test turns. */
class CalmTest {

    private static final long SECOND = 1_000_000_000L;

    private final Calm calm = new Calm(0);

    @Test
    void aTableThatNobodyHasTouchedMaySortAtOnce() {
        assertTrue(calm.allows(0, false));
    }

    @Test
    void afterATouchItWaitsTwoSeconds() {
        calm.touch(10 * SECOND);
        assertFalse(calm.allows(12 * SECOND - 1, false));
        assertTrue(calm.allows(12 * SECOND, false));
    }

    @Test
    void aPointerThatRestsOnItMakesItWaitTen() {
        calm.setInside(true, 10 * SECOND);
        assertFalse(calm.allows(19 * SECOND, true));
        assertTrue(calm.allows(20 * SECOND, true));
        calm.touch(20 * SECOND);
        assertFalse(calm.allows(29 * SECOND, true));
        calm.setInside(false, 29 * SECOND);
        assertFalse(calm.allows(30 * SECOND, true));
        assertTrue(calm.allows(31 * SECOND, true));
    }

    @Test
    void valuesThatMoveAreFollowedEveryThreeSecondsStatesAtOnce() {
        calm.sorted(10 * SECOND);
        assertFalse(calm.allows(12 * SECOND, false));
        assertTrue(calm.allows(12 * SECOND, true));
        assertTrue(calm.allows(13 * SECOND, false));
    }
}
