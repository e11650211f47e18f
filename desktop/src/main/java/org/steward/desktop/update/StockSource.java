package org.steward.desktop.update;

import java.util.ArrayList;
import java.util.List;
import org.steward.client.ConfigChanges;
import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.protocol.ConfigFinding;
import org.steward.client.protocol.ConfigInfo;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.UpdatePreview;
import org.steward.client.transport.TransportException;
import org.steward.desktop.detail.StockValues;

/**
 * A stock supervisord: it has to read its files to tell the names of what differs, and tells some values of the files as
 * last read. So the values from before its first reading are kept: after it they are nowhere else.
 */
final class StockSource extends ClientSource {

    private final StockValues inForce;
    private int daemon;

    /** Keeps the values in force of groups that differ, for all who show them. */
    StockSource(SupervisorClient client, StockValues inForce) {
        super(client);
        this.inForce = inForce;
    }

    @Override
    public synchronized Plan preview() throws RpcFault, TransportException {
        int pid = client.getPID();
        if (pid != daemon) {
            inForce.forget(client);
            daemon = pid;
        }
        List<ConfigInfo> before = client.getAllConfigInfo();
        ConfigChanges changes;
        try {
            changes = client.reloadConfig();
        } catch (RpcFault fault) {
            if (fault.is(Fault.CANT_REREAD)) {
                return new Plan(new UpdatePreview(false, List.of(), List.of(new ConfigFinding("", 0, "error", "", "",
                        fault.detail().isEmpty() ? fault.text() : fault.detail(), "", ""))), false);
            }
            throw fault;
        }
        List<String> differing = new ArrayList<>(changes.changed());
        differing.addAll(changes.removed());
        List<ProcessInfo> processes = client.getAllProcessInfo();
        inForce.reread(client, differing, before, processes);
        return new Plan(StockPlan.preview(changes, group -> inForce.ofGroup(client, group), client.getAllConfigInfo(),
                processes), false);
    }

    @Override
    public void takeFiles() {
        // The preview has made it read them.
    }

    @Override
    public synchronized void add(String group) throws RpcFault, TransportException {
        super.add(group);
        inForce.updated(client, group);
    }
}
