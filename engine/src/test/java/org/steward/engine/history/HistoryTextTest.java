package org.steward.engine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.steward.client.protocol.HistoryCause;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.HistoryKind;

class HistoryTextTest {

    static HistoryEvent event(long sequence, String name, String text) {
        return new HistoryEvent(sequence, 1_764_000_000_000L, HistoryKind.EXITED, "g", name, 4711,
                HistoryCause.REQUEST, -1, 9, true, true, 1234, 3, text);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        HistoryEvent odd = event(7, "名字 \t\\t\n", "a\tb\\");
        assertEquals(List.of(odd, event(8, "x", "")),
                HistoryText.parse(HistoryText.line(odd) + HistoryText.line(event(8, "x", ""))));
    }

    @Test
    void aTornLineIsPassedOverWhereverItIsTorn() {
        String line = HistoryText.line(event(7, "x", "why"));
        for (int length = 0; length < line.length() - 1; length++) {
            assertEquals(List.of(event(8, "y", "")),
                    HistoryText.parse(line.substring(0, length) + "\n" + HistoryText.line(event(8, "y", ""))));
        }
    }

    @Test
    void theLastLineCountsOnlyWithItsEnd() {
        String line = HistoryText.line(event(7, "x", "why"));
        assertEquals(List.of(), HistoryText.parse(line.substring(0, line.length() - 1)));
    }

    @Test
    void garbageAndKindsOfTheFutureArePassedOver() {
        String line = HistoryText.line(event(7, "x", ""));
        assertEquals(List.of(), HistoryText.parse("\0\0\0\n\n" + line.replace("EXITED", "PROMOTED")
                + line.replace("4711", "many")));
    }

    @Test
    void aLongTextIsCut() {
        assertTrue(HistoryText.line(event(7, "x", "w".repeat(100_000))).length() < 700);
    }

    @Test
    void aProcessThatCrashesAllTheTimeHidesNoOther() {
        HistoryRing ring = new HistoryRing();
        ring.add(event(1, "quiet", ""));
        for (int i = 2; i < 1000; i++) {
            ring.add(event(i, "loud", ""));
        }
        assertEquals(1 + HistoryRing.PER_PROCESS, ring.all().size());
        assertEquals(1, ring.all().getFirst().sequence());
        assertEquals(List.of(998L, 999L),
                ring.after(0, 2, event -> true).stream().map(HistoryEvent::sequence).toList());
    }

    @Test
    void thereIsAnEndToManyProcesses() {
        HistoryRing ring = new HistoryRing();
        for (int i = 1; i <= HistoryRing.IN_ALL + 10; i++) {
            ring.add(event(i, "p" + i, ""));
        }
        assertEquals(HistoryRing.IN_ALL, ring.all().size());
        assertEquals(11, ring.all().getFirst().sequence());
        assertTrue(HistoryKeeper.newest(ring.all()).length() <= 1 << 19);
    }
}
