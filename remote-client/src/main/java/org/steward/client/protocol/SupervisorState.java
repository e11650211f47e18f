package org.steward.client.protocol;

import java.util.Optional;

/** States of the daemon itself, with the codes supervisord sends. */
public enum SupervisorState {
    FATAL(2),
    RUNNING(1),
    RESTARTING(0),
    SHUTDOWN(-1);

    private final int code;

    SupervisorState(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** The state with this number, if supervisord has one. */
    public static Optional<SupervisorState> ofCode(int code) {
        for (SupervisorState state : values()) {
            if (state.code == code) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
