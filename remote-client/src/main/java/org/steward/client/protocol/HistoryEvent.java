package org.steward.client.protocol;

import java.util.Map;
import java.util.Optional;

/**
 * Something that happened to a process or to the daemon. What does not apply to its kind is empty, 0 or false.
 *
 * @param sequence number that only grows, also over restarts of the daemon; may leave some out
 * @param time wall clock of the server, epoch milliseconds
 * @param kind what happened
 * @param group the process's group; empty for the daemon itself
 * @param name the process's name; empty for the daemon itself
 * @param pid process id
 * @param cause for STARTED and STOP_REQUESTED, why
 * @param code when it ended: exit status 0-255, or -1 when a signal ended it
 * @param signal the signal that ended it or was sent
 * @param core when it ended: whether a core was dumped
 * @param expected when it ended: whether it was asked to stop, or the status is one of exitcodes
 * @param ranMillis when it ended: how long it had run
 * @param tries for BACKOFF: failed starts in a row
 * @param text for START_FAILED: why, in supervisord's words
 */
public record HistoryEvent(
        long sequence,
        long time,
        HistoryKind kind,
        String group,
        String name,
        int pid,
        HistoryCause cause,
        int code,
        int signal,
        boolean core,
        boolean expected,
        long ranMillis,
        int tries,
        String text) {

    /** Reads the struct of the wire; empty when its kind is not known. */
    public static Optional<HistoryEvent> of(Map<?, ?> members) {
        Struct struct = new Struct(members);
        return HistoryKind.named(struct.text("kind")).map(kind -> new HistoryEvent(
                struct.number("sequence"), struct.number("time"), kind, struct.text("group"), struct.text("name"),
                struct.integer("pid"), HistoryCause.named(struct.text("cause")), struct.integer("code"),
                struct.integer("signal"), struct.flag("core"), struct.flag("expected"), struct.number("ran_ms"),
                struct.integer("tries"), struct.text("text")));
    }

    /** Whether a process ended. */
    public boolean isEnd() {
        return switch (kind) {
            case EXITED, EXITED_EARLY, STOPPED -> true;
            case DAEMON_STARTED, DAEMON_STOPPING, STARTED, START_FAILED, BACKOFF, FATAL, STOP_REQUESTED, KILLED,
                    SIGNALLED -> false;
        };
    }

    /** Whether it is about the daemon and so about every process. */
    public boolean isOfDaemon() {
        return group.isEmpty();
    }
}
