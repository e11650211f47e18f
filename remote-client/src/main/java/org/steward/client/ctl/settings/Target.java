package org.steward.client.ctl.settings;

import java.nio.file.Path;
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
 */
public record Target(String label, String url, TransportOptions options) {

    /** A label that is a URL loses its password. */
    public Target {
        label = Endpoint.withoutPassword(label);
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
        return new Target(label, url, options.withCredentials(credentials));
    }
}
