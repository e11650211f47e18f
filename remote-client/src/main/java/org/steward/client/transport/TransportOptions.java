package org.steward.client.transport;

import java.time.Duration;
import java.util.Optional;

/**
 * How to talk to one server. Immutable; the {@code with} methods give changed copies.
 *
 * @param connectTimeout longest wait for a connection, with ssh and TLS included; zero means for ever
 * @param readTimeout longest wait for a whole answer; zero means for ever
 * @param actionTimeout the same for calls that wait for processes to start or stop
 * @param credentials for servers that ask for them
 * @param trust which certificates an https server may show
 * @param maxAnswer largest answer that is read, in bytes
 * @param ssh the ssh program for servers behind ssh: a name in the search path, or a path
 */
public record TransportOptions(
        Duration connectTimeout,
        Duration readTimeout,
        Duration actionTimeout,
        Optional<Credentials> credentials,
        TlsTrust trust,
        int maxAnswer,
        String ssh) {

    /**
     * Ten seconds to connect, a minute to answer, an hour for processes to start or stop; no credentials, the system's
     * certificates, 32 MiB, {@code ssh}.
     */
    public static TransportOptions defaults() {
        return new TransportOptions(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofHours(1),
                Optional.empty(), TlsTrust.ofSystem(), 32 << 20, "ssh");
    }

    /** With these time limits. */
    public TransportOptions withTimeouts(Duration connect, Duration read, Duration action) {
        return new TransportOptions(connect, read, action, credentials, trust, maxAnswer, ssh);
    }

    /** With these credentials. */
    public TransportOptions withCredentials(Credentials pair) {
        return new TransportOptions(connectTimeout, readTimeout, actionTimeout, Optional.of(pair), trust, maxAnswer,
                ssh);
    }

    /** With this trust. */
    public TransportOptions withTrust(TlsTrust certificates) {
        return new TransportOptions(connectTimeout, readTimeout, actionTimeout, credentials, certificates, maxAnswer,
                ssh);
    }

    /** With this size limit, in bytes. */
    public TransportOptions withMaxAnswer(int bytes) {
        return new TransportOptions(connectTimeout, readTimeout, actionTimeout, credentials, trust, bytes, ssh);
    }

    /** With this ssh program. */
    public TransportOptions withSsh(String program) {
        return new TransportOptions(connectTimeout, readTimeout, actionTimeout, credentials, trust, maxAnswer, program);
    }
}
