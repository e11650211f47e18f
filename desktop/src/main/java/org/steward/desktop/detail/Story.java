package org.steward.desktop.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steward.client.protocol.HistoryCause;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.HistoryKind;

/**
 * What happened to a process.
 *
 * @param events oldest first; times are the server's
 * @param source how that is known
 * @param since since when, where only a part is known
 */
record Story(List<HistoryEvent> events, Source source, Optional<Instant> since) {

    /** How it is known what happened. */
    enum Source {
        /** The server remembers. */
        SERVER,
        /** Read from the daemon's own log. */
        MAIN_LOG,
        /** Steward saw it. */
        OBSERVED
    }

    static final Story NONE = new Story(List.of(), Source.SERVER, Optional.empty());

    Story {
        events = List.copyOf(events);
    }

    /** How it ended last. */
    Optional<HistoryEvent> lastEnd() {
        return last(events.size(), HistoryEvent::isEnd);
    }

    /** When it was asked to stop, if that came before its last end and after the start that this end ended. */
    Optional<HistoryEvent> beforeLastEnd(HistoryKind kind) {
        int end = lastIndex(events.size(), HistoryEvent::isEnd);
        int start = lastIndex(end, event -> event.kind() == HistoryKind.STARTED);
        return last(end, event -> event.kind() == kind).filter(event -> events.indexOf(event) > start);
    }

    /** The failed starts in a row that its present state is the end of, oldest first. */
    List<HistoryEvent> failedStarts() {
        List<HistoryEvent> failures = new ArrayList<>();
        for (HistoryEvent event : events.reversed()) {
            switch (event.kind()) {
                case EXITED_EARLY, START_FAILED -> failures.addFirst(event);
                case STARTED -> {
                    if (event.cause() == HistoryCause.REQUEST || event.cause() == HistoryCause.AUTOSTART) {
                        return failures;
                    }
                }
                case FATAL -> {
                    if (!failures.isEmpty()) {
                        return failures;
                    }
                }
                case BACKOFF, SIGNALLED, KILLED -> { }
                case EXITED, STOPPED, DAEMON_STARTED, DAEMON_STOPPING, STOP_REQUESTED -> {
                    return failures;
                }
            }
        }
        return failures;
    }

    /** Ends by itself and failed starts since this moment of the server's clock, epoch milliseconds. */
    int failuresSince(long time) {
        return (int) events.stream().filter(event -> event.time() >= time).filter(event -> switch (event.kind()) {
            case EXITED, EXITED_EARLY, START_FAILED -> true;
            default -> false;
        }).count();
    }

    private Optional<HistoryEvent> last(int before, java.util.function.Predicate<HistoryEvent> wanted) {
        int at = lastIndex(before, wanted);
        return at < 0 ? Optional.empty() : Optional.of(events.get(at));
    }

    private int lastIndex(int before, java.util.function.Predicate<HistoryEvent> wanted) {
        for (int i = before - 1; i >= 0; i--) {
            if (wanted.test(events.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
