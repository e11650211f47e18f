package org.steward.client.ctl.settings;

/** Options or configuration that cannot be used; ends the run. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int exit;

    /** Wrong use: exit status 2. */
    public UsageException(String message) {
        this(message, 2);
    }

    UsageException(String message, int exit) {
        super(message);
        this.exit = exit;
    }

    /** The exit status of the run. */
    public int exit() {
        return exit;
    }
}
