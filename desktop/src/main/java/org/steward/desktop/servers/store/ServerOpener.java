package org.steward.desktop.servers.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.settings.UserPaths;
import org.steward.client.transport.Credentials;
import org.steward.client.transport.TlsTrust;
import org.steward.client.transport.TransportOptions;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.ServerProfile.Trust;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;

/** Turns profiles into servers: how to talk to each, and how often. JavaFX thread. */
public final class ServerOpener {

    /** A server that wants a password is asked seldom while nobody has given it. */
    private static final Duration FIRST_WITHOUT_PASSWORD = Duration.ofSeconds(5);
    private static final Duration LAST_WITHOUT_PASSWORD = Duration.ofMinutes(1);

    private final SettingsModel settings;
    private final Passwords passwords;
    private final Executor fx;

    /** Opens servers as these settings say, with passwords from there; their properties change on {@code fx}. */
    public ServerOpener(SettingsModel settings, Passwords passwords, Executor fx) {
        this.settings = settings;
        this.passwords = passwords;
        this.fx = fx;
    }

    /** Where passwords are found. */
    public Passwords passwords() {
        return passwords;
    }

    /** The settings it follows. */
    SettingsModel settings() {
        return settings;
    }

    /**
     * Opens a server, which begins to connect at once.
     *
     * @param found its credentials; with a trouble in it, the server is asked without them, and seldom
     * @throws IllegalArgumentException when its URL or pin is none
     */
    public Server open(ServerProfile profile, Passwords.Found found) {
        ConnectionOptions options = options(settings.settings());
        return new Server(profile, transport(profile, found.credentials()), found.trouble().isPresent()
                ? options.withRetries(FIRST_WITHOUT_PASSWORD, LAST_WITHOUT_PASSWORD) : options, fx);
    }

    /** How connections keep up with their servers, after the settings. */
    public static ConnectionOptions options(Settings settings) {
        Duration usual = settings.pollInterval();
        ConnectionOptions defaults = ConnectionOptions.defaults();
        ConnectionOptions.PollIntervals poll = defaults.poll();
        return defaults.withPoll(new ConnectionOptions.PollIntervals(
                min(poll.fastest(), usual), usual, min(usual, poll.slowest()) == usual ? poll.slowest() : usual));
    }

    /** How to talk to a server: its certificates and credentials. */
    public static TransportOptions transport(ServerProfile profile, Optional<Credentials> credentials) {
        TransportOptions options = TransportOptions.defaults().withTrust(switch (profile.trust()) {
            case Trust.OfSystem s -> TlsTrust.ofSystem();
            case Trust.CaFile ca -> TlsTrust.ofCaFile(UserPaths.path(ca.file()));
            case Trust.Pinned pin -> TlsTrust.ofCertificate(pin.sha256());
        });
        return credentials.map(options::withCredentials).orElse(options);
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
