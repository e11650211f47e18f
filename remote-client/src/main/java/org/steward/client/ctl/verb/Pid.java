package org.steward.client.ctl.verb;

import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Exit;
import org.steward.client.ctl.Session;
import org.steward.client.ctl.console.Json;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.transport.TransportException;

/** {@code pid}: of the daemon, of processes, or of all of them. */
public final class Pid implements Verb {

    @Override
    public void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
        if (!session.isUp()) {
            return;
        }
        boolean json = session.isJson();
        if (arguments.isEmpty()) {
            tell(session, json, "supervisord", session.client().getPID());
            return;
        }
        if (arguments.words().contains("all")) {
            for (ProcessInfo info : session.client().getAllProcessInfo()) {
                tell(session, json, info.namespec(), info.pid());
            }
            return;
        }
        for (String name : Glob.expand(session, arguments.words())) {
            try {
                int pid = session.client().getProcessInfo(name).pid();
                tell(session, json, name, pid);
                if (pid == 0) {
                    session.exit(Exit.NOT_RUNNING);
                }
            } catch (RpcFault e) {
                if (!e.is(Fault.BAD_NAME)) {
                    throw e;
                }
                session.fail("No such process " + name);
            }
        }
    }

    private static void tell(Session session, boolean json, String name, int pid) {
        if (json) {
            session.element(new Json(session.target().label()).add("name", name).add("pid", pid));
        } else {
            session.line(Integer.toString(pid));
        }
    }
}
