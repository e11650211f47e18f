package org.steward.client.transport;

/** Opens connections to one endpoint; several threads may at once. */
interface Connector {

    /** Opens a connection within the connect timeout; it is among the open ones from its first moment. */
    Wire connect(OpenWires wires) throws TransportException;

    /** Says more about a connection that was lost before its first answer, if this kind of connection can. */
    default TransportException explain(TransportException lost) {
        return lost;
    }

    /** Gives up what is kept for later connections. */
    default void close() {
    }
}
