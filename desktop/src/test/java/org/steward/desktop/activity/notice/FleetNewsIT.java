package org.steward.desktop.activity.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.transport.TransportOptions;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.desktop.action.ProcessAction;
import org.steward.desktop.action.ProcessActionRunner;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.dialogs.Answer;
import org.steward.desktop.figures.FiguresKeeper;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.peer.Await;
import org.steward.peer.Daemon;

/** What real servers and processes do by themselves is told; what the person does is not. */
class FleetNewsIT {

    private static final ConnectionOptions HASTY = ConnectionOptions.defaults()
            .withPoll(new ConnectionOptions.PollIntervals(
                    Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200)))
            .withRetries(Duration.ofMillis(50), Duration.ofMillis(200));
    private static final String SECTIONS = """
            [program:web]
            command=/bin/sleep 1000
            startsecs=0
            autorestart=false
            [program:broken]
            command=/bin/sh -c "exit 69"
            startsecs=1
            startretries=0
            autostart=false
            """;

    /** The window's parts on a thread that plays the JavaFX thread. */
    private static final class Parts implements AutoCloseable {
        private final ExecutorService fx = Executors.newSingleThreadExecutor();
        private final Background background = new Background(fx);
        private final ActivityLog log = new ActivityLog(Clock.systemUTC());
        private final Fleet fleet = new Fleet();
        private final FiguresKeeper figures;
        private final ProcessActionRunner runner;
        private final FleetNews news;
        private final Server server;

        Parts(Trial trial) {
            Messages messages = Messages.in(Locale.ENGLISH);
            runner = new ProcessActionRunner(fleet, background,
                    (question, answered) -> answered.accept(new Answer(Answer.Choice.YES, false)), log, messages,
                    new SettingsModel(Settings.defaults()));
            figures = on(() -> new FiguresKeeper(fleet, background));
            news = on(() -> new FleetNews(fleet, log, runner, figures, new NewsDoors(process -> { }, process -> { },
                    one -> { }, () -> { }), messages, fx));
            server = on(() -> {
                Server one = new Server(ServerProfile.of("box", "unix://" + trial.box().path("s.sock")),
                        TransportOptions.defaults(), HASTY, fx);
                fleet.add(one);
                return one;
            });
            Await.until("it is live", () -> on(() -> server.snapshot().link().isLive()
                    && server.snapshot().process("web:web").filter(web -> web.pid() != 0).isPresent()));
        }

        <T> T on(Callable<T> task) {
            try {
                return fx.submit(task).get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        Entry entry(String title) {
            return Await.value(title, () -> on(() -> log.history().stream()
                    .filter(entry -> entry.title().equals(title)).findFirst()));
        }

        List<String> titles() {
            return on(() -> log.history().stream().map(Entry::title).toList());
        }

        @Override
        public void close() {
            on(() -> {
                news.close();
                figures.close();
                fleet.close();
                return true;
            });
            background.close();
            fx.shutdown();
        }
    }

    private static void kill(int pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    @OnEachServer
    void aProcessThatIsKilledFromOutsideIsToldWithTheSignalWhereTheServerKnowsIt(Trial trial) {
        Daemon daemon = trial.start(SECTIONS);
        try (Parts parts = new Parts(trial)) {
            kill(daemon.awaitRunning("web"));
            Entry entry = parts.entry("web on box exited unexpectedly");
            String words = switch (trial.server()) {
                case STEWARDD -> "web was ended by SIGKILL";
                case SUPERVISORD -> "web was ended by a signal.";
            };
            assertTrue(entry.detail().startsWith(words), entry.detail());
            assertEquals(Optional.of("box"), entry.server());
            assertEquals(2, entry.offers().size());
        }
    }

    @OnEachServer
    void aProcessThatDoesNotStayUpForSomebodyElseIsToldWithItsStatusWhereTheServerKnowsIt(Trial trial) {
        Daemon daemon = trial.start(SECTIONS);
        try (Parts parts = new Parts(trial)) {
            daemon.rpc().answer("startProcess", "broken");
            Entry entry = parts.entry("broken on box could not be kept running");
            String words = switch (trial.server()) {
                case STEWARDD -> "broken ended too soon after each start, the last time with status 69: something";
                case SUPERVISORD -> "broken ended too soon after each start. It is not tried again";
            };
            assertTrue(entry.detail().startsWith(words), entry.detail());
        }
    }

    @OnEachServer
    void aServerThatGoesAndComesIsTold(Trial trial) {
        Daemon daemon = trial.start(SECTIONS);
        try (Parts parts = new Parts(trial)) {
            daemon.close();
            assertTrue(parts.entry("box does not answer any more").detail().contains(". "));
            trial.restart();
            parts.entry("box answers again");
        }
    }

    @OnEachServer
    void whatThePersonDoesIsWrittenDownOnce(Trial trial) {
        Daemon daemon = trial.start(SECTIONS);
        try (Parts parts = new Parts(trial)) {
            ProcessRef web = new ProcessRef(parts.server, "web", "web");
            ProcessRef broken = new ProcessRef(parts.server, "broken", "broken");
            parts.on(() -> {
                parts.runner.run(new ProcessAction.Signal("KILL"), List.of(web));
                parts.runner.run(new ProcessAction.Start(), List.of(broken));
                return true;
            });
            parts.entry("Sent KILL to web on box");
            parts.entry("Start broken on box");
            Await.until("both are seen", () -> parts.on(() -> web.info().filter(info -> info.pid() == 0).isPresent()));
            // Something that is told later than these would have been.
            daemon.close();
            parts.entry("box does not answer any more");
            assertEquals(3, parts.titles().size(), parts.titles()::toString);
        }
    }
}
