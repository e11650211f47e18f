package org.steward.engine.config;

/** The {@code autorestart} key: what to do when a RUNNING process exits by itself. */
public enum AutoRestart {
    /** {@code false}: leave it EXITED. */
    NEVER,
    /** {@code true}: start it again, whatever its exit status. */
    ALWAYS,
    /** {@code unexpected} (default): start it again when the status is not in {@code exitcodes}. */
    UNEXPECTED
}
