package org.steward.client.ctl.verb;

import java.util.LinkedHashSet;
import java.util.Set;
import org.steward.client.ConfigChanges;
import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Session;
import org.steward.client.protocol.ActionStatus;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.transport.TransportException;

/** {@code update}: reads the configuration and makes what runs agree with it. */
public final class Update implements Verb {

    @Override
    public void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
        SupervisorClient client = session.client();
        ConfigChanges changes;
        try {
            changes = client.reloadConfig();
        } catch (RpcFault e) {
            if (!e.is(Fault.SHUTDOWN_STATE)) {
                throw e;
            }
            session.fail("ERROR: already shutting down");
            return;
        }
        Set<String> wanted = new LinkedHashSet<>(arguments.words());
        if (wanted.contains("all")) {
            wanted.clear();
        }
        if (!wanted.isEmpty()) {
            check(session, wanted, changes);
        }
        for (String group : changes.removed()) {
            if (wanted.isEmpty() || wanted.contains(group)) {
                remove(session, group);
            }
        }
        for (String group : changes.changed()) {
            if (wanted.isEmpty() || wanted.contains(group)) {
                client.stopProcessGroup(group, true);
                session.line(group + ": stopped");
                client.removeProcessGroup(group);
                client.addProcessGroup(group);
                session.line(group + ": updated process group");
            }
        }
        for (String group : changes.added()) {
            if (wanted.isEmpty() || wanted.contains(group)) {
                client.addProcessGroup(group);
                session.line(group + ": added process group");
            }
        }
    }

    private static void check(Session session, Set<String> wanted, ConfigChanges changes)
            throws RpcFault, TransportException, CommandFailure {
        Set<String> known = new LinkedHashSet<>(changes.added());
        for (ProcessInfo info : session.client().getAllProcessInfo()) {
            known.add(info.group());
        }
        for (String group : wanted) {
            if (!known.contains(group)) {
                session.fail("ERROR: no such group: " + group);
            }
        }
    }

    private static void remove(Session session, String group) throws RpcFault, TransportException, CommandFailure {
        boolean failed = false;
        for (ActionStatus result : session.client().stopProcessGroup(group, true)) {
            failed |= result.status() == Fault.FAILED;
        }
        session.line(group + ": stopped");
        if (failed) {
            session.fail(group + ": has problems; not removing");
            return;
        }
        session.client().removeProcessGroup(group);
        session.line(group + ": removed process group");
    }
}
