package org.steward.desktop.processes.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The last values of a figure. */
class TrendTest {

    private final Trend trend = new Trend();

    @Test
    void anEmptyOneHasNoValuesAndNoGreatest() {
        assertEquals(0, trend.size());
        assertEquals(0, trend.max());
    }

    @Test
    void valuesComeInTheOrderTheyWereAdded() {
        trend.add(3);
        trend.add(1);
        assertEquals(2, trend.size());
        assertEquals(3, trend.get(0));
        assertEquals(1, trend.get(1));
        assertEquals(3, trend.max());
    }

    @Test
    void theOldestGoWhenThereAreTooMany() {
        for (int i = 0; i < Trend.LENGTH + 5; i++) {
            trend.add(1000 - i);
        }
        assertEquals(Trend.LENGTH, trend.size());
        assertEquals(995, trend.get(0));
        assertEquals(1000 - Trend.LENGTH - 4, trend.get(Trend.LENGTH - 1));
        assertEquals(995, trend.max());
    }
}
