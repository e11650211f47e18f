package org.steward.desktop.figures;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Optional;
import org.steward.client.protocol.HistoryCause;
import org.steward.client.protocol.HistoryEvent;

/** How one process ended, counted up event by event; a few numbers, however long the history. For one thread. */
final class EndsCount {

    private final Deque<Long> failures = new ArrayDeque<>(RestartLoop.ENDS);
    private int restarts;
    private Optional<HistoryEvent> last = Optional.empty();

    /** Takes the next event of this process. */
    void add(HistoryEvent event) {
        switch (event.kind()) {
            case STARTED -> {
                if (event.cause() == HistoryCause.AUTORESTART || event.cause() == HistoryCause.RETRY) {
                    restarts++;
                }
            }
            case EXITED, EXITED_EARLY -> {
                last = Optional.of(event);
                failed(event.time());
            }
            case STOPPED -> last = Optional.of(event);
            case START_FAILED -> failed(event.time());
            case DAEMON_STARTED -> restarts = 0;
            case DAEMON_STOPPING, BACKOFF, FATAL, STOP_REQUESTED, KILLED, SIGNALLED -> { }
        }
    }

    private void failed(long time) {
        if (failures.size() == RestartLoop.ENDS) {
            failures.removeFirst();
        }
        failures.addLast(time);
    }

    /**
     * What there is to say.
     *
     * @param now the server's clock, epoch milliseconds
     */
    Optional<Ends> ends(long now, boolean observed) {
        boolean looping = RestartLoop.isOne(new ArrayList<>(failures), now);
        if (last.isPresent()) {
            HistoryEvent end = last.get();
            return Optional.of(new Ends(restarts, end.code(), end.signal(), end.expected(),
                    Instant.ofEpochMilli(end.time()), looping, observed));
        }
        if (restarts > 0 || !failures.isEmpty()) {
            return Optional.of(new Ends(restarts, 0, 0, false,
                    failures.isEmpty() ? Instant.EPOCH : Instant.ofEpochMilli(failures.getLast()), looping, observed));
        }
        return Optional.empty();
    }

    /** Whether it may stop looping by the passing of time alone. */
    boolean mayLoop() {
        return failures.size() == RestartLoop.ENDS;
    }
}
