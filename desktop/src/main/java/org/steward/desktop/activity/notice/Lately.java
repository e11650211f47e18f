package org.steward.desktop.activity.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javafx.util.Subscription;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.servers.ProcessRef;

/** What the person at this window has just done, and so need not be told. JavaFX thread. */
final class Lately implements AutoCloseable {

    /** A signal that was sent is answered before the process has ended of it. */
    static final Duration ENDS_WITHIN = Duration.ofSeconds(4);
    /** A start that failed is tried again a few times before it is given up. */
    static final Duration FAILS_WITHIN = Duration.ofSeconds(30);

    private static final int MANY = 1_000;

    private final ProcessActions actions;
    private final Clock clock;
    private final Subscription listening;
    private final Map<ProcessRef, Instant> answered = new HashMap<>();

    Lately(ProcessActions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
        listening = actions.onPendingChange(this::changed);
    }

    /** Whether what happened to a process is of the person's own doing. */
    boolean isOwnDoing(News.OfProcess news) {
        if (actions.isPending(news.process())) {
            return true;
        }
        Instant when = answered.getOrDefault(news.process(), Instant.MIN);
        Duration within = switch (news) {
            case News.Exited exited -> ENDS_WITHIN;
            case News.Fatal fatal -> FAILS_WITHIN;
            case News.Looping looping -> Duration.ZERO;
        };
        return when.isAfter(clock.instant().minus(within));
    }

    /** Takes no more notes. */
    @Override
    public void close() {
        listening.unsubscribe();
    }

    private void changed(ProcessRef process) {
        if (actions.isPending(process)) {
            return;
        }
        Instant now = clock.instant();
        answered.put(process, now);
        if (answered.size() > MANY) {
            answered.values().removeIf(when -> when.isBefore(now.minus(FAILS_WITHIN)));
        }
    }
}
