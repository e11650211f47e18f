package org.steward.desktop.servers.store;

import org.steward.desktop.servers.Phrase;

/** The servers' file could not be changed. */
public final class ServersFileException extends Exception implements Phrase.Telling {

    private static final long serialVersionUID = 1L;
    private final transient Phrase phrase;

    ServersFileException(Phrase phrase) {
        super(phrase.toString());
        this.phrase = phrase;
    }

    @Override
    public Phrase phrase() {
        return phrase;
    }
}
