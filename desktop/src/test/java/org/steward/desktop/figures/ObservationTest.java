package org.steward.desktop.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.steward.client.protocol.HistoryCause;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.HistoryKind;
import org.steward.client.protocol.Namespec;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;

/** What happened between two looks at a process, where the server does not remember. */
class ObservationTest {

    private static final String TOO_QUICKLY = "Exited too quickly (process log may have details)";

    private static List<HistoryKind> kinds(List<HistoryEvent> events) {
        return events.stream().map(HistoryEvent::kind).toList();
    }

    @Test
    void theFirstLookTellsWhatTheServerTells() {
        List<HistoryEvent> events = Observation.first(Looks.at(200, ProcessState.EXITED, 100, 130, 7, ""));
        assertEquals(List.of(HistoryKind.STARTED, HistoryKind.EXITED), kinds(events));
        assertEquals(7, events.get(1).code());
        assertEquals(30_000, events.get(1).ranMillis());
        assertEquals(List.of(HistoryKind.STARTED), kinds(Observation.first(Looks.running(200, 100, 90))));
        assertEquals(List.of(), kinds(Observation.first(Looks.at(200, ProcessState.STOPPED, 0, 0, 0, ""))));
    }

    @Test
    void anExitIsSeen() {
        HistoryEvent end = Observation.between(Looks.running(150, 100, 0),
                Looks.at(160, ProcessState.EXITED, 100, 158, -1, "")).getFirst();
        assertEquals(HistoryKind.EXITED, end.kind());
        assertEquals(-1, end.code());
        assertEquals(58_000, end.ranMillis());
        assertEquals(158_000, end.time());
        assertTrue(!end.expected());
    }

    @Test
    void anExitBetweenLooksIsToldByANewStart() {
        List<HistoryEvent> events = Observation.between(Looks.running(150, 100, 0), Looks.running(160, 156, 155));
        assertEquals(List.of(HistoryKind.EXITED, HistoryKind.STARTED), kinds(events));
        assertEquals(EventDraft.NOT_TOLD, events.get(0).code());
        assertEquals(HistoryCause.AUTORESTART, events.get(1).cause());
    }

    @Test
    void aStopThatWasAskedForIsExpected() {
        ProcessInfo stopping = Looks.at(150, ProcessState.STOPPING, 100, 0, 0, "");
        assertEquals(List.of(HistoryKind.STOP_REQUESTED),
                kinds(Observation.between(Looks.running(149, 100, 0), stopping)));
        List<HistoryEvent> events =
                Observation.between(stopping, Looks.at(152, ProcessState.STOPPED, 100, 151, -1, ""));
        assertEquals(List.of(HistoryKind.STOPPED), kinds(events));
        assertTrue(events.getFirst().expected());
    }

    @Test
    void aRestartByHandIsNoRestartByTheServer() {
        ProcessInfo stopped = Looks.at(152, ProcessState.STOPPED, 100, 151, -1, "");
        List<HistoryEvent> events =
                Observation.between(stopped, Looks.at(153, ProcessState.STARTING, 153, 151, 0, ""));
        assertEquals(List.of(HistoryKind.STARTED), kinds(events));
        assertEquals(HistoryCause.NONE, events.getFirst().cause());
    }

    @Test
    void failedStartsAreSeenUntilTheServerGivesUp() {
        List<HistoryEvent> all = new ArrayList<>();
        ProcessInfo[] looks = {
            Looks.at(99, ProcessState.STOPPED, 0, 0, 0, ""),
            Looks.at(101, ProcessState.BACKOFF, 100, 100, 0, TOO_QUICKLY),
            Looks.at(103, ProcessState.BACKOFF, 102, 102, 0, TOO_QUICKLY),
            Looks.at(106, ProcessState.FATAL, 105, 105, 0, TOO_QUICKLY)};
        for (int i = 1; i < looks.length; i++) {
            all.addAll(Observation.between(looks[i - 1], looks[i]));
        }
        assertEquals(List.of(HistoryKind.STARTED, HistoryKind.EXITED_EARLY, HistoryKind.BACKOFF,
                HistoryKind.STARTED, HistoryKind.EXITED_EARLY, HistoryKind.BACKOFF,
                HistoryKind.STARTED, HistoryKind.EXITED_EARLY, HistoryKind.FATAL), kinds(all));
        assertEquals(EventDraft.NOT_TOLD, all.get(1).code());
        HistoryDigest digest = new HistoryDigest();
        digest.add(all);
        Ends ends = digest.ends(106_000, true).get(new Namespec("shop", "web"));
        assertEquals(2, ends.restarts());
        assertTrue(ends.observed());
    }

    @Test
    void aCommandThatIsNotThereIsAFailedStart() {
        List<HistoryEvent> events = Observation.between(Looks.at(99, ProcessState.STOPPED, 0, 0, 0, ""),
                Looks.at(101, ProcessState.BACKOFF, 100, 0, 0, "can't find command 'x'"));
        assertEquals(List.of(HistoryKind.START_FAILED, HistoryKind.BACKOFF), kinds(events));
        assertEquals("can't find command 'x'", events.getFirst().text());
    }

    @Test
    void nothingHappenedWhenOnlyTheClockWentOn() {
        assertEquals(List.of(), Observation.between(Looks.running(150, 100, 0), Looks.running(151, 100, 0)));
    }

    @Test
    void theObserverForgetsProcessesThatAreGoneAndKeepsABoundedNumber() {
        Observer observer = new Observer();
        Namespec web = new Namespec("shop", "web");
        for (int i = 1; i <= 100; i++) {
            observer.look(List.of(Looks.running(10L * i, 10L * i, 10L * i - 1)));
        }
        assertEquals(60, observer.of(web).size());
        observer.look(List.of());
        assertEquals(List.of(), observer.of(web));
    }
}
