package org.steward.client.ctl.verb;

import java.util.List;
import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Exit;
import org.steward.client.ctl.Session;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.client.transport.TransportException;

/** Restarts one process after another, so that the others go on; the first that does not come up ends it. */
final class Rolling {

    private final Session session;

    Rolling(Session session) {
        this.session = session;
    }

    void run(List<String> names) throws RpcFault, TransportException, CommandFailure {
        List<ProcessInfo> members = Members.of(session, names);
        if (session.exit() != Exit.SUCCESS) {
            return;
        }
        for (int i = 0; i < members.size(); i++) {
            String name = members.get(i).namespec();
            if (!restarted(name)) {
                StringBuilder left = new StringBuilder();
                for (ProcessInfo info : members.subList(i + 1, members.size())) {
                    left.append(left.isEmpty() ? "" : " ").append(info.namespec());
                }
                session.out().remark("stewardctl: rolling restart ended at " + name
                        + (left.isEmpty() ? "" : "; not restarted: " + left));
                if (session.exit() == Exit.SUCCESS) {
                    session.fail();
                }
                return;
            }
        }
    }

    private boolean restarted(String name) throws RpcFault, TransportException, CommandFailure {
        SupervisorClient client = session.client();
        if (!done(Action.STOP, name) || !done(Action.START, name)) {
            return false;
        }
        ProcessInfo info = client.getProcessInfo(name);
        if (info.state() != ProcessState.RUNNING) {
            session.fail(name + ": ERROR (" + info.state() + " after its start)");
            return false;
        }
        return true;
    }

    /** Whether it worked, or was not needed. */
    private boolean done(Action action, String name) throws TransportException, CommandFailure {
        try {
            if (action == Action.STOP) {
                session.client().stopProcess(name, true);
            } else {
                session.client().startProcess(name, true);
            }
            action.report(session, name, Fault.SUCCESS.code(), "OK");
            return true;
        } catch (RpcFault e) {
            action.report(session, name, e.code(), e.text());
            return action.isHarmless(e.code());
        }
    }
}
