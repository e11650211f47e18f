package org.steward.desktop.figures;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * When a server's history is to be asked: soon after something has changed, and ever more seldom while that fails. For
 * one thread.
 */
final class HistoryDue {

    /** How soon after a question the next is asked, so that a storm of changes is not one of questions. */
    static final Duration SPACING = Duration.ofMillis(300);
    /** The longest wait after questions that failed. */
    static final Duration SELDOM = Duration.ofMinutes(1);

    private final LongSupplier nanos;
    private boolean due;
    private long asked;
    private long wait = SPACING.toNanos();

    /** Nothing is due. The clock, in nanoseconds, only goes forward. */
    HistoryDue(LongSupplier nanos) {
        this.nanos = nanos;
        this.asked = nanos.getAsLong() - SPACING.toNanos();
    }

    /** There is a new snapshot: a question that failed may be answered now. */
    void retry() {
        wait = SPACING.toNanos();
    }

    /** Something has happened that the history tells of. */
    void changed() {
        due = true;
        retry();
    }

    /** Whether it is to be asked now. */
    boolean isDue() {
        return due && nanos.getAsLong() - asked >= wait;
    }

    /** How long until it is to be asked, in nanoseconds; empty when nothing is due. */
    OptionalLong left() {
        return due ? OptionalLong.of(Math.max(0, wait - (nanos.getAsLong() - asked))) : OptionalLong.empty();
    }

    /** It is being asked. */
    void asking() {
        asked = nanos.getAsLong();
        due = false;
    }

    /** There was no answer to what was asked. */
    void failed() {
        due = true;
        wait = Math.min(2 * wait, SELDOM.toNanos());
    }

    /** It has answered. */
    void answered() {
        wait = SPACING.toNanos();
    }
}
