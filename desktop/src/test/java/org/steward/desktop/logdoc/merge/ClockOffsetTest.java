package org.steward.desktop.logdoc.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Clocks of servers beside the clock here. */
class ClockOffsetTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    @Test
    void aClockThatIsBehindIsMeasuredToTheSecondAndTheWay() {
        ClockOffset offset = ClockOffset.measured(NOW.minusSeconds(60), NOW, NOW.plusMillis(200));
        assertEquals(Duration.ofMillis(59_600), offset.behind());
        assertEquals(Duration.ofMillis(600), offset.uncertainty());
        assertEquals(offset.behind(), offset.correction());
    }

    @Test
    void aDifferenceThatMayBeNoneIsNotCorrected() {
        assertEquals(Duration.ZERO, ClockOffset.measured(NOW, NOW.plusMillis(900), NOW.plusMillis(1000)).correction());
    }

    @Test
    void ofClocksReadToTheSecondOneSecondMayBeAnError() {
        assertEquals(Duration.ZERO, ClockOffset.seen(Duration.ofSeconds(1)).correction());
        assertEquals(Duration.ofSeconds(-3), ClockOffset.seen(Duration.ofSeconds(3)).correction());
        assertEquals(Duration.ofHours(1), ClockOffset.seen(Duration.ofHours(-1)).correction());
    }
}
