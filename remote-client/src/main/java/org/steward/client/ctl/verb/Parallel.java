package org.steward.client.ctl.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Session;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.transport.TransportException;

/** Stops or starts processes at once, each over a connection of its own. A restart stops and starts each by itself. */
final class Parallel {

    /** A stock supervisord watches at most 1024 descriptors. */
    private static final int MAX_CALLS = 64;

    private final Session session;
    private final boolean stops;
    private final boolean starts;
    private final Semaphore calls = new Semaphore(MAX_CALLS);

    Parallel(Session session, boolean stops, boolean starts) {
        this.session = session;
        this.stops = stops;
        this.starts = starts;
    }

    void run(List<String> names) throws RpcFault, TransportException, CommandFailure {
        SupervisorClient client = session.client();
        List<Future<Void>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (ProcessInfo info : Members.of(session, names)) {
                // Of groups, only those are touched that need it, as the server does for a whole group.
                boolean named = names.contains(info.namespec());
                boolean stop = stops && (named || info.state().isRunning());
                boolean start = starts && (stops || named || !info.state().isRunning());
                running.add(threads.submit(() -> {
                    one(client, info.namespec(), stop, start);
                    return null;
                }));
            }
            for (Future<Void> call : running) {
                finish(call);
            }
        }
    }

    private static void finish(Future<Void> call) throws TransportException, CommandFailure {
        try {
            call.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case TransportException failure -> throw failure;
                case CommandFailure failure -> throw failure;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            throw new CommandFailure("interrupted; the server goes on with what it was told");
        }
    }

    private void one(SupervisorClient client, String name, boolean stop, boolean start)
            throws TransportException, CommandFailure, InterruptedException {
        calls.acquire();
        try {
            if (stop) {
                act(client, Action.STOP, name);
            }
            if (start) {
                act(client, Action.START, name);
            }
        } finally {
            calls.release();
        }
    }

    private void act(SupervisorClient client, Action action, String name) throws TransportException, CommandFailure {
        int code = Fault.SUCCESS.code();
        String description = "OK";
        try {
            if (action == Action.STOP) {
                client.stopProcess(name, true);
            } else {
                client.startProcess(name, true);
            }
        } catch (RpcFault e) {
            code = e.code();
            description = e.text();
        }
        synchronized (session) {
            action.report(session, name, code, description);
        }
    }
}
