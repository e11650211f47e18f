package org.steward.desktop.servers.sidebar;

import java.time.Instant;
import java.util.Optional;
import org.steward.client.connection.Link;
import org.steward.client.transport.FailureLayer;
import org.steward.desktop.servers.FailureText;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.store.Trouble;
import org.steward.desktop.text.Durations;
import org.steward.desktop.text.Messages;

/** How a connection stands, as a look and in words. */
final class LinkText {

    private final Messages messages;
    private final Durations durations;

    LinkText(Messages messages) {
        this.messages = messages;
        this.durations = new Durations(messages);
    }

    /** The look of a link; a trouble counts only as far as the server really is out of reach for it. */
    LinkLook look(Link link, Optional<Trouble> trouble, ServerProfile profile) {
        boolean refused = link.failure().filter(f -> f.layer() == FailureLayer.CREDENTIALS).isPresent();
        if (refused) {
            boolean nothingGiven = trouble.isPresent() || profile.username().isEmpty();
            return nothingGiven ? LinkLook.NEEDS_PASSWORD : LinkLook.WRONG_PASSWORD;
        }
        return switch (link) {
            case Link.Connecting c -> LinkLook.CONNECTING;
            case Link.Live l -> LinkLook.LIVE;
            case Link.Stale s -> LinkLook.STALE;
            case Link.Unreachable u -> LinkLook.UNREACHABLE;
        };
    }

    /** What the row says; empty for a live one. */
    String note(LinkLook look, Link link, Optional<Trouble> trouble, Instant now) {
        return switch (look) {
            case LIVE -> "";
            case CONNECTING -> messages.get("servers.link.CONNECTING");
            case STALE -> link instanceof Link.Stale stale ? seen(stale.lastSeen(), now) : "";
            case NEEDS_PASSWORD -> trouble.orElse(null) instanceof Trouble.NoPassword no ? say(no.detail())
                    : messages.get("servers.link.NEEDS_PASSWORD");
            case WRONG_PASSWORD -> messages.get("servers.link.WRONG_PASSWORD");
            case BROKEN -> messages.get("servers.link.BROKEN");
            case UNREACHABLE -> link.failure().map(f -> FailureText.what(messages, f.layer())).orElse("");
        };
    }

    /** In the person's language. */
    String say(Phrase phrase) {
        return phrase.in(messages);
    }

    /** "last seen 12 s ago". */
    String seen(Instant then, Instant now) {
        return messages.get("servers.seen", durations.ago(then, now));
    }
}
