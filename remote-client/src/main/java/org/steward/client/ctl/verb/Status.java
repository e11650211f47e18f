package org.steward.client.ctl.verb;

import java.util.ArrayList;
import java.util.List;
import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Exit;
import org.steward.client.ctl.Session;
import org.steward.client.ctl.console.Words;
import org.steward.client.protocol.Namespec;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.transport.TransportException;

/** {@code status}: one line for each process. */
public final class Status implements Verb {

    private static final int NAME_WIDTH = 30;
    private static final int STATE_WIDTH = 10;

    @Override
    public void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
        if (!session.isUp()) {
            session.exit(Exit.STATUS_UNKNOWN);
            return;
        }
        List<ProcessInfo> all = session.client().getAllProcessInfo();
        List<ProcessInfo> shown = all;
        if (!arguments.isEmpty() && !arguments.words().contains("all")) {
            shown = new ArrayList<>();
            for (String name : arguments.words()) {
                shown.addAll(selected(session, name, all));
            }
        }
        if (session.isJson()) {
            for (ProcessInfo info : shown) {
                session.element(Element.of(session.target().label(), info));
            }
        } else {
            session.out().text(table(shown));
        }
        for (ProcessInfo info : shown) {
            if (info.state().isStopped()) {
                session.exit(Exit.STATUS_NOT_RUNNING);
            }
        }
    }

    /** The processes that a name means; none, with a line and an exit status, if the server has no such. */
    static List<ProcessInfo> selected(Session session, String name, List<ProcessInfo> all) {
        Namespec wanted = Namespec.parse(name);
        boolean pattern = Glob.isPattern(name);
        List<ProcessInfo> selected = new ArrayList<>();
        for (ProcessInfo info : all) {
            if (info.group().equals(wanted.group()) && (wanted.isWholeGroup() || info.name().equals(wanted.process()))
                    || pattern && Glob.matches(name, info)) {
                selected.add(info);
            }
        }
        if (selected.isEmpty()) {
            session.line(wanted.isWholeGroup() ? wanted.group() + ": ERROR (no such group)"
                    : name + ": ERROR (no such process)");
            session.exit(Exit.STATUS_UNKNOWN);
        }
        return selected;
    }

    /** The lines of a listing. */
    static CharSequence table(List<ProcessInfo> processes) {
        int width = NAME_WIDTH;
        for (ProcessInfo info : processes) {
            String name = info.namespec();
            width = Math.max(width, name.codePointCount(0, name.length()));
        }
        StringBuilder text = new StringBuilder(processes.size() * 80);
        for (ProcessInfo info : processes) {
            Words.pad(text, info.namespec(), width + 3);
            Words.pad(text, info.state().name(), STATE_WIDTH);
            text.append(info.description()).append('\n');
        }
        return text;
    }
}
