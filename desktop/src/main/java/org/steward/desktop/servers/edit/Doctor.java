package org.steward.desktop.servers.edit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.connection.Capability;
import org.steward.client.transport.Credentials;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportException;
import org.steward.client.transport.TransportOptions;

/**
 * Tries a server layer by layer and says what it found. Changes nothing on the server.
 *
 * <p>Blocks: no step takes longer than the limit, and there are at most eight that wait. Ends when its thread is
 * interrupted.
 */
public final class Doctor {

    private final Duration limit;

    /** A doctor who waits so long for each answer. */
    public Doctor(Duration limit) {
        this.limit = limit;
    }

    /**
     * Examines a server.
     *
     * @param options credentials and certificates to try it with
     * @param findings gets each finding as it is made, first that all are waiting; from this thread
     * @return whether everything is right
     */
    public boolean examine(Endpoint endpoint, TransportOptions options, Consumer<Finding> findings) {
        Examination examination = new Examination(Check.of(endpoint), findings);
        TransportOptions bounded = options.withTimeouts(limit, limit, limit);
        try {
            if (endpoint instanceof Endpoint.Http http) {
                lookUp(http, examination);
                CertificateProbe.Seen seen = connect(http, examination);
                if (http.tls()) {
                    handshake(bounded, http, seen, examination);
                }
            }
            greet(endpoint, bounded, examination);
            return true;
        } catch (TransportException e) {
            if (e.layer() == FailureLayer.CANCELLED) {
                return false;
            }
            examination.failed(Check.failed(e.layer(), examination.checks()), e.layer(), e.getMessage());
            return false;
        } catch (RpcFault fault) {
            examination.failed(Check.SERVER, FailureLayer.PROTOCOL, fault.text());
            return false;
        }
    }

    private void lookUp(Endpoint.Http http, Examination examination) throws TransportException {
        examination.begin(Check.NAME);
        InetAddress[] addresses = within(() -> InetAddress.getAllByName(http.host()), http, FailureLayer.NAME_RESOLUTION);
        String shown = Arrays.stream(addresses).map(InetAddress::getHostAddress).limit(3)
                .collect(Collectors.joining(", "));
        examination.passed(Check.NAME, shown.equals(http.host()) ? "" : "servers.found.name", shown);
    }

    private CertificateProbe.Seen connect(Endpoint.Http http, Examination examination) throws TransportException {
        examination.begin(Check.CONNECT);
        CertificateProbe.Seen seen = new CertificateProbe(limit).look(http);
        examination.passed(Check.CONNECT, "servers.found.connect", seen.millis());
        return seen;
    }

    private static void handshake(TransportOptions options, Endpoint.Http http, CertificateProbe.Seen seen,
            Examination examination) throws TransportException {
        examination.begin(Check.TLS);
        // One call is enough to have the certificate checked; what it answers is for the checks that follow.
        try (SupervisorClient client = new SupervisorClient(http, options)) {
            client.getAPIVersion();
        } catch (RpcFault e) {
            // It has answered.
        } catch (TransportException e) {
            if (e.layer() == FailureLayer.TLS || e.layer() == FailureLayer.CANCELLED) {
                throw e;
            }
            if (seen.certificate().isEmpty()) {
                // No certificate and no answer: whoever listens there says nothing in TLS at all.
                throw new TransportException(FailureLayer.TLS, e.getMessage());
            }
        }
        seen.certificate().ifPresentOrElse(
                shown -> examination.passed(Check.TLS, "servers.found.tls", shown.subject(), shown.validUntil()),
                () -> examination.passed(Check.TLS, ""));
    }

    private static void greet(Endpoint endpoint, TransportOptions options, Examination examination)
            throws TransportException, RpcFault {
        boolean isGiven = options.credentials().isPresent();
        examination.begin(examination.firstOpen());
        boolean isOpen = true;
        TransportOptions bare = options.credentials().isPresent() ? without(options) : options;
        try (SupervisorClient client = new SupervisorClient(endpoint, bare)) {
            client.getAPIVersion();
        } catch (TransportException e) {
            if (e.layer() != FailureLayer.CREDENTIALS || !isGiven) {
                throw e;
            }
            isOpen = false;
        }
        examination.passed(Check.HTTP, "");
        examination.begin(Check.CREDENTIALS);
        try (SupervisorClient client = new SupervisorClient(endpoint, options)) {
            client.getAPIVersion();
            examination.passed(Check.CREDENTIALS, !isOpen ? "servers.found.accepted"
                    : isGiven ? "servers.found.notasked" : "servers.found.open",
                    options.credentials().map(Credentials::username).orElse(""));
            examination.passed(Check.RPC, "");
            examination.passed(Check.NAMESPACE, "");
            examination.begin(Check.SERVER);
            String version = client.getSupervisorVersion();
            String name = client.getIdentification();
            int processes = client.getAllProcessInfo().size();
            boolean more = !Capability.of(client.listMethods()).isEmpty();
            examination.passed(Check.SERVER, more ? "servers.found.steward" : "servers.found.stock", version, name,
                    processes);
        }
    }

    private static TransportOptions without(TransportOptions options) {
        return TransportOptions.defaults().withTrust(options.trust()).withSsh(options.ssh())
                .withTimeouts(options.connectTimeout(), options.readTimeout(), options.actionTimeout());
    }

    /** The system's name resolution cannot be interrupted, so it is left behind when it takes too long. */
    private <T> T within(Callable<T> task, Endpoint.Http http, FailureLayer layer) throws TransportException {
        FutureTask<T> future = new FutureTask<>(task);
        Thread.ofVirtual().name("look up " + http.host()).start(future);
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(FailureLayer.CANCELLED, "given up");
        } catch (TimeoutException e) {
            throw new TransportException(layer, http.host() + " (> " + limit.toSeconds() + " s)");
        } catch (ExecutionException e) {
            throw new TransportException(layer, e.getCause() instanceof UnknownHostException
                    ? http.host() : String.valueOf(e.getCause().getMessage()));
        }
    }

    /** The findings so far. */
    private record Examination(List<Check> checks, Consumer<Finding> findings, List<Check> done) {

        Examination(List<Check> checks, Consumer<Finding> findings) {
            this(checks, findings, new ArrayList<>());
            checks.forEach(check -> findings.accept(Finding.of(check, Finding.Outcome.WAITING)));
        }

        Check firstOpen() {
            return checks.stream().filter(check -> !done.contains(check)).findFirst().orElse(Check.SERVER);
        }

        void begin(Check check) {
            findings.accept(Finding.of(check, Finding.Outcome.RUNNING));
        }

        /** What comes before it has then passed too. */
        void passed(Check check, String fact, Object... details) {
            passBefore(check);
            done.add(check);
            findings.accept(Finding.passed(check, fact, details));
        }

        private void passBefore(Check check) {
            for (Check before : checks.subList(0, checks.indexOf(check))) {
                if (!done.contains(before)) {
                    done.add(before);
                    findings.accept(Finding.of(before, Finding.Outcome.PASSED));
                }
            }
        }

        void failed(Check check, FailureLayer layer, String message) {
            Check at = done.contains(check) ? firstOpen() : check;
            passBefore(at);
            findings.accept(Finding.failed(at, layer, message));
            checks.subList(checks.indexOf(at) + 1, checks.size())
                    .forEach(rest -> findings.accept(Finding.of(rest, Finding.Outcome.SKIPPED)));
        }
    }
}
