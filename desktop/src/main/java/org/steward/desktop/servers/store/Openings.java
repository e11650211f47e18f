package org.steward.desktop.servers.store;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.ServerProfile.PasswordSource;
import org.steward.desktop.servers.keyring.Secret;

/** Opens the servers of entries into the fleet, and again when what reaches them has changed. JavaFX thread. */
final class Openings {

    private final ServerOpener opener;
    private final Fleet fleet;
    private final Background background;
    private final Runnable opened;

    Openings(ServerOpener opener, Fleet fleet, Background background, Runnable opened) {
        this.opener = opener;
        this.fleet = fleet;
        this.background = background;
        this.opened = opened;
    }

    ServerOpener opener() {
        return opener;
    }

    void begin(ServerEntry entry, Kept kept) {
        if (kept.wrong().isPresent()) {
            refuse(entry, kept.wrong().get());
        } else {
            open(entry);
        }
    }

    /** Takes over another profile: a connection is broken only if the server is reached in another way. */
    void update(ServerEntry entry, Kept kept, Optional<Secret> password) {
        ServerProfile old = entry.profile();
        ServerProfile now = kept.profile();
        boolean isSame = old.equals(now);
        if (!isSame) {
            entry.setProfile(now);
        }
        boolean isElsewhere = !old.password().equals(now.password()) && !isFromPerson(now);
        if (password.isPresent() || !old.url().equals(now.url()) || !old.username().equals(now.username())
                || isElsewhere) {
            entry.setKnown(password);
        }
        if (kept.wrong().isPresent()) {
            refuse(entry, kept.wrong().get());
        } else if (password.isPresent() || !old.isReachedAs(now)
                || entry.trouble().filter(Trouble.BadEntry.class::isInstance).isPresent()) {
            open(entry);
        } else if (!isSame) {
            entry.server().ifPresent(server -> server.relabel(now));
        }
    }

    /** Whether what the person typed may stand in for what is kept: otherwise the new place is to be looked at. */
    private static boolean isFromPerson(ServerProfile profile) {
        return switch (profile.password()) {
            case PasswordSource.Keyring k -> true;
            case PasswordSource.Ask a -> true;
            case PasswordSource.None n -> false;
            case PasswordSource.InFile f -> false;
            case PasswordSource.InVariable v -> false;
        };
    }

    /** Opens it anew with this password. */
    void reopen(ServerEntry entry, Optional<Secret> password) {
        entry.setKnown(password);
        open(entry);
    }

    /** A server that is polled is opened anew, to be polled as often as the settings say now. */
    void followPollInterval(ServerEntry entry) {
        boolean isPolled = entry.server().filter(server ->
                !server.snapshot().server().map(info -> info.hasFeed()).orElse(false)).isPresent();
        if (isPolled) {
            open(entry);
        }
    }

    /** The entry is not in the list any more. */
    void retire(ServerEntry entry) {
        entry.retire();
        close(entry);
    }

    private void close(ServerEntry entry) {
        entry.setOpening(CompletableFuture.completedFuture(null));
        entry.server().ifPresent(fleet::remove);
        entry.setServer(Optional.empty());
    }

    private void refuse(ServerEntry entry, Phrase wrong) {
        close(entry);
        entry.setTrouble(Optional.of(new Trouble.BadEntry(wrong)));
    }

    private void open(ServerEntry entry) {
        ServerProfile profile = entry.profile();
        Optional<Secret> known = entry.known();
        entry.setOpening(background.run(() -> opener.passwords().find(profile, known),
                found -> {
                    // What was asked for may be out of date: another profile, or the entry is gone.
                    if (!entry.isRetired() && entry.profile().isReachedAs(profile)
                            && entry.known().equals(known)) {
                        opened(entry, found);
                    }
                },
                e -> entry.setTrouble(Optional.of(new Trouble.NoPassword(Phrase.of(e))))));
    }

    private void opened(ServerEntry entry, Passwords.Found found) {
        Server server;
        try {
            server = opener.open(entry.profile(), found);
        } catch (IllegalArgumentException e) {
            refuse(entry, Phrase.of(e));
            return;
        }
        if (entry.server().isPresent()) {
            fleet.replace(entry.server().get(), server);
        } else {
            fleet.add(server);
        }
        entry.setServer(Optional.of(server));
        entry.setTrouble(found.trouble());
        opened.run();
    }
}
