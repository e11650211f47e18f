package org.steward.desktop.update;

import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.transport.TransportException;

/** A server that tells itself what an update would do, and changes nothing by that. */
final class StewardSource extends ClientSource {

    StewardSource(SupervisorClient client) {
        super(client);
    }

    @Override
    public Plan preview() throws RpcFault, TransportException {
        return new Plan(client.steward().previewUpdate(), true);
    }

    @Override
    public void takeFiles() throws RpcFault, TransportException {
        client.reloadConfig();
    }
}
