package org.steward.desktop.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.steward.client.protocol.HistoryCause;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.HistoryKind;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.figures.EventDraft;

/** What supervisord's own log tells, and nothing else does. */
class MainLogStoryTest {

    private static final String LOG = """
            2026-01-02 03:00:00,100 INFO supervisord started with pid 5
            2026-01-02 03:00:01,000 INFO spawned: 'web' with pid 11
            2026-01-02 03:00:01,200 WARN exited: web (exit status 127; not expected)
            2026-01-02 03:00:02,000 INFO spawned: 'web' with pid 12
            2026-01-02 03:00:03,000 INFO success: web entered RUNNING state, process has stayed up for > than 1 seconds (startsecs)
            2026-01-02 03:00:03,500 INFO spawned: 'other' with pid 13
            2026-01-02 03:00:09,000 WARN exited: web (terminated by SIGSEGV (core dumped); not expected)
            some line of somebody else
            2026-01-02 03:00:10,000 INFO spawned: 'web' with pid 14
            2026-01-02 03:00:10,050 WARN exited: web (exit status 1; not expected)
            2026-01-02 03:00:11,000 INFO gave up: web entered FATAL state, too many start retries too quickly
            """;

    private static List<HistoryEvent> read() {
        return MainLogStory.read(LOG, new ProcessInfo("web", "web", 0, 0, 0, ProcessState.FATAL, "", 0, "", "", 0, ""));
    }

    @Test
    void tellsStartsEndsAndGivingUpInOrder() {
        assertEquals(List.of(HistoryKind.DAEMON_STARTED, HistoryKind.STARTED, HistoryKind.EXITED_EARLY,
                HistoryKind.STARTED, HistoryKind.EXITED, HistoryKind.STARTED, HistoryKind.EXITED_EARLY,
                HistoryKind.FATAL), read().stream().map(HistoryEvent::kind).toList());
    }

    @Test
    void tellsStatusSignalAndHowLongItRan() {
        HistoryEvent early = read().get(2);
        assertEquals(127, early.code());
        assertEquals(200, early.ranMillis());
        HistoryEvent crash = read().get(4);
        assertEquals(-1, crash.code());
        assertEquals(11, crash.signal());
        assertEquals(7000, crash.ranMillis());
    }

    @Test
    void tellsARetryFromARestart() {
        assertEquals(List.of(HistoryCause.NONE, HistoryCause.RETRY, HistoryCause.AUTORESTART), read().stream()
                .filter(event -> event.kind() == HistoryKind.STARTED).map(HistoryEvent::cause).toList());
    }

    @Test
    void nameWithBracketsIsReadAsItIs() {
        String log = "2026-01-02 03:00:01,000 INFO spawned: 'a (b)' with pid 11\n"
                + "2026-01-02 03:00:02,000 WARN exited: a (b) (exit status 3; not expected)\n";
        List<HistoryEvent> events = MainLogStory.read(log,
                new ProcessInfo("a (b)", "g", 0, 0, 0, ProcessState.EXITED, "", 3, "", "", 0, ""));
        assertEquals(3, events.getLast().code());
    }

    @Test
    void aStopWhoseStartLiesBeforeThePieceOfLogRanAsLongAsTheServerSays() {
        long start = Instant.parse("2026-01-02T03:00:00Z").getEpochSecond();
        HistoryEvent stop = MainLogStory.read("2026-01-02 03:04:48,000 INFO waiting for web to stop\n"
                + "2026-01-02 03:04:48,200 WARN stopped: web (terminated by SIGTERM)\n", new ProcessInfo("web", "web",
                start, start + 288, start + 300, ProcessState.STOPPED, "", -1, "", "", 0, "")).getLast();
        assertEquals(HistoryKind.STOPPED, stop.kind());
        assertEquals(288_200, stop.ranMillis());
    }

    @Test
    void anEndBeforeTheRunThatGoesOnIsNotMeasuredByItsStart() {
        long start = Instant.parse("2026-01-02T03:05:00Z").getEpochSecond();
        HistoryEvent stop = MainLogStory.read("2026-01-02 03:04:48,200 WARN stopped: web (terminated by SIGTERM)\n"
                + "2026-01-02 03:05:00,100 INFO spawned: 'web' with pid 7\n", new ProcessInfo("web", "web", start,
                start - 12, start + 9, ProcessState.RUNNING, "", 0, "", "", 7, "")).getFirst();
        assertEquals(0, stop.ranMillis(), "not known");
        HistoryEvent seen = new EventDraft(HistoryKind.STOPPED, "web", "web", (start - 12) * 1000)
                .ended(EventDraft.NOT_TOLD, true, 5000).build();
        assertEquals(5000, Loading.withTime(stop, List.of(seen)).ranMillis());
    }
}
