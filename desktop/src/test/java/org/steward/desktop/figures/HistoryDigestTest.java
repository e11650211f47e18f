package org.steward.desktop.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.steward.client.protocol.HistoryCause;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.HistoryKind;
import org.steward.client.protocol.Namespec;

/** What is kept of a history: how each process ended, and the last samples of what it used. */
class HistoryDigestTest {

    private static final Namespec WEB = new Namespec("shop", "web");

    private final HistoryDigest digest = new HistoryDigest();

    private static HistoryEvent start(long time, HistoryCause cause) {
        return new EventDraft(HistoryKind.STARTED, "shop", "web", time).cause(cause).build();
    }

    private static HistoryEvent exit(long time, int code, int signal) {
        return new EventDraft(HistoryKind.EXITED, "shop", "web", time).ended(code, code == 0, 5).signal(signal).build();
    }

    private Ends ends(long now) {
        return digest.ends(now, false).get(WEB);
    }

    @Test
    void onlyStartsThatFollowAFailureAreRestarts() {
        digest.add(List.of(start(1, HistoryCause.AUTOSTART), exit(2, 1, 0), start(3, HistoryCause.AUTORESTART),
                exit(4, -1, 9), start(5, HistoryCause.RETRY), start(6, HistoryCause.REQUEST)));
        assertEquals(2, ends(7).restarts());
        assertEquals(-1, ends(7).code());
        assertEquals(9, ends(7).signal());
        assertFalse(ends(7).expected());
        assertEquals(4, ends(7).when().toEpochMilli());
    }

    @Test
    void restartsAreCountedFromTheDaemonsStart() {
        digest.add(List.of(exit(1, 1, 0), start(2, HistoryCause.AUTORESTART),
                new EventDraft(HistoryKind.DAEMON_STARTED, "", "", 3).build(), start(4, HistoryCause.AUTOSTART)));
        assertEquals(0, ends(5).restarts());
        assertEquals(1, ends(5).code());
    }

    @Test
    void fiveEndsInAMinuteAreALoopUntilAMinuteHasPassed() {
        for (int i = 0; i < 5; i++) {
            assertFalse(i > 0 && ends(i * 10_000L).looping());
            digest.add(List.of(exit(i * 10_000L, 1, 0)));
        }
        assertTrue(ends(40_000).looping());
        assertTrue(ends(100_000).looping());
        assertFalse(ends(100_001).looping());
    }

    @Test
    void fiveEndsInALongerTimeAreNoLoop() {
        List<Long> slow = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            slow.add(i * 16_000L);
        }
        assertFalse(RestartLoop.isOne(slow, 128_000));
        assertTrue(RestartLoop.isOne(List.of(0L, 15_000L, 30_000L, 45_000L, 60_000L), 60_000));
    }

    @Test
    void stopsThatWereAskedForAreNoLoop() {
        for (int i = 0; i < 8; i++) {
            digest.add(List.of(new EventDraft(HistoryKind.STOPPED, "shop", "web", i).ended(-1, true, 1).build()));
        }
        assertFalse(ends(8).looping());
        assertTrue(ends(8).expected());
    }

    @Test
    void aProcessThatIsGoneIsForgotten() {
        digest.add(List.of(exit(1, 1, 0)));
        digest.keep(Set.of());
        assertEquals(Map.of(), digest.ends(2, false));
    }

    @Test
    void theLastSamplesAreKeptInOrderWithOneGapWhereItDidNotRun() {
        SampleRing ring = new SampleRing(1_000_000);
        ring.addGap(1_000_000);
        for (int i = 0; i < 305; i++) {
            ring.add(1_000_000 + i * 1000L, i, i << 20);
        }
        ring.addGap(1_306_000);
        ring.addGap(1_307_000);
        Samples samples = ring.copy();
        assertEquals(300, samples.count());
        assertEquals(1_306_000, samples.at()[299]);
        assertTrue(Double.isNaN(samples.rss()[299]));
        assertEquals(304, samples.cpu()[298]);
        assertEquals(304L << 20, samples.rss()[298]);
        assertEquals(1_006_000, samples.at()[0]);
    }

    @Test
    void withManyProcessesOnlyTheFollowedOneGetsARing() {
        AtomicInteger inAll = new AtomicInteger(SampleStore.MOST_RINGS);
        SampleStore store = new SampleStore(inAll);
        Namespec other = new Namespec("shop", "other");
        Usage usage = new Usage(OptionalDouble.of(1), 1 << 20, 1);
        store.follow(java.util.Optional.of(WEB));
        store.add(1, Map.of(WEB, usage, other, usage));
        assertEquals(1, store.of(WEB).count());
        assertEquals(0, store.of(other).count());
        store.keep(Set.of());
        assertEquals(SampleStore.MOST_RINGS, inAll.get());
    }
}
