package org.steward.desktop.servers.keyring;

import org.steward.desktop.servers.Phrase;

/** The keyring could not do what it was asked. */
public final class KeyringException extends Exception implements Phrase.Telling {

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
    private final transient Phrase phrase;

    KeyringException(Reason reason, Phrase phrase) {
        super(phrase.toString());
        this.reason = reason;
        this.phrase = phrase;
    }

    @Override
    public Phrase phrase() {
        return phrase;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
