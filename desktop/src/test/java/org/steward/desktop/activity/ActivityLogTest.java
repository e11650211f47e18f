package org.steward.desktop.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.steward.desktop.activity.ItemResult.Outcome;
import org.steward.icons.Icon;

/** What is written down, counted together, told, and forgotten. */
class ActivityLogTest {

    private Instant now = Instant.parse("2026-11-26T10:00:00Z");
    private final ActivityLog log = new ActivityLog(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private Entry entry(String title) {
        return log.entry(Level.INFO, Icon.INFO, title);
    }

    private List<String> titles() {
        return log.history().stream().map(entry -> entry.title() + " " + entry.times()).toList();
    }

    @Test
    void whatRepeatsSoonIsOneEntryWithACountAtTheTop() {
        log.report(entry("lost").repeating("box"));
        log.report(entry("other"));
        log.report(entry("lost again").repeating("box"));
        assertEquals(List.of("lost again 2", "other 1"), titles());
    }

    @Test
    void whatRepeatsMuchLaterIsAnEntryOfItsOwn() {
        log.report(entry("lost").repeating("box"));
        now = now.plus(Duration.ofMinutes(11));
        log.report(entry("lost").repeating("box"));
        assertEquals(List.of("lost 1", "lost 1"), titles());
    }

    @Test
    void whatRepeatsIsToldOnlyTheFirstTime() {
        List<String> told = new ArrayList<>();
        log.onReport(entry -> told.add(entry.title()));
        log.report(entry("lost").repeating("box"));
        log.report(entry("lost").repeating("box"));
        log.report(entry("other"));
        assertEquals(List.of("lost", "other"), told);
    }

    @Test
    void aHintIsToldEachTimeAndNeverWrittenDown() {
        List<String> told = new ArrayList<>();
        log.onReport(entry -> told.add(entry.title()));
        log.hint(entry("no").repeating("refused"));
        log.hint(entry("no").repeating("refused"));
        assertEquals(List.of("no", "no"), told);
        assertEquals(List.of(), log.history());
    }

    @Test
    void whoHasUnsubscribedIsToldNothing() {
        List<String> told = new ArrayList<>();
        log.onReport(entry -> told.add(entry.title())).unsubscribe();
        log.report(entry("lost"));
        assertEquals(List.of(), told);
    }

    @Test
    void failuresAreCountedUntilThePersonLooks() {
        log.report(log.entry(Level.FAILED, Icon.ERROR, "one"));
        log.report(log.entry(Level.WARNING, Icon.WARNING, "two"));
        assertEquals(1, log.unseenFailuresProperty().get());
        log.markSeen();
        assertEquals(0, log.unseenFailuresProperty().get());
    }

    @Test
    void theOldestEntriesAreForgottenWhenTheyAreManyOrLong() {
        for (int i = 0; i < 600; i++) {
            log.report(entry("e" + i));
        }
        assertEquals(ActivityLog.MOST_ENTRIES, log.history().size());
        assertEquals("e599", log.history().getFirst().title());
        ItemResult item = new ItemResult("box", "web", Outcome.DONE, "web was started.");
        log.report(entry("big").with(Collections.nCopies(15_000, item)));
        log.report(entry("bigger").with(Collections.nCopies(15_000, item)));
        assertEquals(List.of("bigger 1"), titles());
    }

    @Test
    void whoListensHearsStillAfterTheListIsNobodysAnyMore() {
        List<String> heard = new ArrayList<>();
        log.history().addListener((ListChangeListener<Entry>) change -> heard.add("history"));
        log.running().addListener((ListChangeListener<Job>) change -> heard.add("running"));
        System.gc();
        log.finish(log.begin(Icon.START, "Starting web", "web", 1, () -> { }), entry("Started web"));
        assertEquals(List.of("running", "running", "history"), heard);
        assertSame(log.history(), log.history());
    }

    @Test
    void aJobCountsWhatFailedAndIsCancelledOnce() {
        List<String> cancelled = new ArrayList<>();
        Job job = log.begin(Icon.START, "Starting two", "two", 2, () -> cancelled.add("yes"));
        job.add(List.of(new ItemResult("box", "a", Outcome.FAILED, ""), new ItemResult("box", "b", Outcome.DONE, "")));
        assertEquals(2, job.doneProperty().get());
        assertEquals(1, job.failedProperty().get());
        job.cancel();
        job.cancel();
        assertEquals(List.of("yes"), cancelled);
    }
}
