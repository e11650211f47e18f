package org.steward.desktop.processes.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** Many requests, few refreshes, by a clock that the test turns. */
class PaceTest {

    private record Later(Duration delay, Runnable task) { }

    private final Deque<Later> waiting = new ArrayDeque<>();
    private long nanos;
    private long takes;
    private int refreshes;
    private final Pace pace = new Pace((wait, task) -> waiting.add(new Later(wait, task)), () -> nanos, () -> {
        refreshes++;
        nanos += takes;
    });

    private void wake() {
        Later next = waiting.remove();
        nanos += next.delay().toNanos();
        next.task().run();
    }

    @Test
    void theFirstRequestIsDoneAtOnce() {
        pace.request();
        assertEquals(1, refreshes);
        assertEquals(0, waiting.size());
    }

    @Test
    void thoseThatFollowAreDoneTogether() {
        for (int i = 0; i < 100; i++) {
            pace.request();
        }
        assertEquals(1, refreshes);
        assertEquals(1, waiting.size());
        assertEquals(Pace.SPACING, waiting.peek().delay());
        wake();
        assertEquals(2, refreshes);
        assertEquals(0, waiting.size());
    }

    @Test
    void afterAPauseOneIsDoneAtOnceAgain() {
        pace.request();
        nanos += Pace.SPACING.toNanos();
        pace.request();
        assertEquals(2, refreshes);
    }

    @Test
    void refreshesThatTakeLongNeverTakeMoreThanAQuarterOfTheThread() {
        takes = Duration.ofMillis(100).toNanos();
        pace.request();
        pace.request();
        assertEquals(Duration.ofMillis(300), waiting.peek().delay());
        takes = 0;
        wake();
        pace.request();
        assertEquals(Pace.SPACING, waiting.peek().delay());
    }
}
