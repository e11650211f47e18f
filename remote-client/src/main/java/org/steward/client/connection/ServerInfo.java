package org.steward.client.connection;

import org.steward.client.protocol.SupervisorState;

/**
 * What a server says of itself.
 *
 * @param identification the {@code identifier} of its configuration
 * @param version version of supervisord, or of the supervisord it is compatible with
 * @param state whether it runs or is going down
 * @param hasFeed whether it tells changes by itself, so that they are seen at once
 */
public record ServerInfo(String identification, String version, SupervisorState state, boolean hasFeed) {

    /** Whether it is not going down. */
    public boolean isRunning() {
        return state == SupervisorState.RUNNING;
    }

    ServerInfo withState(SupervisorState newState) {
        return newState == state ? this : new ServerInfo(identification, version, newState, hasFeed);
    }
}
