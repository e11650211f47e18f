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
 * @param credentials what it asks for
 */
public record EnginePlace(EngineConfigFile config, Endpoint endpoint, Optional<Credentials> credentials) {

    /** The server's URL. */
    public String url() {
        return endpoint.url();
    }

    /** How to talk to it. */
    public TransportOptions transport() {
        return credentials.map(TransportOptions.defaults()::withCredentials).orElse(TransportOptions.defaults());
    }
}
