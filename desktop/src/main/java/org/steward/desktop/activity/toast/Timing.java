package org.steward.desktop.activity.toast;

import javafx.util.Duration;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.Level;

/**
 * How long toasts stay.
 *
 * @param brief what says only that something went as it should
 * @param ample what offers something to do, or warns
 * @param fade how long one takes to go
 */
record Timing(Duration brief, Duration ample, Duration fade) {

    /** Long enough to be read twice. */
    static final Timing USUAL = new Timing(Duration.seconds(5), Duration.seconds(10), Duration.millis(250));

    /** How long this one stays; counts only for one that goes by itself. */
    Duration of(Entry entry) {
        boolean isBrief = entry.offers().isEmpty() && entry.level() != Level.WARNING;
        return isBrief ? brief : ample;
    }
}
