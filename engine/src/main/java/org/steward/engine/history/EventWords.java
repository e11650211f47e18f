package org.steward.engine.history;

import java.util.Optional;
import org.steward.client.protocol.HistoryCause;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.HistoryKind;
import org.steward.engine.event.EngineEvent;

/** Turns what happens in the engine into numbered events of the history. Loop thread only. */
final class EventWords {
    private final int daemon;
    private long sequence;
    private long now;

    /**
     * @param sequence the last number given
     * @param daemon   process id of this daemon
     */
    EventWords(long sequence, int daemon) {
        this.sequence = sequence;
        this.daemon = daemon;
    }

    /** The last number given. */
    long sequence() {
        return sequence;
    }

    /** The event for the history; empty for what does not belong there. */
    Optional<HistoryEvent> of(EngineEvent event, long wallMillis) {
        now = wallMillis;
        return switch (event) {
            case EngineEvent.SupervisorRunning e -> Optional.of(
                    plain(HistoryKind.DAEMON_STARTED, "", "", daemon, HistoryCause.NONE, 0, 0, ""));
            case EngineEvent.SupervisorStopping e -> Optional.of(
                    plain(HistoryKind.DAEMON_STOPPING, "", "", daemon, HistoryCause.NONE, 0, 0, ""));
            case EngineEvent.ProcessStarted(String group, String process, int pid, HistoryCause cause) -> Optional.of(
                    plain(HistoryKind.STARTED, group, process, pid, cause, 0, 0, ""));
            case EngineEvent.ProcessStartFailed(String group, String process, String why) -> Optional.of(
                    plain(HistoryKind.START_FAILED, group, process, 0, HistoryCause.NONE, 0, 0, why));
            case EngineEvent.StopRequested(String group, String process, int pid, HistoryCause cause) -> Optional.of(
                    plain(HistoryKind.STOP_REQUESTED, group, process, pid, cause, 0, 0, ""));
            case EngineEvent.ProcessSignalled(String group, String process, int pid, int signal, boolean overdue) ->
                    Optional.of(plain(overdue ? HistoryKind.KILLED : HistoryKind.SIGNALLED, group, process, pid,
                            HistoryCause.NONE, signal, 0, ""));
            case EngineEvent.ProcessEnded e -> Optional.of(ended(e));
            case EngineEvent.ProcessStateChanged e -> switch (e.to()) {
                case BACKOFF -> Optional.of(
                        plain(HistoryKind.BACKOFF, e.group(), e.process(), 0, HistoryCause.NONE, 0, e.tries(), ""));
                case FATAL -> Optional.of(
                        plain(HistoryKind.FATAL, e.group(), e.process(), 0, HistoryCause.NONE, 0, 0, ""));
                case STOPPED, STARTING, RUNNING, STOPPING, EXITED, UNKNOWN -> Optional.empty();
            };
            case EngineEvent.GroupAdded e -> Optional.empty();
            case EngineEvent.GroupRemoved e -> Optional.empty();
            case EngineEvent.ProcessLog e -> Optional.empty();
            case EngineEvent.ProcessCommunication e -> Optional.empty();
            case EngineEvent.RemoteCommunication e -> Optional.empty();
        };
    }

    private HistoryEvent plain(HistoryKind kind, String group, String name, int pid, HistoryCause cause, int signal,
            int tries, String text) {
        return new HistoryEvent(
                ++sequence, now, kind, group, name, pid, cause, 0, signal, false, false, 0, tries, text);
    }

    private HistoryEvent ended(EngineEvent.ProcessEnded e) {
        HistoryKind kind = switch (e.during()) {
            case STARTING -> HistoryKind.EXITED_EARLY;
            case STOPPING -> HistoryKind.STOPPED;
            case STOPPED, RUNNING, BACKOFF, EXITED, FATAL, UNKNOWN -> HistoryKind.EXITED;
        };
        boolean expected = kind == HistoryKind.STOPPED || kind == HistoryKind.EXITED && e.known();
        return new HistoryEvent(++sequence, now, kind, e.group(), e.process(), e.pid(), HistoryCause.NONE, e.code(),
                e.signal(), e.core(), expected, e.ranMillis(), 0, "");
    }
}
