package org.steward.client.ctl.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steward.client.LogChannel;
import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Exit;
import org.steward.client.ctl.Session;
import org.steward.client.ctl.console.Interrupt;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.ProcessState;
import org.steward.client.transport.LogStream;
import org.steward.client.transport.TransportException;

/** {@code fg}: shows a process's output and sends it what is typed. */
public final class Foreground implements Verb {

    private static final String FAREWELL = "Exiting foreground";

    @Override
    public void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
        if (!session.isUp()) {
            return;
        }
        List<String> names = arguments.words();
        if (names.isEmpty()) {
            session.fail("ERROR: no process name supplied");
            Help.of("fg").ifPresent(session.out()::text);
            return;
        }
        if (names.size() > 1) {
            session.fail("ERROR: too many process names supplied");
            return;
        }
        String name = names.getFirst();
        try {
            if (!isRunning(session, name)) {
                session.fail("ERROR: process not running");
                return;
            }
        } catch (RpcFault e) {
            if (e.is(Fault.BAD_NAME)) {
                session.fail("ERROR: bad process name supplied");
            } else {
                session.line("ERROR: " + e.text());
            }
            return;
        }
        List<Shown> logs = new ArrayList<>();
        // Reading the keyboard cannot be interrupted, so Ctrl-C says goodbye by itself.
        try (Interrupt _ = Interrupt.with(() -> goodbye(session))) {
            session.line(Following.BANNER);
            try {
                for (LogChannel channel : LogChannel.values()) {
                    open(session, name, channel).ifPresent(logs::add);
                }
                converse(session, name);
            } finally {
                logs.forEach(Shown::close);
            }
            session.line(FAREWELL);
        }
    }

    /** A log that is being shown by a thread of its own. */
    private record Shown(LogStream stream, Thread copier) implements AutoCloseable {

        /** Nothing of it is printed afterwards. */
        @Override
        public void close() {
            stream.close();
            try {
                copier.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void goodbye(Session session) {
        session.line(FAREWELL);
        Runtime.getRuntime().halt(Exit.SUCCESS);
    }

    private static void converse(Session session, String name) throws TransportException, CommandFailure {
        while (true) {
            Optional<String> typed = session.dialog().line("");
            if (typed.isEmpty()) {
                return;
            }
            try {
                session.client().sendProcessStdin(name, typed.get() + "\n");
                if (isRunning(session, name)) {
                    continue;
                }
                session.line("Process got killed");
            } catch (RpcFault e) {
                session.line(e.is(Fault.NOT_RUNNING) ? "Process got killed" : "ERROR: " + e.text());
            }
            return;
        }
    }

    private static boolean isRunning(Session session, String name) throws RpcFault, TransportException, CommandFailure {
        return session.client().getProcessInfo(name).state() == ProcessState.RUNNING;
    }

    /** Begins to show one of the logs; nothing if the process has no such log. */
    private static Optional<Shown> open(Session session, String name, LogChannel channel)
            throws TransportException, CommandFailure {
        LogStream stream;
        try {
            stream = session.client().followProcessLog(name, channel);
        } catch (TransportException e) {
            if (e.status() == 0) {
                throw e;
            }
            return Optional.empty();
        }
        return Optional.of(new Shown(stream, Thread.ofVirtual().start(() -> {
            try {
                Following.copy(stream, session);
            } catch (TransportException e) {
                // Closed at the end, or the server is gone, which the next typed line will show.
                return;
            }
        })));
    }
}
