package org.steward.desktop.settings.store;

/** Why a file makes no sense; its words are the message {@code settings.damage.<name>}. */
public enum Damage {
    /** Larger than {@value KeptFile#LARGEST} bytes. */
    TOO_LARGE,
    /** Not text in UTF-8, or with characters that no text has. */
    NOT_TEXT,
    /** A backslash followed by what it may not be followed by. */
    BAD_ESCAPE,
    /** No line {@code version=} with a number. */
    NO_VERSION
}
