package org.steward.desktop.update;

import java.util.List;
import org.steward.client.RpcFault;
import org.steward.client.connection.Capability;
import org.steward.client.protocol.ActionStatus;
import org.steward.client.transport.TransportException;
import org.steward.desktop.detail.StockValues;
import org.steward.desktop.servers.Server;

/** A server as an update sees it. Every method blocks: for background threads, one at a time. */
interface UpdateSource {

    /** What an update would do now. A configuration that cannot be read is an answer, not a fault. */
    Plan preview() throws RpcFault, TransportException;

    /** Has the server take its files as what groups are added from, as {@link #preview} has just seen them. */
    void takeFiles() throws RpcFault, TransportException;

    /** Stops a group's processes and waits for their end. */
    List<ActionStatus> stop(String group) throws RpcFault, TransportException;

    /** Takes a stopped group out of service. */
    void remove(String group) throws RpcFault, TransportException;

    /** Takes a group of the files into service. */
    void add(String group) throws RpcFault, TransportException;

    /** The way to ask this server that fits what it can do now. JavaFX thread. */
    static UpdateSource of(Server server, StockValues inForce) {
        return server.offers(Capability.PREVIEW) ? new StewardSource(server.client())
                : new StockSource(server.client(), inForce);
    }
}
