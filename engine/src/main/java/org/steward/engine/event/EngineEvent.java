package org.steward.engine.event;

import org.steward.client.protocol.ProcessState;

/** What happens in the engine. The names follow supervisord's event types. */
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
