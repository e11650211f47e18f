package org.steward.desktop.update;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.steward.client.RpcFault;
import org.steward.client.protocol.ActionStatus;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.ProcessState;
import org.steward.client.protocol.UpdateAction;
import org.steward.client.protocol.UpdateChange;
import org.steward.client.protocol.UpdatePreview;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportException;

/** A server that says what it is told to say, and writes down what it is asked. */
final class FakeSource implements UpdateSource {

    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final Map<String, RpcFault> faults = new HashMap<>();
    final Map<String, List<ActionStatus>> stops = new HashMap<>();
    volatile Plan plan;
    volatile Optional<RpcFault> previewFault = Optional.empty();
    volatile Optional<String> goneAt = Optional.empty();
    volatile Optional<CountDownLatch> held = Optional.empty();

    FakeSource(UpdatePreview.Group... groups) {
        plan = plan(groups);
    }

    static Plan plan(UpdatePreview.Group... groups) {
        return new Plan(new UpdatePreview(true, List.of(groups), List.of()), true);
    }

    /** A group of one process of its name. */
    static UpdatePreview.Group group(String name, UpdateChange change, UpdateAction action,
            UpdatePreview.Key... keys) {
        return new UpdatePreview.Group(name, change, List.of(), List.of(new UpdatePreview.Process(name, change,
                change == UpdateChange.ADDED ? Optional.empty() : Optional.of(ProcessState.RUNNING), action,
                List.of(keys))));
    }

    static UpdatePreview.Key key(String key, String before, String after) {
        return new UpdatePreview.Key(key, "", before, after, false);
    }

    static ActionStatus status(String name, Fault fault) {
        return new ActionStatus(name, name, fault, fault.name());
    }

    @Override
    public Plan preview() throws RpcFault {
        asked.add("preview");
        if (previewFault.isPresent()) {
            throw previewFault.get();
        }
        return plan;
    }

    @Override
    public void takeFiles() {
        asked.add("files");
    }

    @Override
    public List<ActionStatus> stop(String group) throws RpcFault, TransportException {
        tell("stop " + group);
        return stops.getOrDefault(group, List.of());
    }

    @Override
    public void remove(String group) throws RpcFault, TransportException {
        tell("remove " + group);
    }

    @Override
    public void add(String group) throws RpcFault, TransportException {
        tell("add " + group);
    }

    private void tell(String call) throws RpcFault, TransportException {
        asked.add(call);
        if (held.isPresent()) {
            try {
                held.get().await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (goneAt.filter(call::equals).isPresent()) {
            throw new TransportException(FailureLayer.CONNECTION_LOST, "gone");
        }
        RpcFault fault = faults.get(call);
        if (fault != null) {
            throw fault;
        }
    }
}
