package org.steward.client.ctl.verb;

import java.util.List;
import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Exit;
import org.steward.client.ctl.Session;
import org.steward.client.protocol.ActionStatus;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.Namespec;
import org.steward.client.transport.TransportException;

/** {@code start} and {@code stop}: processes, groups or all, one name after another. */
public final class StartStop implements Verb {

    private final Action action;

    private StartStop(Action action) {
        this.action = action;
    }

    /** The command {@code start}. */
    public static StartStop start() {
        return new StartStop(Action.START);
    }

    /** The command {@code stop}. */
    public static StartStop stop() {
        return new StartStop(Action.STOP);
    }

    @Override
    public void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
        if (!session.isUp()) {
            return;
        }
        if (arguments.isEmpty()) {
            String name = action == Action.START ? "start" : "stop";
            session.line("Error: " + name + " requires a process name");
            session.exit(action == Action.START ? Exit.INVALID_ARGS : Exit.GENERIC);
            Help.of(name).ifPresent(session.out()::text);
            return;
        }
        if (arguments.has("--parallel")) {
            new Parallel(session, action == Action.STOP, action == Action.START).run(arguments.words());
            return;
        }
        each(session, Glob.expand(session, arguments.words()));
    }

    void each(Session session, List<String> names) throws RpcFault, TransportException, CommandFailure {
        if (names.contains("all")) {
            report(session, action == Action.START ? session.client().startAllProcesses(true)
                    : session.client().stopAllProcesses(true));
            return;
        }
        for (String name : names) {
            Namespec namespec = Namespec.parse(name);
            if (namespec.isWholeGroup()) {
                group(session, namespec.group());
            } else {
                one(session, name);
            }
        }
    }

    private void group(Session session, String group) throws RpcFault, TransportException, CommandFailure {
        try {
            report(session, action == Action.START ? session.client().startProcessGroup(group, true)
                    : session.client().stopProcessGroup(group, true));
        } catch (RpcFault e) {
            if (!e.is(Fault.BAD_NAME)) {
                throw e;
            }
            session.line(group + ": ERROR (no such group)");
            session.exit(action == Action.START ? Exit.INVALID_ARGS : Exit.GENERIC);
        }
    }

    private void one(Session session, String name) throws TransportException, CommandFailure {
        try {
            if (action == Action.START) {
                session.client().startProcess(name, true);
            } else {
                session.client().stopProcess(name, true);
            }
            action.report(session, Action.shown(name), Fault.SUCCESS.code(), "OK");
        } catch (RpcFault e) {
            action.report(session, Action.shown(name), e.code(), e.text());
        }
    }

    private void report(Session session, List<ActionStatus> results) throws CommandFailure {
        for (ActionStatus result : results) {
            action.report(session, result);
        }
    }
}
