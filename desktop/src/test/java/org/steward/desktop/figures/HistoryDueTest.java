package org.steward.desktop.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** When a history is asked again. */
class HistoryDueTest {

    private long nanos = Long.MAX_VALUE - 5;
    private final HistoryDue due = new HistoryDue(() -> nanos);

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private Duration left() {
        return Duration.ofNanos(due.left().orElseThrow());
    }

    @Test
    void nothingIsDueUntilSomethingHasChanged() {
        assertFalse(due.isDue());
        assertEquals(OptionalLong.empty(), due.left());
        due.changed();
        assertTrue(due.isDue(), "at once");
    }

    @Test
    void aStormOfChangesIsNotAStormOfQuestions() {
        due.changed();
        due.asking();
        due.answered();
        assertEquals(OptionalLong.empty(), due.left());
        due.changed();
        assertFalse(due.isDue());
        pass(HistoryDue.SPACING);
        assertTrue(due.isDue());
    }

    @Test
    void whatFailsIsTriedEverMoreSeldom() {
        due.changed();
        int questions = 0;
        for (Duration end = Duration.ofMinutes(10); !end.isNegative(); end = end.minus(left())) {
            pass(left());
            assertTrue(due.isDue());
            due.asking();
            due.failed();
            questions++;
        }
        assertTrue(questions < 20, questions + " questions in ten minutes");
        assertEquals(HistoryDue.SELDOM, left());
    }

    @Test
    void theNextSnapshotBringsTheNextQuestionNear() {
        due.changed();
        for (int i = 0; i < 20; i++) {
            pass(left());
            due.asking();
            due.failed();
        }
        due.retry();
        assertEquals(HistoryDue.SPACING, left());
    }
}
