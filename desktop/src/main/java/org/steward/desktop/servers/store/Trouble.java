package org.steward.desktop.servers.store;

import org.steward.desktop.servers.Phrase;

/** Why a server of the list cannot be used as it is; each with its own way out. */
public sealed interface Trouble {

    /** A password is needed that only the person knows. */
    record NeedsPassword() implements Trouble { }

    /** The place where the password should be does not give it; the detail says why. */
    record NoPassword(Phrase detail) implements Trouble { }

    /** What the file says of this server makes no sense; the detail says what and where. */
    record BadEntry(Phrase detail) implements Trouble { }
}
