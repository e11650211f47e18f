package org.steward.client.protocol;

import java.util.Optional;

/** What happened, in a {@link HistoryEvent}. The names are those on the wire and in the engine's history file. */
public enum HistoryKind {
    /** The daemon came up; whatever ran before and has no end in the history ended unseen. */
    DAEMON_STARTED,
    /** The daemon began to go down or to restart. */
    DAEMON_STOPPING,
    /** A process was started. */
    STARTED,
    /** A process could not be started. */
    START_FAILED,
    /** It ended by itself. */
    EXITED,
    /** It ended before startsecs had passed. */
    EXITED_EARLY,
    /** It ended after it was asked to stop. */
    STOPPED,
    /** A start failed; it is tried again after as many seconds as there were failures, unless FATAL follows. */
    BACKOFF,
    /** No start will be tried any more. */
    FATAL,
    /** It was asked to stop. */
    STOP_REQUESTED,
    /** It did not stop within stopwaitsecs and was sent SIGKILL. */
    KILLED,
    /** A client had a signal sent that usually ends a process. */
    SIGNALLED;

    /** The kind of this name; empty for one that only a newer server knows. */
    public static Optional<HistoryKind> named(String name) {
        for (HistoryKind kind : values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
