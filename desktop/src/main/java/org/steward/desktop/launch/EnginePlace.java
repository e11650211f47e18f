package org.steward.desktop.launch;

import java.util.Optional;
import org.steward.client.transport.Credentials;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportOptions;

/**
 * Where the local engine listens, as its configuration says.
 *
 * @param config the configuration
 * @param endpoint its unix socket, or its TCP port where it has none
 * @param username whom it lets in, where it asks
 * @param credentials what to tell it; empty where it does not ask, and where only the person can say it
 */
public record EnginePlace(
        EngineConfigFile config, Endpoint endpoint, Optional<String> username, Optional<Credentials> credentials) {

    /** The same place, with these credentials. */
    EnginePlace withCredentials(Credentials other) {
        return new EnginePlace(config, endpoint, Optional.of(other.username()), Optional.of(other));
    }

    /** The server's URL. */
    public String url() {
        return endpoint.url();
    }

    /** How to talk to it. */
    public TransportOptions transport() {
        return credentials.map(TransportOptions.defaults()::withCredentials).orElse(TransportOptions.defaults());
    }
}
