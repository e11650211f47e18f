package org.steward.client.connection;

/** Gets to know what changes at a server. */
@FunctionalInterface
public interface SnapshotListener {

    /**
     * Something differs from the snapshot before: the link, the server or a process.
     *
     * <p>Called on the connection's own virtual thread, one call at a time, in order. The connection waits meanwhile,
     * so hand over and return. An exception goes to the thread's handler for uncaught ones and changes nothing else.
     */
    void changed(Snapshot snapshot);
}
