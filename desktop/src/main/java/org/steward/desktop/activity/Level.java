package org.steward.desktop.activity;

/** How much an entry matters. */
public enum Level {
    /** Went as it should. */
    GOOD,
    /** Worth knowing. */
    INFO,
    /** Not as it should be, and nothing was lost. */
    WARNING,
    /** Went wrong. */
    FAILED
}
