package org.steward.clientit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.connection.Snapshot;
import org.steward.client.connection.SupervisorConnection;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportOptions;
import org.steward.peer.Await;

/** A connection and the snapshots it gave. */
final class Watched implements AutoCloseable {

    private static final ConnectionOptions HASTY = ConnectionOptions.defaults()
            .withPoll(new ConnectionOptions.PollIntervals(
                    Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200)))
            .withLimits(Duration.ofSeconds(1), Duration.ofSeconds(1))
            .withRetries(Duration.ofMillis(50), Duration.ofMillis(200));

    private final LinkedBlockingQueue<Snapshot> snapshots = new LinkedBlockingQueue<>();
    private final SupervisorConnection connection;

    Watched(String url, TransportOptions options) {
        connection = SupervisorConnection.open(Endpoint.parse(url), options, HASTY, snapshots::add);
    }

    SupervisorConnection connection() {
        return connection;
    }

    /** The first snapshot from here on that fits. */
    Snapshot await(String what, Predicate<Snapshot> condition) throws InterruptedException {
        List<Snapshot> others = new ArrayList<>();
        while (true) {
            Snapshot next = snapshots.poll(Await.LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("not seen: " + what + "; only " + others);
            }
            if (condition.test(next)) {
                return next;
            }
            others.add(next);
        }
    }

    Snapshot awaitLive() throws InterruptedException {
        return await("live", snapshot -> snapshot.link().isLive());
    }

    ProcessInfo awaitState(String name, ProcessState state) throws InterruptedException {
        return await(name + " " + state, snapshot -> snapshot.link().isLive()
                && snapshot.process(name).filter(process -> process.state() == state).isPresent())
                .process(name).orElseThrow();
    }

    @Override
    public void close() {
        connection.close();
    }
}
