package org.steward.desktop.detail;

import java.time.Duration;
import java.util.Optional;
import org.steward.client.protocol.HistoryCause;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.HistoryKind;
import org.steward.desktop.figures.EventDraft;
import org.steward.desktop.text.Durations;
import org.steward.desktop.text.ExitWords;
import org.steward.desktop.text.Messages;
import org.steward.desktop.text.Signals;
import org.steward.desktop.text.SpawnWords;
import org.steward.desktop.theme.StateLook;

/** Events of a history in words and looks. */
final class EventWords {

    private final Messages messages;
    private final ExitWords exits;
    private final Durations durations;
    private final SpawnWords spawns;

    EventWords(Messages messages) {
        this.messages = messages;
        this.exits = new ExitWords(messages);
        this.durations = new Durations(messages);
        this.spawns = new SpawnWords(messages);
    }

    /** What happened, without a full stop. */
    String what(HistoryEvent event) {
        return switch (event.kind()) {
            case STARTED -> event.cause() == HistoryCause.NONE ? text("started")
                    : text("started.why", cause(event.cause()));
            case START_FAILED -> text("startFailed", spawns.of(event.text()));
            case EXITED -> ended(event.expected() ? "exited.expected" : "exited", event);
            case EXITED_EARLY -> ended("exitedEarly", event);
            case STOPPED -> ended("stopped", event);
            case BACKOFF -> event.tries() > 0 ? text("backoff.tries", event.tries()) : text("backoff");
            case FATAL -> text("fatal");
            case STOP_REQUESTED -> event.cause() == HistoryCause.NONE ? text("stopRequested")
                    : text("stopRequested.why", cause(event.cause()));
            case KILLED -> text("killed");
            case SIGNALLED -> text("signalled", Signals.name(event.signal()));
            case DAEMON_STARTED -> text("daemonStarted");
            case DAEMON_STOPPING -> text("daemonStopping");
        };
    }

    /** How long it had run when it ended; empty for what is no end. */
    Optional<String> ran(HistoryEvent event) {
        return event.isEnd() && event.ranMillis() > 0
                ? Optional.of(durations.exact(Duration.ofMillis(event.ranMillis()))) : Optional.empty();
    }

    /** The look of the state that it led to. */
    static StateLook look(HistoryEvent event) {
        return switch (event.kind()) {
            case STARTED -> StateLook.STARTING;
            case START_FAILED, EXITED_EARLY -> StateLook.EXITED_BAD;
            case EXITED -> event.expected() ? StateLook.EXITED : StateLook.EXITED_BAD;
            case BACKOFF -> StateLook.BACKOFF;
            case FATAL -> StateLook.FATAL;
            case STOP_REQUESTED, KILLED, SIGNALLED, DAEMON_STOPPING -> StateLook.STOPPING;
            case STOPPED -> StateLook.STOPPED;
            case DAEMON_STARTED -> StateLook.RUNNING;
        };
    }

    private String ended(String key, HistoryEvent event) {
        return event.kind() == HistoryKind.STOPPED && event.code() == EventDraft.NOT_TOLD ? text("stopped.notTold")
                : text(key, exits.full(event.code(), event.signal(), event.core()));
    }

    private String cause(HistoryCause cause) {
        return messages.get("detail.cause." + cause.name());
    }

    private String text(String key, Object... arguments) {
        return messages.get("detail.event." + key, arguments);
    }
}
