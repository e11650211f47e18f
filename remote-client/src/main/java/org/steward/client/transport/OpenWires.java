package org.steward.client.transport;

import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** The connections of one transport, so that closing it ends every call in progress. Safe for any thread. */
final class OpenWires {

    private final List<Wire> wires = new ArrayList<>();
    private boolean closed;

    Wire add(SocketChannel channel, String server) throws TransportException {
        Wire wire = new Wire(channel, server, this);
        synchronized (this) {
            if (!closed) {
                wires.add(wire);
                return wire;
            }
        }
        wire.close();
        throw new TransportException(FailureLayer.CANCELLED, "the connection to " + server + " was given up");
    }

    synchronized void remove(Wire wire) {
        wires.remove(wire);
    }

    /** Ends all, and every one that is added later. */
    void cancelAll() {
        List<Wire> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(wires);
        }
        for (Wire wire : all) {
            wire.cancel();
        }
    }
}
