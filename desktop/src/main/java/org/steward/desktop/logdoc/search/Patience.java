package org.steward.desktop.logdoc.search;

import java.util.concurrent.atomic.AtomicInteger;

/** How many lines may take too long before a search is given up, over all its threads: some seconds. */
final class Patience {

    private static final int SLOW_LINES = 100;

    private final AtomicInteger slow = new AtomicInteger();

    /** A line took too long. */
    void lose() {
        slow.incrementAndGet();
    }

    /** Whether no line is looked at any more. */
    boolean isOut() {
        return slow.get() > SLOW_LINES;
    }
}
