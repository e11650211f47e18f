package org.steward.engine.process;

/** A command that cannot be run; the message is supervisord's spawn error text. */
public final class CommandException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Which of the two faults the RPC interface answers. */
    public enum Kind {
        /** No such file: fault NO_FILE (supervisord: NotFound). */
        NOT_FOUND,
        /** Unparsable, empty, not executable, a directory, no permission: fault NOT_EXECUTABLE. */
        NOT_EXECUTABLE
    }

    private final Kind kind;

    public CommandException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
