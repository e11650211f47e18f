package org.steward.desktop.servers.store;

import java.util.Map;
import java.util.Optional;
import org.steward.client.settings.PasswordPlaces;
import org.steward.client.settings.SettingsException;
import org.steward.client.transport.Credentials;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.ServerProfile.PasswordSource;
import org.steward.desktop.servers.keyring.Keyring;
import org.steward.desktop.servers.keyring.KeyringException;
import org.steward.desktop.servers.keyring.Secret;

/** Finds the password of a server in the place its profile names. Blocks, as long as a locked keyring does. */
public final class Passwords {

    private final Keyring keyring;
    private final Map<String, String> environment;

    /** Looks into this keyring and this environment. */
    public Passwords(Keyring keyring, Map<String, String> environment) {
        this.keyring = keyring;
        this.environment = Map.copyOf(environment);
    }

    /** The keyring. */
    public Keyring keyring() {
        return keyring;
    }

    /** The environment. */
    Map<String, String> environment() {
        return environment;
    }

    /**
     * What a server is opened with.
     *
     * @param credentials empty where there are none, or none could be had
     * @param trouble why they could not be had
     */
    public record Found(Optional<Credentials> credentials, Optional<Trouble> trouble) {

        private static Found of(String username, String password) {
            return new Found(Optional.of(new Credentials(username, password)), Optional.empty());
        }

        private static Found none(Trouble trouble) {
            return new Found(Optional.empty(), Optional.of(trouble));
        }
    }

    /** The credentials of a server; with {@code known}, a password the person gave before, nowhere else is looked. */
    public Found find(ServerProfile profile, Optional<Secret> known) {
        Optional<Credentials> inUrl = Credentials.inUrl(profile.url());
        if (profile.username().isEmpty()) {
            return new Found(inUrl, Optional.empty());
        }
        String username = profile.username().get();
        if (username.indexOf(':') >= 0) {
            return Found.none(new Trouble.BadEntry(Phrase.of("servers.entry.colon", username)));
        }
        try {
            return switch (profile.password()) {
                case PasswordSource.None n -> Found.of(username, known.map(Secret::reveal).orElse(""));
                case PasswordSource.InFile file -> Found.of(username, known.isPresent() ? known.get().reveal()
                        : PasswordPlaces.inFile(file.file()));
                case PasswordSource.InVariable variable -> Found.of(username, known.isPresent() ? known.get().reveal()
                        : PasswordPlaces.inVariable(variable.variable(), environment));
                case PasswordSource.Ask a -> known.map(secret -> Found.of(username, secret.reveal()))
                        .orElseGet(() -> Found.none(new Trouble.NeedsPassword()));
                case PasswordSource.Keyring k -> (known.isPresent() ? known : keyring.find(profile.url(), username))
                        .map(secret -> Found.of(username, secret.reveal()))
                        .orElseGet(() -> Found.none(new Trouble.NeedsPassword()));
            };
        } catch (SettingsException e) {
            return Found.none(new Trouble.NoPassword(Phrase.of(e)));
        } catch (KeyringException e) {
            return Found.none(e.reason() == KeyringException.Reason.FAILED
                    ? new Trouble.NoPassword(Phrase.of(e)) : new Trouble.NeedsPassword());
        }
    }
}
