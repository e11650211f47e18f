package org.steward.client.ctl.verb;

import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Session;
import org.steward.client.protocol.ActionStatus;
import org.steward.client.protocol.Fault;
import org.steward.client.transport.TransportException;

/** {@code clear}: empties the logs of processes. */
public final class Clear implements Verb {

    @Override
    public void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
        if (!session.isUp()) {
            return;
        }
        if (arguments.isEmpty()) {
            session.fail("Error: clear requires a process name");
            Help.of("clear").ifPresent(session.out()::text);
            return;
        }
        if (arguments.words().contains("all")) {
            for (ActionStatus result : session.client().clearAllProcessLogs()) {
                Action.CLEAR.report(session, result);
            }
            return;
        }
        for (String name : Glob.expand(session, arguments.words())) {
            try {
                session.client().clearProcessLogs(name);
                Action.CLEAR.report(session, Action.shown(name), Fault.SUCCESS.code(), "OK");
            } catch (RpcFault e) {
                Action.CLEAR.report(session, Action.shown(name), e.code(), e.text());
            }
        }
    }
}
