package org.steward.desktop.figures;

import java.util.ArrayList;
import java.util.List;
import org.steward.client.protocol.HistoryCause;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.HistoryKind;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.text.StartFailure;

/**
 * Tells from two looks at a process what happened between them, for servers that do not remember. What came and went
 * between the looks is not seen. Pure.
 */
final class Observation {

    private static final long SECOND = 1000;

    private Observation() {
    }

    /** What the first look at a process tells: when what runs was started, or how and when what does not run ended. */
    static List<HistoryEvent> first(ProcessInfo now) {
        List<HistoryEvent> events = new ArrayList<>();
        boolean runs = now.pid() != 0;
        if (now.start() > 0 && (runs || now.start() <= now.stop())) {
            events.add(started(now, HistoryCause.NONE));
        }
        if (!runs && now.stop() > 0 && now.stop() >= now.start()) {
            events.add(end(now, now.state() == ProcessState.STOPPED,
                    now.start() == 0 ? 0 : (now.stop() - now.start()) * SECOND));
        }
        if (couldNotBeStarted(now)) {
            events.add(event(now, HistoryKind.START_FAILED, now.start()).text(now.spawnerr()).build());
        }
        return events;
    }

    /** What happened between two looks, in the order it happened. */
    static List<HistoryEvent> between(ProcessInfo was, ProcessInfo now) {
        List<HistoryEvent> events = new ArrayList<>();
        boolean ended = now.stop() > was.stop();
        boolean startedAnew = now.start() > was.start();
        // A start before the end that is seen: it was too short to be seen running.
        boolean startFirst = startedAnew && ended && now.stop() >= now.start() && now.pid() == 0;
        boolean byItself = was.state() != ProcessState.STOPPING && now.state() != ProcessState.STOPPED;
        if (startFirst && !couldNotBeStarted(now)) {
            events.add(started(now, cause(was, false)));
        }
        if (ended) {
            long began = startFirst ? now.start() : was.start();
            events.add(end(now, !byItself, began == 0 ? 0 : Math.max(0, now.stop() - began) * SECOND));
        }
        if (startedAnew && !startFirst && now.pid() != 0) {
            events.add(started(now, cause(was, ended && byItself)));
        }
        if (!ended && couldNotBeStarted(now) && (startedAnew || !now.spawnerr().equals(was.spawnerr()))) {
            events.add(event(now, HistoryKind.START_FAILED, Math.max(now.start(), was.now()))
                    .text(now.spawnerr()).build());
        }
        if (now.state() == ProcessState.BACKOFF && (was.state() != ProcessState.BACKOFF || startedAnew)) {
            events.add(event(now, HistoryKind.BACKOFF, now.now()).build());
        }
        if (now.state() == ProcessState.FATAL && was.state() != ProcessState.FATAL) {
            events.add(event(now, HistoryKind.FATAL, now.now()).build());
        }
        if (now.state() == ProcessState.STOPPING && was.state() != ProcessState.STOPPING) {
            events.add(event(now, HistoryKind.STOP_REQUESTED, now.now()).build());
        }
        return events;
    }

    private static boolean couldNotBeStarted(ProcessInfo now) {
        return (now.state() == ProcessState.BACKOFF || now.state() == ProcessState.FATAL)
                && StartFailure.neverRan(now.spawnerr());
    }

    private static HistoryCause cause(ProcessInfo was, boolean endedByItself) {
        return switch (was.state()) {
            case BACKOFF -> HistoryCause.RETRY;
            case EXITED -> was.stop() > 0 && was.exitstatus() == 0 ? HistoryCause.NONE : HistoryCause.AUTORESTART;
            case RUNNING, STARTING -> endedByItself ? HistoryCause.AUTORESTART : HistoryCause.NONE;
            case STOPPED, STOPPING, FATAL, UNKNOWN -> HistoryCause.NONE;
        };
    }

    private static HistoryEvent started(ProcessInfo now, HistoryCause cause) {
        return event(now, HistoryKind.STARTED, now.start()).pid(now.pid()).cause(cause).build();
    }

    private static HistoryEvent end(ProcessInfo now, boolean asked, long ranMillis) {
        boolean early = StartFailure.endedEarly(now.spawnerr());
        // supervisord forgets the status when it starts the process again, and with each start that failed.
        boolean told = !early && now.pid() == 0;
        HistoryKind kind = asked ? HistoryKind.STOPPED : early ? HistoryKind.EXITED_EARLY : HistoryKind.EXITED;
        return event(now, kind, now.stop()).ended(told ? now.exitstatus() : EventDraft.NOT_TOLD,
                asked || told && now.exitstatus() == 0, ranMillis).build();
    }

    private static EventDraft event(ProcessInfo now, HistoryKind kind, long seconds) {
        return new EventDraft(kind, now.group(), now.name(), seconds * SECOND);
    }
}
