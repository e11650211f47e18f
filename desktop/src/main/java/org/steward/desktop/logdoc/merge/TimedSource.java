package org.steward.desktop.logdoc.merge;

import java.io.IOException;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logdoc.LogDocument;

/** Lines with times, to be merged with others. Safe for any thread. */
public interface TimedSource {

    /** No time is known. */
    long NONE = Long.MIN_VALUE;

    /** The lines, numbered without a hole. */
    Lines lines();

    /** Whether anything is known of it: its last lines, or why there are none. */
    boolean hasBegun();

    /**
     * When lines were written, in milliseconds since 1970, corrected by the clock's offset.
     *
     * @param from the first line
     * @param count how many lines
     * @return one for each, {@link #NONE} where nothing is known; fewer where lines are not there any more
     */
    long[] times(long from, int count) throws IOException;

    /** Runs this after changes, on a thread of the log; it must not block. */
    LogDocument.Subscription listen(Runnable changed);

    /** Loads a piece before what is there, where that is not there by itself. */
    void loadEarlier();
}
