package org.steward.engine.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestartBudgetTest {
    private static final long SECOND = 1_000_000_000L;

    private static RestartBudget spent(long now) {
        RestartBudget budget = new RestartBudget();
        for (int i = 0; i < 10; i++) {
            assertEquals(0, budget.take(now), "start " + i);
        }
        return budget;
    }

    /** The monotonic clock has no fixed origin and may be negative. */
    @ParameterizedTest
    @ValueSource(longs = {0, -50 * SECOND, 1L << 60})
    void tenStartsAreFreeAndTheNextIsASecondAway(long now) {
        assertEquals(SECOND, spent(now).take(now));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -50 * SECOND})
    void afterTheBurstThereIsOneStartASecond(long now) {
        RestartBudget budget = spent(now);
        assertEquals(SECOND, budget.take(now));
        assertEquals(SECOND, budget.take(now + SECOND));
        assertEquals(SECOND / 2, budget.take(now + 2 * SECOND + SECOND / 2));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -50 * SECOND})
    void tenQuietSecondsFillTheBurstUpAgain(long now) {
        RestartBudget budget = spent(now);
        for (int i = 0; i < 10; i++) {
            assertEquals(0, budget.take(now + 10 * SECOND));
        }
        assertEquals(SECOND, budget.take(now + 10 * SECOND));
    }
}
