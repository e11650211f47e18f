package org.steward.client.ctl.verb;

import java.util.List;
import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Session;
import org.steward.client.protocol.ActionStatus;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.Namespec;
import org.steward.client.transport.TransportException;

/** {@code signal}: a signal to processes, groups or all. */
public final class SignalVerb implements Verb {

    @Override
    public void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
        if (!session.isUp()) {
            return;
        }
        List<String> words = arguments.words();
        if (words.size() < 2) {
            session.fail("Error: signal requires a signal name and a process name");
            Help.of("signal").ifPresent(session.out()::text);
            return;
        }
        String signal = words.getFirst();
        List<String> names = Glob.expand(session, words.subList(1, words.size()));
        if (names.contains("all")) {
            report(session, session.client().signalAllProcesses(signal));
            return;
        }
        for (String name : names) {
            Namespec namespec = Namespec.parse(name);
            if (namespec.isWholeGroup()) {
                group(session, namespec.group(), signal);
            } else {
                one(session, name, signal);
            }
        }
    }

    private static void group(Session session, String group, String signal)
            throws RpcFault, TransportException, CommandFailure {
        try {
            report(session, session.client().signalProcessGroup(group, signal));
        } catch (RpcFault e) {
            if (!e.is(Fault.BAD_NAME)) {
                throw e;
            }
            session.fail(group + ": ERROR (no such group)");
        }
    }

    private static void one(Session session, String name, String signal) throws TransportException, CommandFailure {
        try {
            session.client().signalProcess(name, signal);
            Action.SIGNAL.report(session, Action.shown(name), Fault.SUCCESS.code(), "OK");
        } catch (RpcFault e) {
            Action.SIGNAL.report(session, Action.shown(name), e.code(), e.text());
        }
    }

    private static void report(Session session, List<ActionStatus> results) throws CommandFailure {
        for (ActionStatus result : results) {
            Action.SIGNAL.report(session, result);
        }
    }
}
