package org.steward.client.ctl.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.steward.client.SupervisorClient;
import org.steward.client.transport.Credentials;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportOptions;

/**
 * A server that commands go to.
 *
 * @param label its name in the server column and in JSON
 * @param url as it was given
 * @param options credentials, certificates and time limits
 * @param username whom to ask the password of; empty to ask for the name too
 * @param passwordHint what to say about the password when it is missing
 */
public record Target(String label, String url, TransportOptions options, Optional<String> username,
        Optional<String> passwordHint) {

    /** A label that is a URL loses its password. */
    public Target {
        label = Endpoint.withoutPassword(label);
    }

    /** A server of which no more than this is known. */
    public Target(String label, String url, TransportOptions options) {
        this(label, url, options, Optional.empty(), Optional.empty());
    }

    /** The URL as messages show it: as it was given, without a password. */
    public String shown() {
        return Endpoint.withoutPassword(url);
    }

    /** A client of it; nothing is connected yet. */
    public SupervisorClient connect() throws IllegalArgumentException {
        String absolute = url.startsWith("unix://") && !url.startsWith("unix:///")
                ? "unix://" + Path.of(url.substring(7)).toAbsolutePath() : url;
        return new SupervisorClient(Endpoint.parse(absolute), options);
    }

    /** The same with another URL. */
    public Target at(String otherUrl) {
        return new Target(otherUrl, otherUrl, options);
    }

    /** The same with these credentials. */
    public Target with(Credentials credentials) {
        return new Target(label, url, options.withCredentials(credentials), username, passwordHint);
    }
}
