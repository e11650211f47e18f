package org.steward.desktop.figures;

import java.time.Instant;

/**
 * How a process ended so far, as far as is remembered.
 *
 * @param restarts starts that followed an end by itself or a failed start, since the daemon started
 * @param code exit status of the last end, 0 to 255; -1 when a signal ended it;
 *     {@link EventDraft#NOT_TOLD} when the server did not tell
 * @param signal the signal that ended it; 0 for none, or for one that the server does not name
 * @param expected whether that was asked for or expected
 * @param when when it ended last
 * @param looping whether it ends again and again: see the overview in the drawer
 * @param observed whether only what Steward saw itself is counted, as the server does not remember
 */
public record Ends(int restarts, int code, int signal, boolean expected, Instant when, boolean looping,
        boolean observed) {
}
