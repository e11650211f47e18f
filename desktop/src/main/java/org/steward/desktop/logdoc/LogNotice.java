package org.steward.desktop.logdoc;

import java.time.Instant;

/**
 * Something that happened to a log while it was open.
 *
 * @param line the first line after it
 * @param kind what happened
 * @param when when it was noticed
 */
public record LogNotice(long line, Kind kind, Instant when) {

    /** Kinds of notices. */
    public enum Kind {
        /** The log goes on in a new file, and nothing was missed. */
        ROTATED,
        /** The file became smaller or has other bytes than before: what was in it is gone. */
        TRUNCATED,
        /** The file was removed and an empty one stands in its place; the lines of the old one are still there. */
        REPLACED,
        /** The log goes on, and lines between may have been missed. */
        GAP
    }
}
