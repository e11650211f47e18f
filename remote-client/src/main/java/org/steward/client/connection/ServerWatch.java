package org.steward.client.connection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.ProcessChanges;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.SupervisorState;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportException;

/**
 * Asks one server: who it is, and then again and again what its processes are like, by its change feed if it has one.
 * For one thread; keeps only where in the feed it is.
 */
final class ServerWatch {

    private static final int POLLS_PER_GREETING = 60;

    private final SupervisorClient client;
    private final ConnectionOptions options;
    private ServerInfo server = new ServerInfo("", "", SupervisorState.RUNNING, Set.of());
    private String feed = "";
    private long sequence = -1;
    private boolean greeted;
    private int polls;

    /**
     * One answer.
     *
     * @param server what the server says of itself
     * @param processes all processes; the same list as before if nothing has changed
     * @param serverNow the server's clock in seconds since 1970; 0 if it was not told
     */
    record Answer(ServerInfo server, List<ProcessInfo> processes, long serverNow) {
    }

    ServerWatch(SupervisorClient client, ConnectionOptions options) {
        this.client = client;
        this.options = options;
    }

    /** The server may be another one now: it is asked again who it is. */
    void forget() {
        greeted = false;
        feed = "";
        sequence = -1;
    }

    /** Waits for the next answer: with a feed until something changes or its wait is over. */
    Answer next(List<ProcessInfo> known) throws TransportException {
        try {
            if (!greeted) {
                greet();
            }
            return server.hasFeed() ? changes(known) : poll(known);
        } catch (RpcFault fault) {
            if (fault.is(Fault.SHUTDOWN_STATE)) {
                // It answers, and that is all it will say from now on.
                forget();
                server = server.withState(SupervisorState.SHUTDOWN);
                return new Answer(server, known, 0);
            }
            forget();
            throw new TransportException(FailureLayer.PROTOCOL, client.endpoint().url() + " answered " + fault.text());
        }
    }

    private void greet() throws RpcFault, TransportException {
        String identification = text("supervisor.getIdentification");
        String version = text("supervisor.getSupervisorVersion");
        Set<Capability> capabilities =
                ask("system.listMethods") instanceof List<?> methods ? Capability.of(methods) : Set.of();
        server = new ServerInfo(identification, version, SupervisorState.RUNNING, capabilities);
        greeted = true;
    }

    private String text(String method) throws RpcFault, TransportException {
        return ask(method) instanceof String text ? text : "";
    }

    private Object ask(String method) throws RpcFault, TransportException {
        try {
            return client.call(options.answerLimit(), method);
        } catch (RpcFault fault) {
            if (fault.is(Fault.UNKNOWN_METHOD) && method.startsWith("supervisor.")) {
                throw new TransportException(FailureLayer.NO_SUPERVISOR_NAMESPACE, client.endpoint().url()
                        + " answers XML-RPC but does not know " + method);
            }
            if (fault.is(Fault.UNKNOWN_METHOD)) {
                return Map.of();
            }
            throw fault;
        }
    }

    private Answer poll(List<ProcessInfo> known) throws RpcFault, TransportException {
        polls++;
        // A daemon that is restarted between two polls looks the same, and may be another program now.
        greeted = polls % POLLS_PER_GREETING != 0;
        List<ProcessInfo> all = client.getAllProcessInfo(options.answerLimit());
        return new Answer(server, ProcessTable.replaced(known, all), now(all));
    }

    private Answer changes(List<ProcessInfo> known) throws RpcFault, TransportException {
        Duration wait = sequence < 0 ? Duration.ZERO : options.feedWait();
        ProcessChanges changes = client.steward().getChanges(feed, sequence, wait, options.answerLimit());
        if (!feed.isEmpty() && !feed.equals(changes.feed())) {
            // Another daemon took over between two questions; it may have another name or version.
            greet();
        }
        feed = changes.feed();
        sequence = changes.sequence();
        server = server.withState(changes.state());
        return new Answer(server, ProcessTable.changed(known, changes), now(changes.processes()));
    }

    private static long now(List<ProcessInfo> answer) {
        return answer.isEmpty() ? 0 : answer.getFirst().now();
    }
}
