package org.steward.desktop.activity.notice;

import org.steward.client.connection.Link;
import org.steward.client.protocol.ProcessInfo;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;

/** Something that happened by itself. */
sealed interface News {

    /** A server that had answered is not there any more. */
    record Lost(Server server, Link.Failure why) implements News { }

    /** It is there again. */
    record Back(Server server) implements News { }

    /** About one process. */
    sealed interface OfProcess extends News {

        /** Which one. */
        ProcessRef process();

        /** What was known of it then. */
        ProcessInfo info();
    }

    /** It is not tried again. */
    record Fatal(ProcessRef process, ProcessInfo info) implements OfProcess { }

    /** It ended in a way that was not expected, and was not started again. */
    record Exited(ProcessRef process, ProcessInfo info) implements OfProcess { }

    /** It ends and is started again and again. */
    record Looping(ProcessRef process, ProcessInfo info) implements OfProcess { }
}
