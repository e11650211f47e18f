package org.steward.client.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.steward.client.connection.StubServer.fault;
import static org.steward.client.connection.StubServer.http;
import static org.steward.client.connection.StubServer.polled;
import static org.steward.client.connection.StubServer.process;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.steward.client.SupervisorClient;
import org.steward.client.protocol.ProcessState;
import org.steward.client.protocol.SupervisorState;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportOptions;

/** What a connection says of servers that are polled, that fail and that come back. */
@Timeout(60)
class SupervisorConnectionTest {

    private static final ConnectionOptions OPTIONS = ConnectionOptions.defaults();

    private final ManualTimeline time = new ManualTimeline();
    private final Snapshots seen = new Snapshots();

    private SupervisorConnection connect(Endpoint endpoint, ConnectionOptions options) {
        return SupervisorConnection.open(new SupervisorClient(endpoint, TransportOptions.defaults()), options, seen,
                time, () -> 0);
    }

    private SupervisorConnection connect(StubServer server) {
        return connect(server.endpoint(), OPTIONS);
    }

    @Test
    void theFirstAnswerMakesItLive() throws Exception {
        try (StubServer server = new StubServer(polled(List.of(process("web", 20, 7), process("db", 0, 0))));
                SupervisorConnection connection = connect(server)) {
            Snapshot first = seen.awaitLive();
            assertEquals(new ServerInfo("stub", "4.2.5", SupervisorState.RUNNING, Set.of()),
                    first.server().orElseThrow());
            assertEquals(List.of("db", "web"), first.processes().stream().map(p -> p.name()).toList());
            assertEquals(ProcessState.RUNNING, first.process("web").orElseThrow().state());
            assertTrue(first.process("nobody").isEmpty());
            assertSame(first, connection.snapshot());
        }
    }

    @Test
    void whatHasNotChangedStaysTheSameObject() throws Exception {
        try (StubServer server = new StubServer(polled(List.of(process("web", 20, 7), process("db", 0, 0))));
                SupervisorConnection connection = connect(server)) {
            Snapshot first = seen.awaitLive();
            server.become(polled(List.of(process("web", 20, 7), process("db", 0, 0))));
            time.pass();
            assertTrue(seen.isEmpty());
            assertSame(first.processes(), connection.snapshot().processes());
            assertTrue(connection.snapshot().taken().isAfter(first.taken()));
            server.become(polled(List.of(process("web", 20, 7), process("db", 20, 8))));
            time.pass();
            Snapshot second = seen.await(snapshot -> true);
            assertSame(first.process("web").orElseThrow(), second.process("web").orElseThrow());
            assertNotSame(first.process("db").orElseThrow(), second.process("db").orElseThrow());
        }
    }

    @Test
    void pollsSlowDownWhenNobodyLooksAndHurryAfterAnAction() throws Exception {
        try (StubServer server = new StubServer(polled(List.of(process("web", 0, 0))));
                SupervisorConnection connection = connect(server)) {
            assertEquals(Duration.ofSeconds(1), time.awaitSleep());
            assertEquals(Duration.ofSeconds(1), time.pass());
            connection.setWatched(false);
            assertEquals(Duration.ofMillis(1500), time.pass());
            Duration wait = time.pass();
            for (int i = 0; i < 10; i++) {
                wait = time.pass();
            }
            assertEquals(Duration.ofSeconds(10), wait);
            connection.expectChange();
            time.pass();
            assertEquals(Duration.ofMillis(250), time.awaitSleep());
        }
    }

    @Test
    void nobodyListeningIsUnreachableUntilSomebodyDoes() throws Exception {
        // Bound and not listened on, so that nobody else takes the port until it is listened on.
        Socket held = new Socket();
        held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        int port = held.getLocalPort();
        try (held; SupervisorConnection connection = connect(Endpoint.parse("http://127.0.0.1:" + port), OPTIONS)) {
            Link.Unreachable link = assertInstanceOf(Link.Unreachable.class, seen.awaitFailure().link());
            assertEquals(FailureLayer.CONNECT_REFUSED, link.reason().layer());
            assertTrue(link.lastSeen().isEmpty());
            assertEquals(Duration.ofMillis(250), time.awaitSleep());
            assertEquals(Duration.ofMillis(500), time.pass());
            assertTrue(seen.isEmpty(), "the same failure is told once");
            held.close();
            try (StubServer back = new StubServer(port, polled(List.of()))) {
                connection.refresh();
                assertEquals("stub", seen.awaitLive().server().orElseThrow().identification());
            }
        }
    }

    static Stream<Arguments> misbehaviours() {
        return Stream.of(
                Arguments.of(FailureLayer.CREDENTIALS, (StubServer.Behaviour) m -> http("401 Unauthorized", "")),
                Arguments.of(FailureLayer.HTTP_STATUS, (StubServer.Behaviour) m -> http("500 Oops", "")),
                Arguments.of(FailureLayer.NOT_AN_RPC_ENDPOINT, (StubServer.Behaviour) m -> http("200 OK", "<html>")),
                Arguments.of(FailureLayer.NOT_AN_RPC_ENDPOINT, (StubServer.Behaviour) m -> http("404 Not Found", "")),
                Arguments.of(FailureLayer.NO_SUPERVISOR_NAMESPACE,
                        (StubServer.Behaviour) m -> fault(1, "UNKNOWN_METHOD")),
                Arguments.of(FailureLayer.PROTOCOL, (StubServer.Behaviour) m -> "+PONG\r\n".getBytes()),
                Arguments.of(FailureLayer.PROTOCOL, (StubServer.Behaviour) m -> fault(30, "FAILED")),
                Arguments.of(FailureLayer.CONNECTION_LOST, (StubServer.Behaviour) m -> {
                    throw new IllegalStateException("hangs up");
                }));
    }

    @ParameterizedTest
    @MethodSource("misbehaviours")
    void aFailureIsNamedAndRecoveredFrom(FailureLayer layer, StubServer.Behaviour misbehaviour) throws Exception {
        StubServer.Behaviour good = polled(List.of(process("web", 20, 7)));
        try (StubServer server = new StubServer(good); SupervisorConnection connection = connect(server)) {
            Snapshot live = seen.awaitLive();
            server.become(misbehaviour);
            connection.refresh();
            Snapshot broken = seen.awaitFailure();
            assertEquals(layer, broken.link().failure().orElseThrow().layer());
            assertSame(live.processes(), broken.processes(), "what was known is kept");
            server.become(good);
            connection.refresh();
            assertSame(live.processes(), seen.awaitLive().processes());
        }
    }

    @Test
    void aServerThatHangsIsStaleAndLaterUnreachable() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        ConnectionOptions hasty = OPTIONS.withLimits(Duration.ofMillis(200), Duration.ofMillis(200));
        try (StubServer server = new StubServer(polled(List.of(process("web", 20, 7))));
                SupervisorConnection connection = connect(server.endpoint(), hasty)) {
            // On a busy machine the first answers may come too late; between two sleeps nothing changes.
            time.awaitSleep();
            while (!connection.snapshot().link().isLive()) {
                time.pass();
            }
            Snapshot live = seen.awaitLive();
            server.become(method -> {
                never.await();
                return new byte[0];
            });
            connection.refresh();
            Link.Stale stale = assertInstanceOf(Link.Stale.class, seen.awaitFailure().link());
            assertEquals(FailureLayer.TIMEOUT, stale.reason().layer());
            assertEquals(live.taken(), stale.lastSeen());
            while (!(connection.snapshot().link() instanceof Link.Unreachable)) {
                time.pass();
            }
            assertEquals(stale.since(), connection.snapshot().link().since());
            assertEquals(live.taken(), connection.snapshot().taken());
        } finally {
            never.countDown();
        }
    }

    @Test
    void aDaemonThatGoesDownSaysSo() throws Exception {
        try (StubServer server = new StubServer(polled(List.of(process("web", 20, 7))));
                SupervisorConnection connection = connect(server)) {
            seen.awaitLive();
            server.become(method -> fault(6, "SHUTDOWN_STATE"));
            connection.refresh();
            Snapshot down = seen.await(snapshot -> !snapshot.server().orElseThrow().isRunning());
            assertTrue(down.link().isLive());
            assertEquals(1, down.processes().size());
        }
    }

    @Test
    void anExceptionOfTheListenerStopsNothing() throws Exception {
        List<Snapshot> calls = new ArrayList<>();
        CountDownLatch twice = new CountDownLatch(2);
        try (StubServer server = new StubServer(polled(List.of(process("web", 20, 7))));
                SupervisorConnection connection = SupervisorConnection.open(
                        new SupervisorClient(server.endpoint(), TransportOptions.defaults()), OPTIONS, snapshot -> {
                            calls.add(snapshot);
                            twice.countDown();
                            throw new IllegalStateException("expected by this test");
                        }, time, () -> 0)) {
            time.awaitSleep();
            server.become(polled(List.of()));
            connection.refresh();
            assertTrue(twice.await(20, TimeUnit.SECONDS));
            assertEquals(0, calls.getLast().processes().size());
        }
    }

    @Test
    void closingEndsACallThatHangsAtOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (StubServer server = new StubServer(method -> {
            asked.countDown();
            never.await();
            return new byte[0];
        })) {
            SupervisorConnection connection = connect(server);
            assertTrue(asked.await(20, TimeUnit.SECONDS));
            long start = System.nanoTime();
            connection.close();
            // Ten seconds is the limit of the call, and five that of waiting for its end.
            assertTrue(System.nanoTime() - start < 4_000_000_000L);
            assertTrue(seen.isEmpty());
            assertFalse(connection.snapshot().link().isLive());
        } finally {
            never.countDown();
        }
    }
}
