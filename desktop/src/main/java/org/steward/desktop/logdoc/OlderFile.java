package org.steward.desktop.logdoc;

/** What is known of the rotated file before the first one that belongs to a document. */
public enum OlderFile {
    /** There is none, or nobody has looked yet because the first file is not known to its beginning. */
    NONE,
    /** There is one, and {@link LogDocument#loadOlderFile} takes it. */
    THERE,
    /** The server gives the newest file only and does not say whether there are others. */
    NOT_GIVEN
}
