package org.steward.client.logs;

import org.steward.client.LogChannel;

/** Which log of a server. */
public sealed interface LogName {

    /**
     * The log of one output of a process.
     *
     * @param namespec the process's name, as {@link org.steward.client.protocol.Namespec} reads it
     * @param channel stdout or stderr
     */
    record OfProcess(String namespec, LogChannel channel) implements LogName {
    }

    /** The log of the daemon itself. */
    record OfDaemon() implements LogName {
    }
}
