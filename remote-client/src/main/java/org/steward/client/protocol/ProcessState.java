package org.steward.client.protocol;

import java.util.Optional;

/** States of a process, with the codes supervisord sends. */
public enum ProcessState {
    STOPPED(0),
    STARTING(10),
    RUNNING(20),
    BACKOFF(30),
    STOPPING(40),
    EXITED(100),
    FATAL(200),
    UNKNOWN(1000);

    private final int code;

    ProcessState(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** Not running and not about to: STOPPED, EXITED, FATAL, UNKNOWN. */
    public boolean isStopped() {
        return switch (this) {
            case STOPPED, EXITED, FATAL, UNKNOWN -> true;
            case STARTING, RUNNING, BACKOFF, STOPPING -> false;
        };
    }

    /** Running or about to: STARTING, RUNNING, BACKOFF. */
    public boolean isRunning() {
        return switch (this) {
            case STARTING, RUNNING, BACKOFF -> true;
            case STOPPED, STOPPING, EXITED, FATAL, UNKNOWN -> false;
        };
    }

    /** Has a pid a signal can go to: STARTING, RUNNING, STOPPING. */
    public boolean isSignallable() {
        return switch (this) {
            case STARTING, RUNNING, STOPPING -> true;
            case STOPPED, BACKOFF, EXITED, FATAL, UNKNOWN -> false;
        };
    }

    /** The state with this number, if supervisord has one. */
    public static Optional<ProcessState> ofCode(int code) {
        for (ProcessState state : values()) {
            if (state.code == code) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
