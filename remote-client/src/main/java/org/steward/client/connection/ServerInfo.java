package org.steward.client.connection;

import java.util.Set;
import org.steward.client.protocol.SupervisorState;

/**
 * What a server says of itself.
 *
 * @param identification the {@code identifier} of its configuration
 * @param version version of supervisord, or of the supervisord it is compatible with
 * @param state whether it runs or is going down
 * @param capabilities what it offers beyond supervisord; empty for supervisord itself
 */
public record ServerInfo(
        String identification, String version, SupervisorState state, Set<Capability> capabilities) {

    public ServerInfo {
        capabilities = Set.copyOf(capabilities);
    }

    /** Whether it is not going down. */
    public boolean isRunning() {
        return state == SupervisorState.RUNNING;
    }

    /** Whether it can be asked for this. */
    public boolean offers(Capability capability) {
        return capabilities.contains(capability);
    }

    /** Whether it tells changes by itself, so that they are seen at once. */
    public boolean hasFeed() {
        return offers(Capability.FEED);
    }

    ServerInfo withState(SupervisorState newState) {
        return newState == state ? this : new ServerInfo(identification, version, newState, capabilities);
    }
}
