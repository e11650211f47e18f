package org.steward.desktop.servers.keyring;

/** The keyring could not do what it was asked. */
public final class KeyringException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** There is no keyring on this desktop. */
        ABSENT,
        /** The person did not unlock it. */
        DISMISSED,
        /** It answered with an error, or not at all. */
        FAILED
    }

    private final Reason reason;

    KeyringException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
