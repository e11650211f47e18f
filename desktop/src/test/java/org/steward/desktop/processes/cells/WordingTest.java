package org.steward.desktop.processes.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.steward.desktop.processes.FedServer.running;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.figures.EventDraft;
import org.steward.desktop.processes.FakeFigures;
import org.steward.desktop.processes.FedServer;
import org.steward.desktop.processes.rows.Calm;
import org.steward.desktop.processes.rows.ProcessRow;
import org.steward.desktop.processes.rows.ProcessTable;
import org.steward.desktop.text.Messages;

/** Figures of the table as people read them. */
class WordingTest {

    private static final long HOUR = 3600;

    private final Wording wording = new Wording(Messages.in(Locale.ENGLISH));
    private final FedServer box = new FedServer("box", Runnable::run);
    private final FakeFigures figures = new FakeFigures();
    private final ProcessTable table = new ProcessTable(figures, process -> false, new Calm(0), () -> 0);

    @AfterEach
    void close() {
        box.close();
    }

    private ProcessRow row(ProcessInfo info) {
        box.says(info);
        table.setServers(List.of(box.server()), List.of(box.server()), false);
        table.changed(box.server());
        table.figuresChanged(box.server());
        table.refresh();
        return table.shown().getFirst();
    }

    /** A process that has ended with this status, by the word of a server that remembers nothing. */
    private ProcessRow exited(int status) {
        return row(new ProcessInfo("web", "web", 100, 200, 300, ProcessState.EXITED, "", status, "", "", 0, ""));
    }

    /** A process whose server, or Steward itself, remembers its last end. */
    private ProcessRow remembered(int code, int signal) {
        figures.ended(box.ref("web", "web"), 1, code, signal, false);
        return row(running("web", "web"));
    }

    private String span(long seconds) {
        return wording.span(Duration.ofSeconds(seconds));
    }

    @Test
    void aSpanIsToldInItsTwoGreatestUnits() {
        assertEquals("0 s", span(0));
        assertEquals("59 s", span(59));
        assertEquals("1 m", span(60));
        assertEquals("59 m", span(HOUR - 1));
        assertEquals("3 h 12 m", span(3 * HOUR + 12 * 60 + 40));
        assertEquals("1 d 0 h", span(24 * HOUR));
        assertEquals("4000 d 23 h", span(4000L * 24 * HOUR + 23 * HOUR + 3599));
        assertEquals("0 s", span(-5), "clocks of two machines differ");
    }

    @Test
    void aSpanInChineseHasChineseUnits() {
        String span = new Wording(Messages.in(Locale.SIMPLIFIED_CHINESE)).span(Duration.ofSeconds(90));
        assertEquals("1 分钟", span);
    }

    @Test
    void bytesHaveUpToThreeDigits() {
        assertEquals("", wording.bytes(OptionalLong.empty()));
        assertEquals("0 KB", wording.bytes(OptionalLong.of(0)));
        assertEquals("512 KB", wording.bytes(OptionalLong.of(512 << 10)));
        assertEquals("999 KB", wording.bytes(OptionalLong.of(999 << 10)));
        assertEquals("1.0 MB", wording.bytes(OptionalLong.of((1000 << 10) - 300)));
        assertEquals("9.9 MB", wording.bytes(OptionalLong.of((long) (9.94 * (1 << 20)))));
        assertEquals("10 MB", wording.bytes(OptionalLong.of((long) (9.96 * (1 << 20)))));
        assertEquals("212 MB", wording.bytes(OptionalLong.of(212 << 20)));
        assertEquals("1.0 GB", wording.bytes(OptionalLong.of(1L << 30)));
        assertEquals("2,048 TB", wording.bytes(OptionalLong.of(2L << 50)));
    }

    @Test
    void percentHasATenthUntilAWholeCore() {
        assertEquals("", wording.percent(OptionalDouble.empty()));
        assertEquals("0.0 %", wording.percent(OptionalDouble.of(0)));
        assertEquals("4.1 %", wording.percent(OptionalDouble.of(4.06)));
        assertEquals("100 %", wording.percent(OptionalDouble.of(99.96)));
        assertEquals("1,250 %", wording.percent(OptionalDouble.of(1250.4)));
    }

    @Test
    void statusesWorthASentenceOfTheirOwnHaveOne() {
        assertEquals("126", wording.exit(exited(126)));
        assertTrue(wording.exitMeaning(exited(126)).contains("cannot be executed"));
        assertTrue(wording.exitMeaning(exited(127)).contains("no such command"));
        assertTrue(wording.exitMeaning(exited(0)).contains("success"));
        assertEquals("Ended with status 42", wording.exitMeaning(exited(42)));
    }

    @Test
    void aStatusAbove128IsASignalWhereThereIsOne() {
        assertEquals("137 · SIGKILL", wording.exit(exited(137)));
        assertEquals("143 · SIGTERM", wording.exit(exited(143)));
        assertEquals("Ended with status 143: it was asked to end (SIGTERM)", wording.exitMeaning(exited(143)));
        assertEquals("255", wording.exit(exited(255)));
        assertEquals("Ended with status 255: an error without a number, often -1", wording.exitMeaning(exited(255)));
        assertEquals("128", wording.exit(exited(128)));
    }

    @Test
    void aStockServerSaysOnlyThatItWasSomeSignal() {
        assertEquals("signal", wording.exit(exited(-1)));
        assertTrue(wording.exitMeaning(exited(-1)).contains("does not say which"));
        assertEquals("signal", wording.exit(remembered(-1, 0)));
    }

    @Test
    void aRememberedSignalHasItsName() {
        assertEquals("SIGSEGV", wording.exit(remembered(-1, 11)));
        assertEquals("Ended by SIGSEGV: a memory access violation, a bug in the program",
                wording.exitMeaning(remembered(-1, 11)));
        assertEquals("SIGVTALRM", wording.exit(remembered(-1, 26)), "every signal of Linux has its name");
        assertEquals("1", wording.restarts(remembered(-1, 11)));
    }

    @Test
    void aStatusThatTheServerDidNotTellIsNotMadeUp() {
        assertEquals("", wording.exit(remembered(EventDraft.NOT_TOLD, 0)));
        assertEquals("", wording.exitMeaning(remembered(EventDraft.NOT_TOLD, 0)));
    }

    @Test
    void whatNeverEndedOrNeverRanHasNoExit() {
        assertEquals("", wording.exit(row(running("web", "web"))));
        assertEquals("", wording.exitMeaning(row(running("web", "web"))));
        assertEquals("", wording.restarts(row(running("web", "web"))));
        assertEquals("", wording.exit(row(new ProcessInfo("web", "web", 100, 200, 300, ProcessState.FATAL,
                "can't find command 'nosuch'", 0, "", "", 0, ""))));
        assertEquals("2", wording.exit(row(new ProcessInfo("web", "web", 100, 200, 300, ProcessState.FATAL,
                "Exited too quickly (process log may have details)", 2, "", "", 0, ""))));
    }

    @Test
    void uptimeStopsWhereTheServerFellSilent() {
        long began = Instant.now().getEpochSecond() - 600;
        ProcessRow row = row(new ProcessInfo("web", "web", began, 0, began, ProcessState.RUNNING, "", 0, "", "", 7, ""));
        assertEquals("10 m", wording.uptime(row, Instant.ofEpochSecond(began + 605)));
        box.falls(Duration.ofMinutes(4));
        table.changed(box.server());
        table.refresh();
        assertEquals("6 m", wording.uptime(row, Instant.ofEpochSecond(began + 605)));
        assertEquals("", wording.uptime(exited(0), Instant.now()));
    }

    @Test
    void silenceSaysHowLongAgoTheServerAnswered() {
        row(running("web", "web"));
        box.falls(Duration.ofSeconds(90));
        assertEquals("last seen 1 m ago", wording.silence(box.server().snapshot().link(), Instant.now()));
        box.isUnreachable();
        assertEquals("never reached", wording.silence(box.server().snapshot().link(), Instant.now()));
    }

    @Test
    void descriptionsSayWhatNoOtherColumnSays() {
        assertEquals("", wording.description(row(running("web", "web"))));
        assertEquals("never started", wording.description(row(new ProcessInfo("web", "web", 0, 0, 9,
                ProcessState.STOPPED, "", 0, "", "", 0, "Not started"))));
        assertEquals("spawn error", wording.description(row(new ProcessInfo("web", "web", 1, 2, 9,
                ProcessState.BACKOFF, "spawn error", 0, "", "", 0, "other"))));
        assertEquals("Nov 25 10:00 AM", wording.description(row(new ProcessInfo("web", "web", 1, 2, 9,
                ProcessState.EXITED, "", 0, "", "", 0, "Nov 25 10:00 AM"))));
    }

    @Test
    void aMomentOfTodayIsATimeAndZeroIsNothing() {
        assertEquals("", wording.moment(0));
        assertTrue(wording.moment(Instant.now().getEpochSecond()).matches("\\d\\d:\\d\\d:\\d\\d"));
        assertTrue(wording.moment(86_400L * 365).contains("/"));
    }

    @Test
    void theLocalEngineIsThisComputer() {
        assertEquals("box", wording.serverName(box.server()));
        try (FedServer local = new FedServer("local", Runnable::run)) {
            assertEquals("This computer", wording.serverName(local.server()));
        }
    }
}
