package org.steward.desktop.logdoc.search;

import java.util.List;

/** Decides about lines, one after the other. For one thread. */
interface LineTest {

    /** What a line is found to be. */
    enum Answer { YES, NO, TOO_SLOW }

    /** Needles: lines that have all of one of the lists are asked for, and others are NO. Empty: all are asked for. */
    List<List<Needle>> branches();

    /** Whether a line with a needle is YES without asking. */
    boolean isPlain();

    /** Bytes after a line that is YES which need not be tested, because nobody would tell the difference. */
    default long rest() {
        return 0;
    }

    /** A block begins, or a part of it: the lines before those that come. */
    default void begin(Before before) {
    }

    /** Whether {@link #begin} looks at what is before. */
    default boolean looksBack() {
        return false;
    }

    /** Decides about the line with the text from there to there. */
    Answer test(Window window, int from, int to);

    /** Makes tests for one thread each, which soon end when cancelled. */
    interface Maker {
        /** A new one. */
        LineTest make(java.util.concurrent.atomic.AtomicBoolean isCancelled);
    }

    /** Lines before a place. */
    interface Before {
        /** Texts of a few lines, the nearest first. */
        List<String> lines();
    }
}
