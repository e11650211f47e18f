package org.steward.desktop.logdoc.search;

import java.util.Optional;

/**
 * How far a search is.
 *
 * @param matches lines that match, found so far
 * @param progress how much of what is known of the log was searched, 0 to 1
 * @param isDone whether all that is known was searched; false again when more comes
 * @param problem why lines were left out
 */
public record SearchState(long matches, double progress, boolean isDone, Optional<Problem> problem) {

    /** Why lines were left out. */
    public sealed interface Problem {

        /** The expression took too long on this line, the first of {@code lines} such lines, which were left out. */
        record TooSlow(long line, long lines) implements Problem {
        }

        /** So much time was lost on slow lines that the search was given up at this line. */
        record GivenUp(long line) implements Problem {
        }

        /** The log could not be read there. */
        record Unreadable(String detail) implements Problem {
        }
    }
}
