package org.steward.desktop.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steward.client.connection.Link;
import org.steward.client.connection.ServerInfo;
import org.steward.client.connection.Snapshot;
import org.steward.client.protocol.EffectiveValue;
import org.steward.client.protocol.HistoryCause;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.HistoryKind;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.client.protocol.SupervisorState;
import org.steward.client.transport.Endpoint;
import org.steward.desktop.figures.Ends;
import org.steward.desktop.figures.EventDraft;
import org.steward.desktop.text.Messages;

/** Each way to die, in words. */
class DiagnosticianTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final long START = NOW.getEpochSecond() - 100;

    private final Diagnostician diagnostician = new Diagnostician(Messages.in(Locale.ENGLISH));

    private static Facts facts(ProcessState state, String spawnerr, List<EffectiveValue> config,
            HistoryEvent... events) {
        ProcessInfo info = new ProcessInfo("web", "web", START, START + 2, NOW.getEpochSecond(), state, spawnerr, 0,
                "", "", 0, "");
        Snapshot snapshot = new Snapshot(Endpoint.parse("unix:///none"), new Link.Live(NOW),
                Optional.of(new ServerInfo("supervisor", "4.2.5", SupervisorState.RUNNING, Set.of())), List.of(info),
                NOW, Duration.ZERO);
        return new Facts("web", "box", false, snapshot, Optional.of(info), false, false, Optional.empty(),
                Optional.of(new Story(Arrays.asList(events), Story.Source.SERVER, Optional.empty())),
                config.isEmpty() ? Optional.empty() : Optional.of(new ConfigInForce(config, true)), Optional.empty());
    }

    private static EffectiveValue value(String key, String value) {
        return new EffectiveValue(key, value, false, "", 0, "", Optional.empty());
    }

    private static HistoryEvent started(int second, HistoryCause cause) {
        return new EventDraft(HistoryKind.STARTED, "web", "web", (START + second) * 1000).pid(7).cause(cause).build();
    }

    private static HistoryEvent ended(HistoryKind kind, int second, int code, int signal) {
        return new EventDraft(kind, "web", "web", (START + second) * 1000).ended(code, false, 500).signal(signal)
                .build();
    }

    private Diagnosis exited(int code, int signal) {
        return diagnostician.of(facts(ProcessState.EXITED, "", List.of(), started(0, HistoryCause.AUTOSTART),
                ended(HistoryKind.EXITED, 1, code, signal)), NOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "127 | Exited after 0.5 s with status 127: the shell found no such command.",
        "126 | Exited after 0.5 s with status 126: the command was found but cannot be executed.",
        "137 | Exited after 0.5 s with status 137: killed by SIGKILL, perhaps by the kernel when memory ran out.",
        "139 | Exited after 0.5 s with status 139: a memory access violation (SIGSEGV), a bug in the program.",
        "143 | Exited after 0.5 s with status 143: it was asked to end (SIGTERM).",
        "3 | Exited after 0.5 s with status 3."})
    void anExitStatusIsSaidWithItsMeaning(int code, String sentence) {
        Diagnosis diagnosis = exited(code, 0);
        assertEquals(sentence, diagnosis.headline());
        assertTrue(diagnosis.isBad());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "9 | Killed after 0.5 s by SIGKILL: killed at once, by somebody or by the kernel when memory ran out.",
        "11 | Killed after 0.5 s by SIGSEGV: a memory access violation, a bug in the program.",
        "15 | Killed after 0.5 s by SIGTERM: asked to end.",
        "0 | Killed after 0.5 s by a signal."})
    void aSignalIsSaidWithItsMeaning(int signal, String sentence) {
        assertEquals(sentence, exited(-1, signal).headline());
    }

    @Test
    void aStopThatWasAskedForIsNoKill() {
        Diagnosis diagnosis = diagnostician.of(facts(ProcessState.STOPPED, "", List.of(),
                started(0, HistoryCause.NONE), ended(HistoryKind.STOPPED, 1, -1, 15)), NOW);
        assertEquals(List.of("Stopped as asked after 0.5 s (SIGTERM)."), diagnosis.details());
        assertEquals("Stopped as asked.", diagnostician.ended(new EventDraft(HistoryKind.STOPPED, "web", "web", 0)
                .ended(EventDraft.NOT_TOLD, true, 0).build()));
    }

    @Test
    void nothingIsSaidOfARunTimeThatIsNotKnown() {
        assertEquals("Exited with status 3.", diagnostician.ended(new EventDraft(HistoryKind.EXITED, "web", "web", 0)
                .ended(3, false, 0).build()));
    }

    @Test
    void aCommandThatIsNotThereIsNamedAndItsKeyOffered() {
        Diagnosis diagnosis = diagnostician.of(facts(ProcessState.FATAL, "can't find command '/opt/web'",
                List.of(value("startretries", "3"))), NOW);
        assertEquals("Could not be started: there is no command /opt/web.", diagnosis.headline());
        assertEquals("command", diagnosis.key());
        assertEquals(List.of("After the first start and 3 retries (startretries) the server has given up."),
                diagnosis.details());
    }

    @Test
    void aDirectoryThatCannotBeEnteredOffersItsKey() {
        assertEquals("directory", diagnostician.of(facts(ProcessState.FATAL, "couldn't chdir to /srv: ENOENT",
                List.of()), NOW).key());
    }

    @Test
    void failedStartsInARowAreCounted() {
        HistoryEvent[] events = IntStream.range(0, 4).boxed().flatMap(n -> Stream.of(
                started(2 * n, n == 0 ? HistoryCause.AUTOSTART : HistoryCause.RETRY),
                ended(HistoryKind.EXITED_EARLY, 2 * n + 1, 127, 0))).toArray(HistoryEvent[]::new);
        Diagnosis diagnosis = diagnostician.of(facts(ProcessState.FATAL, "Exited too quickly (process log may have"
                + " details)", List.of(value("startsecs", "1")), events), NOW);
        assertEquals("Exited 4 times in 6.5 s with status 127: the shell found no such command.",
                diagnosis.headline());
        assertEquals("It has to stay up for 1 s (startsecs) to count as started; the last run lasted 0.5 s.",
                diagnosis.details().getFirst());
    }

    @Test
    void aProgramThatEndsWellTooSoonIsAMatterOfStartsecs() {
        assertEquals("startsecs", diagnostician.of(facts(ProcessState.FATAL, "Exited too quickly (process log may have"
                + " details)", List.of(), started(0, HistoryCause.AUTOSTART),
                ended(HistoryKind.EXITED_EARLY, 1, 0, 0)), NOW).key());
    }

    @Test
    void withoutAnythingToldItSaysThatItIsNotTold() {
        assertEquals("Exited too quickly, each time it was started; the server does not tell with which status.",
                diagnostician.of(facts(ProcessState.BACKOFF, "Exited too quickly (process log may have details)",
                        List.of()), NOW).headline());
    }

    @Test
    void whatRunsAgainAndAgainIsALoop() {
        HistoryEvent[] events = IntStream.range(0, 6).boxed().flatMap(n -> Stream.of(
                started(90 + n, HistoryCause.AUTORESTART), ended(HistoryKind.EXITED, 91 + n, 1, 0)))
                .toArray(HistoryEvent[]::new);
        Facts facts = facts(ProcessState.EXITED, "", List.of(), events);
        Facts looping = facts.withState(facts.snapshot(), facts.info(), false, false,
                Optional.of(new Ends(6, 1, 0, false, NOW, true, false)));
        assertTrue(diagnostician.of(looping, NOW).details().stream().anyMatch(text -> text.startsWith("Restart loop: 6")),
                diagnostician.of(looping, NOW).details().toString());
        assertFalse(diagnostician.of(facts, NOW).details().stream().anyMatch(text -> text.startsWith("Restart loop")));
    }

    @Test
    void theLastEndIsToldAsItHappenedAndNotAsItWasCounted() {
        Facts facts = facts(ProcessState.FATAL, "", List.of(), ended(HistoryKind.EXITED_EARLY, 90, -1, 9));
        Facts counted = facts.withState(facts.snapshot(), facts.info(), false, false,
                Optional.of(new Ends(1, EventDraft.NOT_TOLD, 0, false, NOW, false, true)));
        assertEquals("10 s ago, SIGKILL", rows(counted).getFirst().value());
    }

    @Test
    void whatNeverRanHasNoLastEnd() {
        Facts facts = facts(ProcessState.FATAL, "can't find command 'x'", List.of(),
                new EventDraft(HistoryKind.START_FAILED, "web", "web", START * 1000).build());
        Facts counted = facts.withState(facts.snapshot(), facts.info(), false, false,
                Optional.of(new Ends(0, 0, 0, false, NOW, false, false)));
        assertEquals("Restarts", rows(counted).getFirst().key());
    }

    private static List<FactRows.Row> rows(Facts facts) {
        return new OverviewFacts(Messages.in(Locale.ENGLISH)).rows(facts, NOW);
    }

    @Test
    void aProcessThatIsTakenOutOfServiceIsSaidToBeGone() {
        Facts facts = facts(ProcessState.RUNNING, "", List.of());
        assertEquals("This process is not in service any more.", diagnostician.of(facts.withState(facts.snapshot(),
                facts.info(), true, false, Optional.empty()), NOW).headline());
    }
}
