package org.steward.client.ctl.verb;

import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Session;
import org.steward.client.protocol.Fault;
import org.steward.client.transport.TransportException;

/** {@code add} and {@code remove}: takes groups into service and out of it. */
public final class GroupVerb implements Verb {

    private final boolean adds;

    private GroupVerb(boolean adds) {
        this.adds = adds;
    }

    /** The command {@code add}. */
    public static GroupVerb add() {
        return new GroupVerb(true);
    }

    /** The command {@code remove}. */
    public static GroupVerb remove() {
        return new GroupVerb(false);
    }

    @Override
    public void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
        for (String name : arguments.words()) {
            try {
                if (adds) {
                    session.client().addProcessGroup(name);
                    session.line(name + ": added process group");
                } else {
                    session.client().removeProcessGroup(name);
                    session.line(name + ": removed process group");
                }
            } catch (RpcFault e) {
                refused(session, name, e);
            }
        }
    }

    private void refused(Session session, String name, RpcFault fault) throws RpcFault {
        if (fault.is(Fault.BAD_NAME)) {
            session.fail("ERROR: no such process/group: " + name);
        } else if (adds && fault.is(Fault.SHUTDOWN_STATE)) {
            session.fail("ERROR: shutting down");
        } else if (adds && fault.is(Fault.ALREADY_ADDED)) {
            session.line("ERROR: process group already active");
        } else if (!adds && fault.is(Fault.STILL_RUNNING)) {
            session.fail("ERROR: process/group still running: " + name);
        } else {
            throw fault;
        }
    }
}
