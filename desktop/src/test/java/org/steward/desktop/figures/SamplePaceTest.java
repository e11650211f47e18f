package org.steward.desktop.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often it is asked what processes use. */
class SamplePaceTest {

    private final SamplePace pace = new SamplePace();

    @Test
    void processesThatChangeAreAskedForEachSecond() {
        answers(SamplePace.ENOUGH - 1, false);
        assertEquals(SamplePace.LOOKED_AT, pace.spacing(true, false));
        answers(1, true);
        answers(SamplePace.ENOUGH - 1, false);
        assertEquals(SamplePace.LOOKED_AT, pace.spacing(true, false));
    }

    @Test
    void processesThatStayTheSameAreAskedForLessOften() {
        answers(SamplePace.ENOUGH, false);
        assertEquals(SamplePace.CALM, pace.spacing(true, false));
        assertEquals(SamplePace.LOOKED_AT, pace.spacing(true, true), "somebody looks at one of them");
        pace.changed();
        assertEquals(SamplePace.LOOKED_AT, pace.spacing(true, false));
    }

    @Test
    void whatNobodySeesIsAskedForSeldom() {
        assertEquals(SamplePace.UNSEEN, pace.spacing(false, true));
    }

    private void answers(int times, boolean differs) {
        IntStream.range(0, times).forEach(i -> pace.answered(differs));
    }
}
