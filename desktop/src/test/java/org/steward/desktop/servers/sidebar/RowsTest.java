package org.steward.desktop.servers.sidebar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.steward.client.connection.Link;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.client.transport.FailureLayer;
import org.steward.desktop.palette.Fed;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerColor;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.store.Trouble;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.StateLook;

/** What a row of the side bar says: numbers with the worst first, and how the connection stands. */
class RowsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private final LinkText words = new LinkText(MESSAGES);

    private static List<ProcessInfo> in(ProcessState... states) {
        List<ProcessInfo> all = new ArrayList<>();
        for (ProcessState state : states) {
            all.add(Fed.process("g", "p" + all.size(), state));
        }
        return all;
    }

    @Test
    void theWorstIsCountedFirstAndWhatThereIsNoneOfNotAtAll() {
        Counts counts = Counts.of(in(ProcessState.RUNNING, ProcessState.FATAL, ProcessState.RUNNING,
                ProcessState.STOPPED, ProcessState.BACKOFF));
        assertEquals(StateLook.FATAL, counts.each().getFirst().look());
        assertEquals(List.of(1, 1, 2, 1), counts.each().stream().map(Counts.Count::number).toList());
        assertEquals(StateLook.BACKOFF, counts.each().get(1).look());
        assertEquals(5, counts.total());
        assertTrue(counts.hasProblem());
        assertFalse(Counts.of(in(ProcessState.RUNNING, ProcessState.STOPPED)).hasProblem());
        assertFalse(Counts.NONE.hasProblem());
        assertEquals(Counts.NONE, Counts.of(List.of()));
    }

    @Test
    void sumsAddLookByLook() {
        Counts counts = Counts.of(in(ProcessState.RUNNING, ProcessState.FATAL));
        assertEquals(Counts.of(in(ProcessState.FATAL, ProcessState.FATAL, ProcessState.RUNNING, ProcessState.RUNNING)),
                Counts.sum(List.of(counts, counts)));
        assertEquals(Counts.NONE, Counts.sum(List.of()));
    }

    private static Link.Failure failure(FailureLayer layer) {
        return new Link.Failure(layer, "words");
    }

    private static Link unreachable(FailureLayer layer) {
        return new Link.Unreachable(NOW, Optional.empty(), failure(layer));
    }

    private LinkLook look(Link link, Optional<Trouble> trouble, Optional<String> username) {
        return words.look(link, trouble, new ServerProfile("a", "http://a:1", username,
                new ServerProfile.PasswordSource.Ask(), new ServerProfile.Trust.OfSystem(), List.of(),
                ServerColor.NONE, false));
    }

    @Test
    void aRefusedServerWantsAPasswordWhereNoneWasGivenAndAnotherOneWhereOneWas() {
        Link refused = unreachable(FailureLayer.CREDENTIALS);
        assertEquals(LinkLook.NEEDS_PASSWORD, look(refused, Optional.empty(), Optional.empty()));
        assertEquals(LinkLook.NEEDS_PASSWORD,
                look(refused, Optional.of(new Trouble.NeedsPassword()), Optional.of("ops")));
        assertEquals(LinkLook.WRONG_PASSWORD, look(refused, Optional.empty(), Optional.of("ops")));
        assertEquals("variable X is not set", words.note(LinkLook.NEEDS_PASSWORD, refused,
                Optional.of(new Trouble.NoPassword(new Phrase.Theirs("variable X is not set"))), NOW));
    }

    @Test
    void aMissingPasswordDoesNotMatterWhereNobodyAsksForIt() {
        assertEquals(LinkLook.LIVE,
                look(new Link.Live(NOW), Optional.of(new Trouble.NeedsPassword()), Optional.of("ops")));
    }

    @Test
    void aStaleServerSaysWhenItWasLastSeen() {
        Link stale = new Link.Stale(NOW, NOW.minusSeconds(12), failure(FailureLayer.TIMEOUT));
        assertEquals(LinkLook.STALE, look(stale, Optional.empty(), Optional.empty()));
        assertEquals("last seen 12 s ago", words.note(LinkLook.STALE, stale, Optional.empty(), NOW));
    }

    @ParameterizedTest
    @EnumSource
    void anUnreachableServerSaysWhy(FailureLayer layer) {
        String note = words.note(LinkLook.UNREACHABLE, unreachable(layer), Optional.empty(), NOW);
        assertEquals(MESSAGES.get("servers.layer." + layer), note);
    }

    @Test
    void aRowChangesOnlyWhenSomethingShownDoes() {
        List<Runnable> later = new ArrayList<>();
        ServerProfile profile = new ServerProfile("db", "http://db:1", Optional.empty(),
                new ServerProfile.PasswordSource.None(), new ServerProfile.Trust.OfSystem(),
                List.of("prod", "database"), ServerColor.RED, true);
        try (Server server = Fed.server(profile, in(ProcessState.FATAL, ProcessState.RUNNING), later::add)) {
            SideRow row = new SideRow(server, "This computer", words,
                    Clock.fixed(NOW.plus(Duration.ofHours(1)), ZoneOffset.UTC));
            List<RowState> seen = new ArrayList<>();
            row.stateProperty().addListener((property, old, now) -> seen.add(now));
            later.forEach(Runnable::run);
            assertEquals(1, seen.size());
            RowState state = row.state();
            assertEquals("This computer", state.name());
            assertEquals(LinkLook.LIVE, state.link());
            assertEquals("", state.note());
            assertEquals(List.of("database"), state.tags());
            assertTrue(state.production());
            assertTrue(state.readOnly());
            assertEquals(2, state.counts().total());
            row.refresh();
            server.relabel(profile);
            assertEquals(1, seen.size());
            server.relabel(profile.withReadOnly(false));
            assertEquals(2, seen.size());
            row.close();
            server.relabel(profile);
            assertEquals(2, seen.size(), "closed");
        }
    }
}
