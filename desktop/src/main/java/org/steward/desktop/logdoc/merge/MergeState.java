package org.steward.desktop.logdoc.merge;

import java.util.Optional;
import java.util.Set;

/**
 * How far merging is.
 *
 * @param first number of the first merged line
 * @param end number after the last
 * @param isDone whether all that is known of the sources is merged
 * @param waitsFor sources of which no more is known, so that what is older in the others cannot be shown yet
 * @param problem why it does not go on just now
 */
public record MergeState(long first, long end, boolean isDone, Set<Integer> waitsFor, Optional<String> problem) {

    /** Copies the set. */
    public MergeState {
        waitsFor = Set.copyOf(waitsFor);
    }
}
