package org.steward.engine.rpc.steward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.steward.client.protocol.History;
import org.steward.client.protocol.HistoryCause;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.HistoryKind;
import org.steward.engine.rpc.Eventually;
import org.steward.engine.rpc.LiveEngine;
import org.steward.engine.rpc.Programs;

/** What happened to real processes, asked over a real socket. */
@Timeout(30)
class HistoryTest {
    @TempDir
    private Path directory;

    private LiveEngine start() throws Exception {
        Programs programs = new Programs(directory);
        programs.program("cat", "/bin/cat").program("seven", "/bin/sh -c \"exit 7\"")
                .program("early", "/bin/false", 5).program("absent", "/nowhere/to/be/found");
        return new LiveEngine(directory, programs);
    }

    private static History history(LiveEngine engine, String name, long since) throws Exception {
        return History.of((Map<?, ?>) engine.call("steward.getHistory", name, since, 1000));
    }

    private static List<HistoryKind> kinds(LiveEngine engine, String name) throws Exception {
        return history(engine, name, 0).events().stream().map(HistoryEvent::kind).toList();
    }

    private Path file() {
        return directory.resolve("main.log.history");
    }

    @Test
    void aStartAndAStopAreToldWithTheirCauses() throws Exception {
        try (LiveEngine engine = start()) {
            engine.call("supervisor.startProcess", "cat", true);
            engine.call("supervisor.stopProcess", "cat", true);
            List<HistoryEvent> events = history(engine, "cat", 0).events();
            assertEquals(List.of(HistoryKind.STARTED, HistoryKind.STOP_REQUESTED, HistoryKind.STOPPED),
                    events.stream().map(HistoryEvent::kind).toList());
            assertEquals(HistoryCause.REQUEST, events.getFirst().cause());
            assertEquals(15, events.getLast().signal());
            assertEquals(-1, events.getLast().code());
            assertTrue(events.getLast().expected());
        }
    }

    @Test
    void anExitIsToldWithItsStatus() throws Exception {
        try (LiveEngine engine = start()) {
            engine.call("supervisor.startProcess", "seven", true);
            Eventually.holds(() -> kinds(engine, "seven").contains(HistoryKind.EXITED));
            HistoryEvent exit = history(engine, "seven", 0).events().getLast();
            assertEquals(7, exit.code());
            assertEquals(false, exit.expected());
            assertTrue(exit.pid() > 0 && exit.ranMillis() < 10_000);
        }
    }

    @Test
    void aProcessThatEndsTooEarlyIsFatalInTheEnd() throws Exception {
        try (LiveEngine engine = start()) {
            engine.call("supervisor.startProcess", "early", false);
            Eventually.holds(() -> kinds(engine, "early").contains(HistoryKind.FATAL));
            assertEquals(List.of(HistoryKind.STARTED, HistoryKind.EXITED_EARLY, HistoryKind.BACKOFF,
                    HistoryKind.FATAL), kinds(engine, "early"));
        }
    }

    @Test
    void whatIsKnownIsNotToldAgainAndTheFeedTellsWhenThereIsMore() throws Exception {
        try (LiveEngine engine = start()) {
            engine.call("supervisor.startProcess", "cat", true);
            long known = history(engine, "", 0).sequence();
            assertEquals(List.of(), history(engine, "", known).events());
            Map<?, ?> changes = (Map<?, ?>) engine.call("steward.getChanges", "", -1, 0);
            assertEquals(known, ((Number) changes.get("history")).longValue());
            engine.call("supervisor.signalProcess", "cat", "KILL");
            Eventually.holds(() -> history(engine, "cat", known).events().size() == 2);
            assertEquals(HistoryKind.SIGNALLED, history(engine, "cat", known).events().getFirst().kind());
        }
    }

    @Test
    void theNextEngineKnowsItToo() throws Exception {
        long last;
        try (LiveEngine engine = start()) {
            engine.call("supervisor.startProcess", "cat", true);
            last = history(engine, "cat", 0).sequence();
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        Files.writeString(file(), "1\t2\tEXI", StandardOpenOption.APPEND);
        try (LiveEngine engine = start()) {
            engine.call("supervisor.startProcess", "cat", true);
            assertEquals(List.of(HistoryKind.STARTED, HistoryKind.STOP_REQUESTED, HistoryKind.DAEMON_STOPPING,
                    HistoryKind.STOPPED, HistoryKind.STARTED).stream().sorted().toList(),
                    kinds(engine, "cat").stream().sorted().toList());
            assertTrue(history(engine, "cat", last).sequence() > last);
        }
    }

    @Test
    void numbersGrowEvenWhenTheClockWasSetBack() throws Exception {
        long future = System.currentTimeMillis() + 1_000_000_000;
        Files.writeString(file(), future + "\t5\tFATAL\tcat\tcat\t0\tNONE\t0\t0\t0\t0\t0\t0\t\t.\n");
        try (LiveEngine engine = start()) {
            engine.call("supervisor.startProcess", "cat", true);
            assertEquals(List.of(HistoryKind.FATAL, HistoryKind.STARTED), kinds(engine, "cat"));
            assertEquals(List.of(future, future + 1), history(engine, "cat", 0).events().stream()
                    .map(HistoryEvent::sequence).toList());
        }
    }

    @Test
    void aFileThatGrowsTooLargeIsMadeSmaller() throws Exception {
        try (LiveEngine engine = start()) {
            engine.call("supervisor.startProcess", "cat", true);
            Eventually.holds(() -> Files.exists(file()));
        }
        String line = Files.readString(file()).lines().findFirst().orElseThrow() + "\n";
        Files.writeString(file(), line.repeat((1 << 20) / line.length() + 1), StandardOpenOption.APPEND);
        try (LiveEngine engine = start()) {
            engine.call("supervisor.startProcess", "cat", true);
            Eventually.holds(() -> Files.size(file()) < 100_000);
            engine.call("supervisor.stopProcess", "cat", true);
            Eventually.holds(() -> Files.readString(file()).contains("STOP_REQUESTED"));
            assertTrue(Files.notExists(Path.of(file() + ".new")));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        }
    }

    @Test
    void withoutAFileTheHistoryIsInMemoryAndTheLogSaysSoOnce() throws Exception {
        Files.createDirectory(file());
        try (LiveEngine engine = start()) {
            engine.call("supervisor.startProcess", "cat", true);
            engine.call("supervisor.stopProcess", "cat", true);
            assertEquals(3, kinds(engine, "cat").size());
            String log = Files.readString(directory.resolve("main.log"));
            assertEquals(2, log.split("cannot write the history", -1).length, log);
        }
    }
}
