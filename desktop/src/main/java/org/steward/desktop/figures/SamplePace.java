package org.steward.desktop.figures;

import java.time.Duration;

/**
 * How often to ask what processes use: each second while that changes or somebody looks at one of them closely, less
 * often when it has been the same for a while, and seldom while nobody can see it. For one thread.
 */
final class SamplePace {

    static final Duration LOOKED_AT = Duration.ofSeconds(1);
    static final Duration CALM = Duration.ofSeconds(3);
    static final Duration UNSEEN = Duration.ofSeconds(15);

    /** Answers without anything new before the next is asked later. */
    static final int ENOUGH = 10;

    private int unchanged;

    /** An answer has come that says something else than the one before, or the same. */
    void answered(boolean differs) {
        unchanged = differs ? 0 : unchanged + 1;
    }

    /** Something has happened to the processes. */
    void changed() {
        unchanged = 0;
    }

    /** From one question to the next. */
    Duration spacing(boolean seen, boolean closely) {
        if (!seen) {
            return UNSEEN;
        }
        return unchanged >= ENOUGH && !closely ? CALM : LOOKED_AT;
    }
}
