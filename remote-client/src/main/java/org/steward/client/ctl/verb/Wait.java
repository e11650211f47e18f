package org.steward.client.ctl.verb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Exit;
import org.steward.client.ctl.Session;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.client.transport.TransportException;

/** {@code wait}: until processes are in a state. supervisorctl has no such command. */
public final class Wait implements Verb {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(60);
    private static final long STEP_NANOS = Duration.ofMillis(100).toNanos();

    @Override
    public void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
        String wanted = arguments.value("--for").orElse("running");
        Duration limit = arguments.time("--timeout", USUAL_LIMIT);
        if (arguments.isEmpty()) {
            session.line("Error: wait requires a process name");
            session.exit(Exit.INVALID_ARGS);
            Help.of("wait").ifPresent(session.out()::text);
            return;
        }
        switch (wanted) {
            case "running", "stopped", "exited", "fatal" -> {
            }
            default -> {
                session.line("Error: --for takes running, stopped, exited or fatal, not '" + wanted + "'");
                session.exit(Exit.INVALID_ARGS);
                return;
            }
        }
        if (session.isUp()) {
            await(session, arguments, wanted, limit);
        }
    }

    private static void await(Session session, Arguments arguments, String wanted, Duration limit)
            throws RpcFault, TransportException, CommandFailure {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<List<ProcessInfo>> found = find(session, arguments.words());
            if (found.isEmpty()) {
                return;
            }
            boolean all = true;
            boolean hopeless = false;
            for (ProcessInfo info : found.get()) {
                all &= is(info.state(), wanted);
                hopeless |= info.state() == ProcessState.FATAL && !is(info.state(), wanted);
            }
            if (all || hopeless || System.nanoTime() - end >= 0) {
                tell(session, arguments, wanted, found.get());
                if (!all) {
                    session.exit(hopeless ? Exit.NOT_RUNNING : Exit.GENERIC);
                    session.out().remark(hopeless ? "stewardctl: a process is FATAL and will not be " + wanted
                            + " by itself. See its log with tail, then start it."
                            : "stewardctl: not " + wanted + " within " + limit.toMillis() / 1000.0 + " s");
                }
                return;
            }
            LockSupport.parkNanos(Math.min(STEP_NANOS, Math.max(1, end - System.nanoTime())));
        }
    }

    /** The processes of these names; nothing, with a line, if one is unknown. */
    private static Optional<List<ProcessInfo>> find(Session session, List<String> names)
            throws RpcFault, TransportException, CommandFailure {
        List<ProcessInfo> all = session.client().getAllProcessInfo();
        List<ProcessInfo> found = new ArrayList<>();
        for (String name : names) {
            List<ProcessInfo> selected = name.equals("all") ? all : Status.selected(session, name, all);
            if (selected.isEmpty()) {
                return Optional.empty();
            }
            found.addAll(selected);
        }
        return Optional.of(found);
    }

    private static boolean is(ProcessState state, String wanted) {
        return switch (wanted) {
            case "running" -> state == ProcessState.RUNNING;
            case "exited" -> state == ProcessState.EXITED;
            case "fatal" -> state == ProcessState.FATAL;
            default -> state.isStopped();
        };
    }

    private static void tell(Session session, Arguments arguments, String wanted, List<ProcessInfo> found) {
        for (ProcessInfo info : found) {
            if (session.isJson()) {
                session.element(Element.of(session.target().label(), info));
            } else {
                session.line(info.namespec() + ": " + (is(info.state(), wanted) ? wanted : "still " + info.state()));
            }
        }
    }
}
