package org.steward.client;

import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.steward.client.protocol.ActionStatus;
import org.steward.client.protocol.ConfigInfo;
import org.steward.client.protocol.LogTail;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.SupervisorState;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.HttpTransport;
import org.steward.client.transport.LogStream;
import org.steward.client.transport.TransportException;
import org.steward.client.transport.TransportOptions;
import org.steward.client.xmlrpc.MethodCall;
import org.steward.client.xmlrpc.MethodResponse;

/**
 * A supervisord-compatible server: one blocking method per RPC method.
 *
 * <p>Every method throws {@link RpcFault} when the server says no, which is expected and named with each method, and
 * {@link TransportException} when there is no answer; its layer tells why. {@code SHUTDOWN_STATE} can come from any
 * method while the daemon stops. Times are in seconds since 1970 on the server's clock, sizes and offsets in bytes.
 *
 * <p>Several threads may call at once. Interrupting a thread, or {@link #close}, ends its call.
 *
 * <p>Names of processes are {@code process}, {@code group:process}, and where stated {@code group:*}; see
 * {@link org.steward.client.protocol.Namespec}.
 */
public final class SupervisorClient implements Closeable {

    private final HttpTransport transport;
    private final Rpc rpc;

    /** A client of this server; nothing is connected before the first call. */
    public SupervisorClient(Endpoint endpoint, TransportOptions options) {
        this.transport = new HttpTransport(endpoint, options);
        this.rpc = new Rpc(transport);
    }

    /** The server. */
    public Endpoint endpoint() {
        return transport.endpoint();
    }

    /** Version of the RPC interface; {@code 3.0} for every supervisord since 3.0. */
    public String getAPIVersion() throws RpcFault, TransportException {
        return text("supervisor.getAPIVersion");
    }

    /** Version of the server software, such as {@code 4.2.5}. */
    public String getSupervisorVersion() throws RpcFault, TransportException {
        return text("supervisor.getSupervisorVersion");
    }

    /** The name from {@code identifier} in the server's configuration. */
    public String getIdentification() throws RpcFault, TransportException {
        return text("supervisor.getIdentification");
    }

    /** State of the daemon; a stock supervisord can only say RUNNING, and faults otherwise. */
    public SupervisorState getState() throws RpcFault, TransportException {
        Object value = rpc.call("supervisor.getState");
        if (value instanceof Map<?, ?> struct && struct.get("statecode") instanceof Integer code
                && SupervisorState.ofCode(code).isPresent()) {
            return SupervisorState.ofCode(code).get();
        }
        throw rpc.unexpected("supervisor.getState", value);
    }

    /** Process id of the daemon. */
    public int getPID() throws RpcFault, TransportException {
        Object value = rpc.call("supervisor.getPID");
        if (value instanceof Integer pid) {
            return pid;
        }
        throw rpc.unexpected("supervisor.getPID", value);
    }

    /**
     * Reads the daemon's own log.
     *
     * @param offset first byte; or, with length 0, minus the number of bytes before the end
     * @param length bytes to read; 0 means to the end
     * @throws RpcFault BAD_ARGUMENTS for other combinations, NO_FILE if there is no log, FAILED if it cannot be read
     */
    public LogSlice readLog(long offset, int length) throws RpcFault, TransportException {
        return new LogReading((from, count) -> rpc.call("supervisor.readLog", from, count)).slice(offset, length);
    }

    /** Empties the daemon's own log. Faults: NO_FILE, FAILED. */
    public void clearLog() throws RpcFault, TransportException {
        rpc.call("supervisor.clearLog");
    }

    /** Stops all processes and then the daemon; answers at once. */
    public void shutdown() throws RpcFault, TransportException {
        rpc.call("supervisor.shutdown");
    }

    /** Stops all processes and starts the daemon afresh, with its configuration read again; answers at once. */
    public void restart() throws RpcFault, TransportException {
        rpc.call("supervisor.restart");
    }

    /**
     * Reads the server's configuration again and says what changed; what runs is left alone.
     *
     * @throws RpcFault CANT_REREAD with the configuration error
     */
    public ConfigChanges reloadConfig() throws RpcFault, TransportException {
        Object value = rpc.call("supervisor.reloadConfig");
        if (value instanceof List<?> outer && outer.size() == 1 && outer.getFirst() instanceof List<?> lists
                && lists.size() == 3) {
            return new ConfigChanges(Answers.texts(lists.get(0)), Answers.texts(lists.get(1)),
                    Answers.texts(lists.get(2)));
        }
        throw rpc.unexpected("supervisor.reloadConfig", value);
    }

    /**
     * Takes a group of the configuration into service and starts its processes that have autostart.
     *
     * @throws RpcFault ALREADY_ADDED, or BAD_NAME if the configuration has no such group
     */
    public void addProcessGroup(String group) throws RpcFault, TransportException {
        rpc.call("supervisor.addProcessGroup", group);
    }

    /**
     * Takes a stopped group out of service.
     *
     * @throws RpcFault BAD_NAME, or STILL_RUNNING if a process of it is not stopped
     */
    public void removeProcessGroup(String group) throws RpcFault, TransportException {
        rpc.call("supervisor.removeProcessGroup", group);
    }

    /**
     * Starts a process, or with {@code group:*} a group's processes that do not run.
     *
     * @param wait whether to answer only when it is RUNNING or has failed to
     * @return what became of each process; of a single one that it started
     * @throws RpcFault for a single process BAD_NAME, NO_FILE, NOT_EXECUTABLE, ALREADY_STARTED, SPAWN_ERROR,
     *     ABNORMAL_TERMINATION, FAILED; for a group BAD_NAME
     */
    public List<ActionStatus> startProcess(String name, boolean wait) throws RpcFault, TransportException {
        return Answers.statuses(rpc.callAndWait("supervisor.startProcess", name, wait), name);
    }

    /** Starts a group's processes that do not run. Fault: BAD_NAME. */
    public List<ActionStatus> startProcessGroup(String group, boolean wait) throws RpcFault, TransportException {
        return Answers.statuses(rpc.callAndWait("supervisor.startProcessGroup", group, wait), group);
    }

    /** Starts all processes that do not run, in order of priority. */
    public List<ActionStatus> startAllProcesses(boolean wait) throws RpcFault, TransportException {
        return Answers.statuses(rpc.callAndWait("supervisor.startAllProcesses", wait), "");
    }

    /**
     * Stops a process, or with {@code group:*} a group's processes that run.
     *
     * @param wait whether to answer only when it has stopped
     * @return what became of each process; of a single one that it stopped
     * @throws RpcFault for a single process BAD_NAME, NOT_RUNNING, FAILED; for a group BAD_NAME
     */
    public List<ActionStatus> stopProcess(String name, boolean wait) throws RpcFault, TransportException {
        return Answers.statuses(rpc.callAndWait("supervisor.stopProcess", name, wait), name);
    }

    /** Stops a group's processes that run. Fault: BAD_NAME. */
    public List<ActionStatus> stopProcessGroup(String group, boolean wait) throws RpcFault, TransportException {
        return Answers.statuses(rpc.callAndWait("supervisor.stopProcessGroup", group, wait), group);
    }

    /** Stops all processes that run, in reverse order of priority. */
    public List<ActionStatus> stopAllProcesses(boolean wait) throws RpcFault, TransportException {
        return Answers.statuses(rpc.callAndWait("supervisor.stopAllProcesses", wait), "");
    }

    /**
     * Sends a signal to a process, or with {@code group:*} to those of a group.
     *
     * @param signal its name with or without SIG, or its number
     * @return what became of each process
     * @throws RpcFault BAD_NAME, BAD_SIGNAL, NOT_RUNNING, FAILED
     */
    public List<ActionStatus> signalProcess(String name, String signal) throws RpcFault, TransportException {
        return Answers.statuses(rpc.call("supervisor.signalProcess", name, signal), name);
    }

    /** Sends a signal to a group's processes. Fault: BAD_NAME; a bad signal is the status of each entry. */
    public List<ActionStatus> signalProcessGroup(String group, String signal) throws RpcFault, TransportException {
        return Answers.statuses(rpc.call("supervisor.signalProcessGroup", group, signal), group);
    }

    /** Sends a signal to all processes; a bad signal is the status of each entry. */
    public List<ActionStatus> signalAllProcesses(String signal) throws RpcFault, TransportException {
        return Answers.statuses(rpc.call("supervisor.signalAllProcesses", signal), "");
    }

    /** One process. Fault: BAD_NAME, for {@code group:*} too. */
    public ProcessInfo getProcessInfo(String name) throws RpcFault, TransportException {
        Object value = rpc.call("supervisor.getProcessInfo", name);
        if (value instanceof Map<?, ?> struct) {
            return ProcessInfo.of(struct);
        }
        throw rpc.unexpected("supervisor.getProcessInfo", value);
    }

    /** All processes in service, sorted by group and name. */
    public List<ProcessInfo> getAllProcessInfo() throws RpcFault, TransportException {
        return Answers.processes(list("supervisor.getAllProcessInfo"));
    }

    /** The same with a time limit of its own; zero means for ever. */
    public List<ProcessInfo> getAllProcessInfo(Duration limit) throws RpcFault, TransportException {
        Object value = rpc.call(limit, "supervisor.getAllProcessInfo");
        if (value instanceof List<?> list) {
            return Answers.processes(list);
        }
        throw rpc.unexpected("supervisor.getAllProcessInfo", value);
    }

    /** What stewardd offers beyond supervisord; any other server faults with UNKNOWN_METHOD. */
    public StewardMethods steward() {
        return new StewardMethods(rpc);
    }

    /** All processes of the configuration as last read, in service or not, sorted by name. */
    public List<ConfigInfo> getAllConfigInfo() throws RpcFault, TransportException {
        List<ConfigInfo> result = new ArrayList<>();
        for (Map<?, ?> struct : Answers.structs(list("supervisor.getAllConfigInfo"))) {
            result.add(ConfigInfo.of(struct));
        }
        return result;
    }

    /**
     * Reads a process's log.
     *
     * @param offset first byte; or, with length 0, minus the number of bytes before the end
     * @param length bytes to read; 0 means to the end
     * @throws RpcFault BAD_NAME, BAD_ARGUMENTS, NO_FILE if there is no log, FAILED if it cannot be read
     */
    public LogSlice readProcessLog(String name, LogChannel channel, long offset, int length)
            throws RpcFault, TransportException {
        String method = channel.readMethod();
        return new LogReading((from, count) -> rpc.call(method, name, from, count),
                () -> LogTail.of(list(channel.tailMethod(), name, 0, 0)).offset()).slice(offset, length);
    }

    /**
     * The end of a process's log and its size; see {@link LogTail} for what comes twice.
     *
     * @param offset where the last read ended, 0 at first
     * @param length at most so many bytes
     * @throws RpcFault BAD_NAME; a log that does not exist is empty
     */
    public LogTail tailProcessLog(String name, LogChannel channel, long offset, int length)
            throws RpcFault, TransportException {
        return LogReading.tail(
                (from, count) -> rpc.call(channel.tailMethod(), name, from, count),
                (from, count) -> rpc.call(channel.readMethod(), name, from, count), offset, length);
    }

    /** Empties a process's stdout and stderr logs. Faults: BAD_NAME, FAILED. */
    public void clearProcessLogs(String name) throws RpcFault, TransportException {
        rpc.call("supervisor.clearProcessLogs", name);
    }

    /** Empties the logs of all processes. */
    public List<ActionStatus> clearAllProcessLogs() throws RpcFault, TransportException {
        return Answers.statuses(rpc.callAndWait("supervisor.clearAllProcessLogs"), "");
    }

    /**
     * Writes to a process's standard input, as UTF-8.
     *
     * @throws RpcFault BAD_NAME, NOT_RUNNING, NO_FILE if its input is closed
     */
    public void sendProcessStdin(String name, String chars) throws RpcFault, TransportException {
        rpc.call("supervisor.sendProcessStdin", name, chars);
    }

    /** Sends an event of the type REMOTE_COMMUNICATION to the listeners. */
    public void sendRemoteCommEvent(String type, String data) throws RpcFault, TransportException {
        rpc.call("supervisor.sendRemoteCommEvent", type, data);
    }

    /** Full names of all methods the server has, sorted. */
    public List<String> listMethods() throws RpcFault, TransportException {
        return Answers.texts(list("system.listMethods"));
    }

    /** What the server writes about a method. Fault: SIGNATURE_UNSUPPORTED for an unknown one. */
    public String methodHelp(String method) throws RpcFault, TransportException {
        return text("system.methodHelp", method);
    }

    /** Types of a method, its result first. Fault: SIGNATURE_UNSUPPORTED for an unknown one. */
    public List<String> methodSignature(String method) throws RpcFault, TransportException {
        return Answers.texts(list("system.methodSignature", method));
    }

    /** Runs the calls one after another, each to its end, and answers with a result or fault for each. */
    public List<MethodResponse> multicall(List<MethodCall> calls) throws RpcFault, TransportException {
        Object value = rpc.callAndWait("system.multicall", Answers.calls(calls));
        if (value instanceof List<?> answers && answers.size() == calls.size()) {
            return Answers.responses(answers);
        }
        throw rpc.unexpected("system.multicall", value);
    }

    /**
     * Calls any method, such as one of a plugin's namespace.
     *
     * @param params values of the types that {@link org.steward.client.xmlrpc.XmlRpcWriter#value} takes
     * @return a value of the types that {@link MethodResponse.Result} lists
     */
    public Object call(String method, Object... params) throws RpcFault, TransportException {
        return rpc.call(method, params);
    }

    /** The same with a time limit of its own, for methods that answer when something happens; zero means for ever. */
    public Object call(Duration limit, String method, Object... params) throws RpcFault, TransportException {
        return rpc.call(limit, method, params);
    }

    /**
     * Follows a process's log: the last 1024 bytes and everything that is written from now on, through rotations.
     *
     * @return bytes as they are in the log; the caller closes it
     * @throws TransportException with status 404 if there is no such process or no log
     */
    public LogStream followProcessLog(String name, LogChannel channel) throws TransportException {
        return transport.stream(channel.streamPath(name));
    }

    /** Follows the daemon's own log in the same way. */
    public LogStream followLog() throws TransportException {
        return transport.stream("/mainlogtail");
    }

    /** Ends the calls in progress and all connections; later calls fail as cancelled. */
    @Override
    public void close() {
        transport.close();
    }

    private String text(String method, Object... params) throws RpcFault, TransportException {
        Object value = rpc.call(method, params);
        if (value instanceof String text) {
            return text;
        }
        throw rpc.unexpected(method, value);
    }

    private List<?> list(String method, Object... params) throws RpcFault, TransportException {
        Object value = rpc.call(method, params);
        if (value instanceof List<?> list) {
            return list;
        }
        throw rpc.unexpected(method, value);
    }
}
