package org.steward.desktop.action;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.transport.TransportOptions;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.dialogs.Answer;
import org.steward.desktop.dialogs.Question;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.peer.Await;

/** A runner with everything it needs, on a thread that plays the JavaFX thread. */
final class Rig implements AutoCloseable {

    private static final ConnectionOptions HASTY = ConnectionOptions.defaults()
            .withPoll(new ConnectionOptions.PollIntervals(
                    Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200)))
            .withRetries(Duration.ofMillis(50), Duration.ofMillis(200));
    /** An action on many waits for supervisord many times, and on a busy machine each time takes longer. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    final Fleet fleet = new Fleet();
    /** As the toolkit does, it drops what comes after its end. */
    final ExecutorService fx = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
            new ThreadPoolExecutor.DiscardPolicy());
    final Background background = new Background(fx);
    final ActivityLog log = new ActivityLog(Clock.systemUTC());
    final SettingsModel settings = new SettingsModel(Settings.defaults());
    final List<Question> questions = new ArrayList<>();
    final ProcessActionRunner runner;
    Answer answer = new Answer(Answer.Choice.YES, false);

    Rig() {
        runner = new ProcessActionRunner(fleet, background, (question, answered) -> {
            questions.add(question);
            answered.accept(answer);
        }, log, Messages.in(Locale.ENGLISH), settings);
    }

    /** Opens a server, or opens it anew when there is one of its name. */
    Server server(ServerProfile profile) {
        Server server = on(() -> new Server(profile, TransportOptions.defaults(), HASTY, fx));
        on(() -> {
            fleet.named(profile.name()).ifPresentOrElse(old -> fleet.replace(old, server), () -> fleet.add(server));
            return true;
        });
        return server;
    }

    /** Waits until it answers and has so many processes. */
    List<ProcessRef> all(Server server, int count) {
        Await.until(count + " processes", () -> on(() -> server.snapshot().link().isLive()
                && server.snapshot().processes().size() == count));
        return on(() -> server.snapshot().processes().stream().map(info -> ProcessRef.of(server, info)).toList());
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

    /** Runs it; whether all of these processes were marked at once. */
    boolean run(ProcessAction action, List<ProcessRef> processes) {
        return on(() -> {
            runner.run(action, processes);
            return processes.stream().allMatch(runner::isPending);
        });
    }

    /** The first entry that fits, once it is there. */
    Entry entry(String what, Predicate<Entry> condition) {
        return Await.value(what, LIMIT, () -> on(() -> log.history().stream().filter(condition).findFirst()));
    }

    @Override
    public void close() {
        fleet.close();
        background.close();
        fx.shutdown();
    }
}
