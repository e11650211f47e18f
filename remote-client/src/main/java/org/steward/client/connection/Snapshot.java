package org.steward.client.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.steward.client.protocol.Namespec;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.transport.Endpoint;

/**
 * What is known of a server at one moment. Immutable.
 *
 * <p>A process that has not changed is the same object in every snapshot, and {@code processes} the same list when none
 * has: compare by identity. So {@link ProcessInfo#now} and the uptime in the description of a running process are those
 * of the moment it last changed; for what they are now see {@link #uptime}.
 *
 * @param endpoint the server
 * @param link how the connection stands
 * @param server what the server says of itself; empty until it first answered
 * @param processes all processes in service as last heard, sorted by group and name
 * @param taken when the server last answered, on this machine's wall clock; when the connection was made if never
 * @param clockOffset what the server's clock was ahead of this machine's, to the second
 */
public record Snapshot(
        Endpoint endpoint,
        Link link,
        Optional<ServerInfo> server,
        List<ProcessInfo> processes,
        Instant taken,
        Duration clockOffset) {

    static Snapshot empty(Endpoint endpoint, Instant now) {
        return new Snapshot(endpoint, new Link.Connecting(now), Optional.empty(), List.of(), now, Duration.ZERO);
    }

    /** The process of this name, as {@link Namespec} reads it, if it is in service. */
    public Optional<ProcessInfo> process(String namespec) {
        Namespec name = Namespec.parse(namespec);
        int at = ProcessTable.indexOf(processes, name.group(), name.process());
        return at < 0 ? Optional.empty() : Optional.of(processes.get(at));
    }

    /** How long a process has been up at this moment of this machine's wall clock; zero if it is not running. */
    public Duration uptime(ProcessInfo process, Instant now) {
        if (process.pid() == 0 || process.start() == 0) {
            return Duration.ZERO;
        }
        Duration up = Duration.between(Instant.ofEpochSecond(process.start()), now.plus(clockOffset));
        return up.isNegative() ? Duration.ZERO : up;
    }

    Snapshot withLink(Link newLink) {
        return new Snapshot(endpoint, newLink, server, processes, taken, clockOffset);
    }

    /** Whether a listener would see a difference; another moment alone is none. */
    boolean differsFrom(Snapshot other) {
        return !link.equals(other.link) || !server.equals(other.server) || processes != other.processes;
    }
}
