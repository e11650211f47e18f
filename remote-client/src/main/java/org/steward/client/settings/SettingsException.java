package org.steward.client.settings;

/** A file of settings that cannot be used; the message names the file, the line where there is one, and the remedy. */
public final class SettingsException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    /** Something wrong with a file as a whole. */
    public SettingsException(String message) {
        this(message, 0);
    }

    /** Something wrong in a line, counted from 1; the message names it. */
    public SettingsException(String message, int line) {
        super(message);
        this.line = line;
    }

    /** The line, counted from 1; 0 where it is the file as a whole. */
    public int line() {
        return line;
    }
}
