package org.steward.client.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.steward.client.connection.StubServer.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.steward.client.SupervisorClient;
import org.steward.client.protocol.ProcessState;
import org.steward.client.protocol.SupervisorState;
import org.steward.client.transport.TransportOptions;

/** A server that tells changes by itself. */
@Timeout(60)
class ChangeFeedTest {

    private final BlockingQueue<byte[]> answers = new LinkedBlockingQueue<>();
    private final Snapshots seen = new Snapshots();

    private byte[] answer(String method) throws InterruptedException {
        return switch (method) {
            case "supervisor.getIdentification" -> StubServer.value("fed");
            case "supervisor.getSupervisorVersion" -> StubServer.value("4.2.5");
            case "system.listMethods" -> StubServer.value(List.of("steward.getChanges", "supervisor.getState"));
            default -> answers.take();
        };
    }

    private void tell(String feed, int sequence, boolean full, List<String> removed,
            List<Map<String, Object>> changed) {
        answers.add(StubServer.value(Map.of("feed", feed, "sequence", sequence, "full", full, "statecode", 1,
                "statename", "RUNNING", "removed", removed, "processes", changed)));
    }

    private SupervisorConnection connect(StubServer server) {
        return SupervisorConnection.open(new SupervisorClient(server.endpoint(), TransportOptions.defaults()),
                ConnectionOptions.defaults(), seen, Timeline.ofSystem(), () -> 0);
    }

    @Test
    void changesArriveAsTheyHappen() throws Exception {
        try (StubServer server = new StubServer(this::answer); SupervisorConnection connection = connect(server)) {
            tell("f", 3, true, List.of(), List.of(process("db", 0, 0), process("web", 20, 7)));
            Snapshot first = seen.awaitLive();
            assertTrue(first.server().orElseThrow().hasFeed());
            tell("f", 4, false, List.of(), List.of(process("db", 10, 8)));
            Snapshot second = seen.await(s -> s.process("db").orElseThrow().state() == ProcessState.STARTING);
            assertSame(first.process("web").orElseThrow(), second.process("web").orElseThrow());
            tell("f", 5, false, List.of("web"), List.of());
            assertEquals(1, seen.await(snapshot -> true).processes().size());
            assertTrue(server.asked().stream().noneMatch("supervisor.getAllProcessInfo"::equals));
        }
    }

    @Test
    void anotherFeedIsAnotherDaemon() throws Exception {
        try (StubServer server = new StubServer(this::answer); SupervisorConnection connection = connect(server)) {
            tell("f", 3, true, List.of(), List.of(process("db", 0, 0)));
            seen.awaitLive();
            tell("g", 0, true, List.of(), List.of(process("web", 20, 7)));
            assertEquals(List.of("web"), seen.await(s -> true).processes().stream().map(p -> p.name()).toList());
            assertEquals(2, server.asked().stream().filter("supervisor.getIdentification"::equals).count());
        }
    }

    @Test
    void theStateOfTheDaemonComesWithTheChanges() throws Exception {
        try (StubServer server = new StubServer(this::answer); SupervisorConnection connection = connect(server)) {
            tell("f", 3, true, List.of(), List.of());
            seen.awaitLive();
            answers.add(StubServer.value(Map.of("feed", "f", "sequence", 4, "full", false, "statecode", -1)));
            assertEquals(SupervisorState.SHUTDOWN, seen.await(s -> true).server().orElseThrow().state());
        }
    }

    @Test
    void whatIsMissedWhileTheServerIsAwayComesInFull() throws Exception {
        try (StubServer server = new StubServer(this::answer); SupervisorConnection connection = connect(server)) {
            tell("f", 3, true, List.of(), List.of(process("db", 0, 0)));
            seen.awaitLive();
            answers.add(StubServer.http("502 Bad Gateway", ""));
            assertInstanceOf(Link.Stale.class, seen.awaitFailure().link());
            tell("f", 9, true, List.of(), List.of(process("db", 20, 4)));
            assertEquals(4, seen.awaitLive().process("db").orElseThrow().pid());
        }
    }
}
