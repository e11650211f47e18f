package org.steward.desktop.servers.store;

import java.util.Optional;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.ServerProfile.PasswordSource;
import org.steward.desktop.servers.keyring.Keyring;
import org.steward.desktop.servers.keyring.KeyringException;
import org.steward.desktop.servers.keyring.Secret;

/** Keeps the keyring in step with profiles. Blocks. */
final class KeyringChores {

    private final Keyring keyring;

    KeyringChores(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Whether a profile's password is in the keyring. */
    static boolean uses(ServerProfile profile) {
        return profile.password() instanceof PasswordSource.Keyring && profile.username().isPresent();
    }

    private static boolean isSamePlace(ServerProfile a, ServerProfile b) {
        return a.url().equals(b.url()) && a.username().equals(b.username());
    }

    /** Before a profile is written: its password, a new one or that of its old place, is where the profile says. */
    void before(Optional<ServerProfile> old, ServerProfile now, Optional<Secret> password) throws KeyringException {
        if (!uses(now)) {
            return;
        }
        Optional<Secret> kept = password;
        if (kept.isEmpty() && old.isPresent() && uses(old.get()) && !isSamePlace(old.get(), now)) {
            kept = keyring.find(old.get().url(), old.get().username().orElseThrow());
        }
        if (kept.isPresent()) {
            keyring.store(now.url(), now.username().orElseThrow(), "Steward: " + now.name(), kept.get());
        }
    }

    /** After a profile is written: nothing is left at its old place. */
    void after(Optional<ServerProfile> old, ServerProfile now) {
        if (old.isPresent() && uses(old.get()) && !(uses(now) && isSamePlace(old.get(), now))) {
            forget(old.get());
        }
    }

    /** Takes the password of a profile out. */
    void forget(ServerProfile profile) {
        if (uses(profile)) {
            try {
                keyring.delete(profile.url(), profile.username().orElseThrow());
            } catch (KeyringException e) {
                // It stays in the person's own keyring, where the desktop's tools show it.
            }
        }
    }
}
