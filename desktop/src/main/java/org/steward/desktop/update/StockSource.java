package org.steward.desktop.update;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.steward.client.ConfigChanges;
import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.protocol.ConfigFinding;
import org.steward.client.protocol.ConfigInfo;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.UpdatePreview;
import org.steward.client.transport.TransportException;

/**
 * A stock supervisord: it has to read its files to tell the names of what differs, and tells some values of the files as
 * last read. So the values from before its first reading are kept: after it they are nowhere else.
 */
final class StockSource extends ClientSource {

    /** Values in force of groups that differ, as far as this window has seen them. */
    private final Map<String, List<ConfigInfo>> inForce = new HashMap<>();
    private int daemon;

    StockSource(SupervisorClient client) {
        super(client);
    }

    @Override
    public synchronized Plan preview() throws RpcFault, TransportException {
        int pid = client.getPID();
        if (pid != daemon) {
            inForce.clear();
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
        inForce.keySet().retainAll(changes.changed());
        changes.changed().forEach(group -> inForce.computeIfAbsent(group, name -> StockPlan.of(before, name)));
        return new Plan(StockPlan.preview(changes, inForce, client.getAllConfigInfo(), client.getAllProcessInfo()),
                false);
    }

    @Override
    public void takeFiles() {
        // The preview has made it read them.
    }

    @Override
    public synchronized void add(String group) throws RpcFault, TransportException {
        super.add(group);
        inForce.remove(group);
    }
}
