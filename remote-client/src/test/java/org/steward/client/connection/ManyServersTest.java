package org.steward.client.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.steward.client.connection.StubServer.polled;
import static org.steward.client.connection.StubServer.process;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.steward.client.SupervisorClient;
import org.steward.client.transport.TransportOptions;

/** A hundred connections at once, half of them to a server that hangs. */
@Timeout(60)
class ManyServersTest {

    private static final int EACH = 50;

    @Test
    void serversThatHangDelayNobodyAndCostNoThread() throws Exception {
        int before = ManagementFactory.getThreadMXBean().getThreadCount();
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch live = new CountDownLatch(EACH);
        List<SupervisorConnection> connections = new ArrayList<>();
        try (StubServer good = new StubServer(polled(List.of(process("web", 20, 7))));
                StubServer hung = new StubServer(method -> {
                    never.await();
                    return new byte[0];
                })) {
            for (int i = 0; i < EACH; i++) {
                connections.add(connect(hung, snapshot -> { }));
                connections.add(connect(good, snapshot -> {
                    // On a busy machine a first attempt may fail.
                    if (snapshot.link().isLive()) {
                        live.countDown();
                    }
                }));
            }
            assertTrue(live.await(20, TimeUnit.SECONDS));
            int grown = ManagementFactory.getThreadMXBean().getThreadCount() - before;
            assertTrue(grown < 20 + Runtime.getRuntime().availableProcessors(), grown + " more platform threads");
            connections.forEach(SupervisorConnection::close);
            assertEquals(EACH, connections.stream().filter(c -> c.snapshot().link().isLive()).count());
        } finally {
            never.countDown();
        }
    }

    private static SupervisorConnection connect(StubServer server, SnapshotListener listener) {
        return SupervisorConnection.open(new SupervisorClient(server.endpoint(), TransportOptions.defaults()),
                ConnectionOptions.defaults(), listener, Timeline.ofSystem(), () -> 0);
    }
}
