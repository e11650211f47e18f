package org.steward.desktop.update;

import java.util.List;
import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.protocol.ActionStatus;
import org.steward.client.transport.TransportException;

/** The part of an update that is the same on every server. */
abstract sealed class ClientSource implements UpdateSource permits StewardSource, StockSource {

    /** The server. */
    protected final SupervisorClient client;

    ClientSource(SupervisorClient client) {
        this.client = client;
    }

    @Override
    public List<ActionStatus> stop(String group) throws RpcFault, TransportException {
        return client.stopProcessGroup(group, true);
    }

    @Override
    public void remove(String group) throws RpcFault, TransportException {
        client.removeProcessGroup(group);
    }

    @Override
    public void add(String group) throws RpcFault, TransportException {
        client.addProcessGroup(group);
    }
}
