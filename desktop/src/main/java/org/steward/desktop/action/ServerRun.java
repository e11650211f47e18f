package org.steward.desktop.action;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportException;
import org.steward.desktop.servers.ProcessRef;

/**
 * The calls of one action to one server, a few at a time. Once the server turns out not to be there, the rest fails
 * without being tried. Reports each process once, from background threads.
 */
final class ServerRun {

    /** Calls at a time: a start waits for startsecs, and a server has a limited number of descriptors. */
    static final int AT_A_TIME = 8;

    /** Makes a call to its end, which blocks. */
    interface Caller {

        /** What becomes of each of its processes. */
        List<ProcessResult> call(ServerCall call) throws TransportException;
    }

    private static final System.Logger LOG = System.getLogger(ServerRun.class.getName());

    private final Caller caller;
    private final OutcomeWords words;
    private final Queue<ServerCall> calls;
    private final BooleanSupplier cancelled;
    private final Consumer<List<ProcessResult>> report;
    private final AtomicBoolean logged = new AtomicBoolean();
    private volatile Optional<TransportException> absence = Optional.empty();

    ServerRun(Caller caller, OutcomeWords words, List<ServerCall> calls, BooleanSupplier cancelled,
            Consumer<List<ProcessResult>> report) {
        this.caller = caller;
        this.words = words;
        this.calls = new ConcurrentLinkedQueue<>(calls);
        this.cancelled = cancelled;
        this.report = report;
    }

    void begin(Executor threads) {
        int workers = Math.min(AT_A_TIME, calls.size());
        for (int i = 0; i < workers; i++) {
            threads.execute(this::work);
        }
    }

    private void work() {
        for (ServerCall call = calls.poll(); call != null; call = calls.poll()) {
            report.accept(outcome(call));
        }
    }

    private List<ProcessResult> outcome(ServerCall call) {
        if (cancelled.getAsBoolean()) {
            return call.processes().stream()
                    .map(process -> new ProcessResult(process, words.cancelled(process.shown()))).toList();
        }
        if (absence.isPresent()) {
            return unanswered(call.processes(), absence.get());
        }
        try {
            return caller.call(call);
        } catch (TransportException e) {
            if (meansAbsence(e.layer())) {
                absence = Optional.of(e);
            }
            return unanswered(call.processes(), e);
        } catch (RuntimeException e) {
            // Nobody foresaw it: the person hears of each process, the log once.
            if (logged.compareAndSet(false, true)) {
                LOG.log(System.Logger.Level.ERROR, "a call of " + call.processes().getFirst(), e);
            }
            return call.processes().stream()
                    .map(process -> new ProcessResult(process, words.unforeseen(process.shown(), e))).toList();
        }
    }

    private List<ProcessResult> unanswered(List<ProcessRef> processes, TransportException failure) {
        return processes.stream().map(process -> new ProcessResult(process,
                words.unanswered(process.shown(), failure))).toList();
    }

    private static boolean meansAbsence(FailureLayer layer) {
        return switch (layer) {
            case NAME_RESOLUTION, CONNECT_REFUSED, CONNECT_FAILED, NO_SUCH_SOCKET, STALE_SOCKET, PERMISSION, SSH, TLS,
                    CREDENTIALS, NOT_AN_RPC_ENDPOINT, NO_SUPERVISOR_NAMESPACE, CANCELLED -> true;
            case HTTP_STATUS, TIMEOUT, CONNECTION_LOST, PROTOCOL -> false;
        };
    }
}
