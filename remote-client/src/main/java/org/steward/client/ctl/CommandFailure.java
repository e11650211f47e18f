package org.steward.client.ctl;

/** Ends a command with one line; supervisorctl shows a Python exception in these places. */
public final class CommandFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** The line, without {@code error:} before it. */
    public CommandFailure(String message) {
        super(message);
    }
}
