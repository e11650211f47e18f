package org.steward.desktop.action;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.protocol.ActionStatus;
import org.steward.client.protocol.Fault;
import org.steward.client.transport.TransportException;
import org.steward.client.xmlrpc.MethodCall;
import org.steward.client.xmlrpc.MethodResponse;
import org.steward.desktop.activity.ItemResult;
import org.steward.desktop.servers.ProcessRef;

/**
 * Does an action on one server, each call to its end. Blocks; for background threads.
 *
 * @param client the server
 * @param action what to do
 * @param words how outcomes are said
 */
record ServerCaller(SupervisorClient client, ProcessAction action, OutcomeWords words) {

    /** Makes one call; what becomes of each of its processes. */
    List<ProcessResult> call(ServerCall call) throws TransportException {
        return switch (call) {
            case ServerCall.One one -> List.of(new ProcessResult(one.process(), one(one.process())));
            case ServerCall.Group group -> many(group);
        };
    }

    private ItemResult one(ProcessRef process) throws TransportException {
        String name = process.namespec();
        try {
            switch (action) {
                case ProcessAction.Start s -> client.startProcess(name, true);
                case ProcessAction.Stop s -> client.stopProcess(name, true);
                case ProcessAction.Restart r -> restart(name);
                case ProcessAction.Signal s -> client.signalProcess(name, s.signal());
                case ProcessAction.ClearLogs c -> client.clearProcessLogs(name);
            }
            return words.done(process.shown());
        } catch (RpcFault fault) {
            return words.refused(process.shown(), fault.fault(), fault.text(),
                    reason(name, fault.fault()).orElse(fault.detail()));
        }
    }

    /** One request on the wire, so that a connection that breaks leaves nothing stopped which should run. */
    private void restart(String name) throws RpcFault, TransportException {
        List<MethodResponse> answers = client.multicall(List.of(
                new MethodCall("supervisor.stopProcess", List.of(name, true)),
                new MethodCall("supervisor.startProcess", List.of(name, true))));
        if (answers.getFirst() instanceof MethodResponse.FaultResult fault
                && fault.code() != Fault.NOT_RUNNING.code()) {
            throw new RpcFault(fault.code(), fault.text());
        }
        if (answers.getLast() instanceof MethodResponse.FaultResult fault) {
            throw new RpcFault(fault.code(), fault.text());
        }
    }

    private List<ProcessResult> many(ServerCall.Group call) throws TransportException {
        try {
            List<ActionStatus> statuses = action instanceof ProcessAction.Start
                    ? client.startProcessGroup(call.group(), true) : client.stopProcessGroup(call.group(), true);
            Map<String, ActionStatus> byName = new HashMap<>();
            statuses.forEach(status -> byName.put(status.group() + ":" + status.name(), status));
            return call.processes().stream().map(process -> new ProcessResult(process,
                    outcome(process, Optional.ofNullable(byName.get(process.namespec()))))).toList();
        } catch (RpcFault fault) {
            return call.processes().stream()
                    .map(process -> new ProcessResult(process, words.refused(process.shown(), fault))).toList();
        }
    }

    /** Those that were as wished before are not in the answer. */
    private ItemResult outcome(ProcessRef process, Optional<ActionStatus> status) {
        if (status.isEmpty()) {
            return words.already(process.shown());
        }
        ActionStatus answer = status.get();
        return answer.isOk() ? words.done(process.shown())
                : words.refused(process.shown(), Optional.of(answer.status()), answer.description(),
                        reason(process.namespec(), Optional.of(answer.status())).orElse(""));
    }

    /** Why a program could not be spawned; the fault itself names the process only. */
    private Optional<String> reason(String name, Optional<Fault> fault) {
        if (fault.filter(code -> code == Fault.SPAWN_ERROR).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(client.getProcessInfo(name).spawnerr()).filter(text -> !text.isEmpty());
        } catch (RpcFault | TransportException e) {
            return Optional.empty();
        }
    }
}
