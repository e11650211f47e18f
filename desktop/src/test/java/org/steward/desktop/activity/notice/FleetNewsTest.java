package org.steward.desktop.activity.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steward.client.connection.Capability;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.action.ProcessAction;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.Level;
import org.steward.desktop.figures.Ends;
import org.steward.desktop.figures.Figures;
import org.steward.desktop.figures.Usage;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.text.Messages;

/** What of all that happens is told, and how. */
class FleetNewsTest {

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
    private final FedFleet fed = new FedFleet();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Duration> waits = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final List<Server> shown = new ArrayList<>();
    private final Set<ProcessRef> pending = new HashSet<>();
    private final Map<ProcessRef, Ends> ends = new HashMap<>();
    private final List<Consumer<ProcessRef>> onPending = new ArrayList<>();
    private final List<Consumer<Server>> onFigures = new ArrayList<>();

    private final class Actions implements ProcessActions {
        @Override
        public void run(ProcessAction action, List<ProcessRef> processes) {
            throw new AssertionError("news does nothing");
        }

        @Override
        public boolean isPending(ProcessRef process) {
            return pending.contains(process);
        }

        @Override
        public Subscription onPendingChange(Consumer<ProcessRef> listener) {
            onPending.add(listener);
            return () -> onPending.remove(listener);
        }
    }

    private final class Known implements Figures {
        @Override
        public Optional<Usage> usage(ProcessRef process) {
            return Optional.empty();
        }

        @Override
        public Optional<Ends> ends(ProcessRef process) {
            return Optional.ofNullable(ends.get(process));
        }

        @Override
        public Subscription onChange(Consumer<Server> listener) {
            onFigures.add(listener);
            return () -> onFigures.remove(listener);
        }
    }

    private FleetNews news;

    @BeforeEach
    void follow() {
        fed.add("box");
        fed.add("db-1");
        news = new FleetNews(fed.fleet, log, new Actions(), new Known(), new NewsDoors(
                this::openedProcess, process -> opened.add("log " + process.shown()),
                server -> opened.add("server " + server.profile().name()), () -> opened.add("problems")),
                Messages.in(Locale.ENGLISH), (wait, task) -> {
                    waits.add(wait);
                    waiting.add(task);
                });
        fed.live("box", FedFleet.running("web"), FedFleet.running("mailer"));
        fed.live("db-1", FedFleet.running("db"));
    }

    @AfterEach
    void close() {
        news.close();
        fed.close();
    }

    @Test
    void onceClosedItListensToNobody() {
        assertEquals(List.of(1, 1), List.of(onPending.size(), onFigures.size()));
        news.close();
        assertEquals(List.of(0, 0), List.of(onPending.size(), onFigures.size()));
    }

    private void openedProcess(ProcessRef process) {
        opened.add("process " + process.shown());
        shown.add(process.server());
    }

    @Test
    void offersLeadToTheServerThatWasReopenedMeanwhile() {
        fed.live("db-1", FedFleet.fatal("db", "can't find command 'db'"));
        told();
        Server again = fed.reopen("db-1");
        newest().offers().forEach(offer -> offer.take());
        assertEquals(List.of("log db", "process db"), opened);
        assertEquals(List.of(again), shown);
    }

    @Test
    void offersSayWhenTheServerIsThereNoMore() {
        fed.live("db-1", FedFleet.fatal("db", "can't find command 'db'"));
        told();
        fed.fleet.remove(fed.fleet.named("db-1").orElseThrow());
        newest().offers().getFirst().take();
        assertEquals(List.of(), opened);
        assertEquals("db-1 is not among the servers of this window any more", newest().title());
    }

    private List<String> told() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
        return log.history().stream().map(Entry::title).toList();
    }

    private Entry newest() {
        told();
        return log.history().getFirst();
    }

    @Test
    void whatWasSoFromTheBeginningIsNoNews() {
        fed.add("new");
        fed.gone("new");
        fed.live("new", FedFleet.fatal("broken", "can't find command 'x'"), FedFleet.exited("old", 1));
        assertEquals(List.of(), told());
    }

    @Test
    void aServerThatAnsweredAndIsGoneIsToldWithTheReasonAndItsReturnToo() {
        fed.gone("box");
        assertEquals("box does not answer any more", newest().title());
        assertEquals(Level.WARNING, newest().level());
        assertTrue(newest().detail().startsWith("Connection refused. Start the daemon"), newest().detail());
        newest().offers().getFirst().take();
        assertEquals(List.of("server box"), opened);
        fed.back("box");
        assertEquals(List.of("box answers again", "box does not answer any more"), told());
    }

    @Test
    void aServerThatIsOnlyLateIsNoNews() {
        fed.late("box");
        fed.back("box");
        assertEquals(List.of(), told());
    }

    @Test
    void aServerThatWasAwayForAMomentIsWrittenDownQuietly() {
        fed.gone("box");
        fed.back("box");
        assertEquals("box did not answer for a moment", newest().title());
        assertTrue(newest().isQuiet());
        assertEquals(1, log.history().size());
    }

    @Test
    void aServerThatFlapsIsOneEntryOfEachKindWithACount() {
        for (int i = 0; i < 5; i++) {
            fed.gone("box");
            told();
            fed.back("box");
            told();
        }
        assertEquals(List.of("box answers again", "box does not answer any more"), told());
        assertEquals(5, newest().times());
    }

    @Test
    void aHundredServersThatAreLostTogetherAreOneEntryWithAllOfThem() {
        for (int i = 0; i < 100; i++) {
            fed.add("s" + i);
            fed.live("s" + i);
        }
        for (int i = 0; i < 100; i++) {
            fed.gone("s" + i);
        }
        assertEquals(List.of("100 servers do not answer any more"), told());
        assertEquals(100, newest().items().size());
    }

    @Test
    void whileNewsKeepsComingItIsToldOnlyNowAndThen() {
        fed.gone("box");
        told();
        fed.gone("db-1");
        told();
        now = now.plusSeconds(60);
        fed.back("box");
        told();
        assertEquals(List.of(FleetNews.GATHER, FleetNews.GATHER_STORM, FleetNews.GATHER), waits);
    }

    @Test
    void anUnexpectedExitSaysWhyAndOffersTheLog() {
        fed.live("box", FedFleet.exited("web", 127), FedFleet.running("mailer"));
        assertEquals("web on box exited unexpectedly", newest().title());
        assertEquals("web exited with status 127: " + Messages.in(Locale.ENGLISH).get("text.exit.127") + ".",
                newest().detail());
        newest().offers().forEach(offer -> offer.take());
        assertEquals(List.of("log web", "process web"), opened);
    }

    @Test
    void whatAServerWillRememberIsWaitedFor() {
        ProcessRef web = fed.process("box", "web");
        fed.can("box", Capability.HISTORY);
        ends.put(web, new Ends(0, -1, 15, false, Instant.ofEpochSecond(150), false, false));
        fed.live("box", FedFleet.exited("web", -1), FedFleet.running("mailer"));
        waiting.poll().run();
        waiting.poll().run();
        assertEquals(List.of(), log.history());
        ends.put(web, new Ends(0, -1, 9, false, Instant.ofEpochSecond(200), false, false));
        assertTrue(newest().detail().startsWith("web was ended by SIGKILL"), newest().detail());
        assertEquals(List.of(FleetNews.GATHER, FleetNews.LOOK_AGAIN, FleetNews.LOOK_AGAIN), waits);
    }

    @Test
    void whatItDoesNotRememberAfterAllIsToldWithout() {
        fed.can("box", Capability.HISTORY);
        fed.live("box", FedFleet.exited("web", 3), FedFleet.running("mailer"));
        assertEquals(List.of("web on box exited unexpectedly"), told());
        assertEquals(1 + FleetNews.MOST_LOOKS, waits.size());
    }

    @Test
    void nothingIsRememberedOfWhatNeverRan() {
        fed.can("box", Capability.HISTORY);
        fed.live("box", FedFleet.fatal("web", "can't find command 'x'"), FedFleet.running("mailer"));
        told();
        assertEquals(List.of(FleetNews.GATHER), waits);
    }

    @Test
    void aServerThatRemembersNamesTheSignal() {
        ends.put(fed.process("box", "web"), new Ends(0, -1, 9, false, now, false, false));
        fed.live("box", FedFleet.exited("web", -1), FedFleet.running("mailer"));
        assertTrue(newest().detail().startsWith("web was ended by SIGKILL"), newest().detail());
    }

    @Test
    void anEndThatItsServerExpectsIsNoNewsNorIsStatusZero() {
        ends.put(fed.process("box", "web"), new Ends(0, 2, 0, true, now, false, false));
        fed.live("box", FedFleet.exited("web", 2), FedFleet.exited("mailer", 0));
        assertEquals(List.of(), told());
    }

    @Test
    void fatalSaysWhatCouldNotBeStarted() {
        fed.live("box", FedFleet.fatal("web", "can't find command '/opt/web'"), FedFleet.running("mailer"));
        assertEquals("web on box could not be kept running", newest().title());
        assertEquals("web could not be started: there is no command /opt/web. It is not tried again until somebody "
                + "starts it.", newest().detail());
        assertEquals(1, log.unseenFailuresProperty().get());
    }

    @Test
    void severalOfOneKindAreOneEntryThatLeadsToTheProblems() {
        fed.live("box", FedFleet.fatal("web", ""), FedFleet.fatal("mailer", ""));
        fed.live("db-1", FedFleet.fatal("db", "Exited too quickly (process log may have details)"));
        assertEquals(List.of("3 processes on 2 servers could not be kept running"), told());
        assertEquals(List.of("mailer", "web", "db"), newest().items().stream().map(item -> item.name()).toList());
        assertTrue(newest().items().getLast().sentence().startsWith("db ended too soon after each start."));
        newest().offers().getFirst().take();
        assertEquals(List.of("problems"), opened);
    }

    @Test
    void whatThePersonIsDoingOrHasJustDoneIsNoNews() {
        ProcessRef web = fed.process("box", "web");
        pending.add(web);
        onPending.forEach(listener -> listener.accept(web));
        fed.live("box", FedFleet.exited("web", -1), FedFleet.running("mailer"));
        fed.live("box", FedFleet.running("web"), FedFleet.running("mailer"));
        pending.clear();
        onPending.forEach(listener -> listener.accept(web));
        now = now.plusSeconds(2);
        fed.live("box", FedFleet.exited("web", -1), FedFleet.running("mailer"));
        fed.live("box", FedFleet.running("web"), FedFleet.running("mailer"));
        now = now.plusSeconds(20);
        fed.live("box", FedFleet.fatal("web", ""), FedFleet.running("mailer"));
        assertEquals(List.of(), told());
    }

    @Test
    void whatHappensAWhileAfterIsNewsAgain() {
        ProcessRef web = fed.process("box", "web");
        onPending.forEach(listener -> listener.accept(web));
        now = now.plusSeconds(10);
        fed.live("box", FedFleet.exited("web", 1), FedFleet.running("mailer"));
        assertEquals(List.of("web on box exited unexpectedly"), told());
    }

    @Test
    void aProcessThatEndsAgainAndAgainIsToldOnce() {
        ends.put(fed.process("box", "web"), new Ends(5, 1, 0, false, now, true, false));
        for (int i = 1; i < 4; i++) {
            fed.live("box", FedFleet.info("web", ProcessState.RUNNING, 0, "", 100 + 10 * i, 99 + 10 * i),
                    FedFleet.running("mailer"));
            onFigures.forEach(listener -> listener.accept(fed.fleet.named("box").orElseThrow()));
        }
        assertEquals(List.of("web on box ends again and again"), told());
        assertTrue(newest().detail().startsWith("web ended by itself 5 times within 60 s"), newest().detail());
    }

    @Test
    void aServerThatWasTakenOutIsNotFollowed() {
        Server box = fed.fleet.named("box").orElseThrow();
        fed.fleet.remove(box);
        fed.gone("box");
        assertEquals(List.of(), told());
    }
}
