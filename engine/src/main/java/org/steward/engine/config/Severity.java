package org.steward.engine.config;

/** How bad a finding is. */
public enum Severity {
    /** The daemon refuses the file. */
    ERROR,
    /** The file runs, but hardly as meant. */
    WARNING,
    /** Worth knowing. */
    INFO
}
