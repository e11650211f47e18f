package org.steward.engine.event;

import org.steward.client.protocol.HistoryCause;
import org.steward.client.protocol.ProcessState;

/** What happens in the engine. The names follow supervisord's event types; those of the history have none there. */
public sealed interface EngineEvent {

    /**
     * PROCESS_STATE_*: a process has changed its state.
     *
     * @param expected for EXITED, whether the status is one of exitcodes; true otherwise
     * @param pid      the process the change is about, or 0
     * @param tries    failed starts in a row
     */
    record ProcessStateChanged(
            String group, String process, ProcessState from, ProcessState to, boolean expected, int pid, int tries)
            implements EngineEvent {}

    /** For the history: a child was started. */
    record ProcessStarted(String group, String process, int pid, HistoryCause cause) implements EngineEvent {}

    /** For the history: a child could not be started. */
    record ProcessStartFailed(String group, String process, String why) implements EngineEvent {}

    /**
     * For the history: a child was reaped; the change of state follows.
     *
     * @param during    state it ended in
     * @param code      exit status, or -1 when a signal ended it
     * @param known     whether the status is one of exitcodes
     * @param ranMillis how long it had run
     */
    record ProcessEnded(String group, String process, int pid, ProcessState during, int code, int signal, boolean core,
            boolean known, long ranMillis) implements EngineEvent {}

    /** For the history: a process is about to be asked to stop. */
    record StopRequested(String group, String process, int pid, HistoryCause cause) implements EngineEvent {}

    /**
     * For the history: a signal that usually ends a process was sent.
     *
     * @param overdue whether because it did not stop in time; otherwise a client asked for it
     */
    record ProcessSignalled(String group, String process, int pid, int signal, boolean overdue)
            implements EngineEvent {}

    /** PROCESS_LOG_STDOUT, PROCESS_LOG_STDERR: output of a stream with events enabled. */
    record ProcessLog(String group, String process, int pid, boolean stderr, byte[] data) implements EngineEvent {}

    /** PROCESS_COMMUNICATION_STDOUT, PROCESS_COMMUNICATION_STDERR: what stood between capture tokens. */
    record ProcessCommunication(String group, String process, int pid, boolean stderr, byte[] data)
            implements EngineEvent {}

    /** REMOTE_COMMUNICATION: a client called sendRemoteCommEvent. */
    record RemoteCommunication(String type, String data) implements EngineEvent {}

    /** SUPERVISOR_STATE_CHANGE_RUNNING. */
    record SupervisorRunning() implements EngineEvent {}

    /** SUPERVISOR_STATE_CHANGE_STOPPING. */
    record SupervisorStopping() implements EngineEvent {}

    /** PROCESS_GROUP_ADDED. */
    record GroupAdded(String group) implements EngineEvent {}

    /** PROCESS_GROUP_REMOVED. */
    record GroupRemoved(String group) implements EngineEvent {}
}
