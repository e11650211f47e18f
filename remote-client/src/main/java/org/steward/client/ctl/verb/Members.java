package org.steward.client.ctl.verb;

import java.util.ArrayList;
import java.util.List;
import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Session;
import org.steward.client.protocol.Namespec;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.transport.TransportException;

/** Names as single processes: {@code all}, groups and patterns become their members. */
final class Members {

    private Members() {
    }

    /** The processes in the order of the names, each once; an unknown name gives a line and is left out. */
    static List<ProcessInfo> of(Session session, List<String> names)
            throws RpcFault, TransportException, CommandFailure {
        List<ProcessInfo> all = session.client().getAllProcessInfo();
        List<ProcessInfo> members = new ArrayList<>();
        for (String name : names) {
            int before = members.size();
            Namespec wanted = Namespec.parse(name);
            boolean known = name.equals("all");
            for (ProcessInfo info : all) {
                boolean meant = name.equals("all") || info.group().equals(wanted.group())
                        && (wanted.isWholeGroup() || info.name().equals(wanted.process()))
                        || Glob.isPattern(name) && Glob.matches(name, info);
                known |= meant;
                if (meant && !members.contains(info)) {
                    members.add(info);
                }
            }
            if (!known && members.size() == before) {
                session.fail(wanted.isWholeGroup() ? wanted.group() + ": ERROR (no such group)"
                        : name + ": ERROR (no such process)");
            }
        }
        return members;
    }
}
