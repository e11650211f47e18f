package org.steward.desktop.servers;

import org.steward.client.transport.FailureLayer;
import org.steward.desktop.text.Messages;

/** What a failure of a connection means, in the person's language. */
public final class FailureText {

    private FailureText() {
    }

    /** How far a call came, in a few words, such as "connection refused". */
    public static String what(Messages messages, FailureLayer layer) {
        return messages.get("servers.layer." + layer.name());
    }

    /** What the person can do about it, in a sentence. */
    public static String remedy(Messages messages, FailureLayer layer) {
        return messages.get("servers.remedy." + layer.name());
    }
}
