package org.steward.desktop.activity.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.ServerNames;
import org.steward.desktop.figures.Figures;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Server;
import org.steward.desktop.text.Messages;

/**
 * Writes into the activity log what happens by itself: servers lost and back, processes that cannot be kept running,
 * that exit unexpectedly, that end again and again. News that come together are told together, and while they keep
 * coming, only now and then. JavaFX thread.
 */
public final class FleetNews implements AutoCloseable {

    /** How long to wait for what belongs together. */
    static final Duration GATHER = Duration.ofSeconds(1);
    /** The same while there is much news. */
    static final Duration GATHER_STORM = Duration.ofSeconds(10);
    /** Between two looks at what a server remembers of an end that is to be told. */
    static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    /** Looks before the end is told without: ten seconds. */
    static final int MOST_LOOKS = 50;

    private final Fleet fleet;
    private final ActivityLog log;
    private final Lately lately;
    private final Figures figures;
    private final NewsText text;
    private final NewsEntries entries;
    private final BiConsumer<Duration, Runnable> later;
    private final Clock clock;
    private final Map<Server, ServerWatch> watches = new HashMap<>();
    private final ListChangeListener<Server> onFleet = this::fleetChanged;
    private final List<News> gathered = new ArrayList<>();
    private final Subscription listening;
    private Instant told = Instant.MIN;
    private int looks;

    /**
     * Follows the servers of a fleet until it is closed.
     *
     * @param actions what the person does, which is no news
     * @param figures how processes ended
     * @param doors where the offers lead
     * @param fx the JavaFX thread
     */
    public FleetNews(Fleet fleet, ActivityLog log, ProcessActions actions, Figures figures, NewsDoors doors,
            Messages messages, Executor fx) {
        this(fleet, log, actions, figures, doors, messages, (wait, task) -> CompletableFuture
                .delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, fx).execute(task));
    }

    FleetNews(Fleet fleet, ActivityLog log, ProcessActions actions, Figures figures, NewsDoors doors,
            Messages messages, BiConsumer<Duration, Runnable> later) {
        this.fleet = fleet;
        this.log = log;
        this.lately = new Lately(actions, log.clock());
        this.figures = figures;
        this.text = new NewsText(messages, figures);
        this.entries = new NewsEntries(log, text, reopening(doors, messages), messages);
        this.later = later;
        this.clock = log.clock();
        fleet.servers().forEach(this::watch);
        fleet.servers().addListener(onFleet);
        listening = figures.onChange(server -> {
            ServerWatch watch = watches.get(server);
            if (watch != null) {
                watch.count(figures);
            }
        });
    }

    /** Doors to servers and processes as they are when somebody goes there, for a server may be reopened meanwhile. */
    private NewsDoors reopening(NewsDoors doors, Messages messages) {
        return new NewsDoors(process -> through(process.server(), fleet.now(process), doors.process(), messages),
                process -> through(process.server(), fleet.now(process), doors.log(), messages),
                server -> through(server, fleet.now(server), doors.server(), messages), doors.problems());
    }

    private <T> void through(Server server, Optional<T> now, Consumer<T> door, Messages messages) {
        now.ifPresentOrElse(door, () -> log.report(ServerNames.gone(server, log, messages)));
    }

    private void fleetChanged(ListChangeListener.Change<? extends Server> change) {
        while (change.next()) {
            if (!change.wasPermutated()) {
                change.getRemoved().stream().filter(server -> !fleet.servers().contains(server)).forEach(this::forget);
                change.getAddedSubList().forEach(this::watch);
            }
        }
    }

    private void watch(Server server) {
        watches.computeIfAbsent(server, one -> new ServerWatch(one, this::gather));
    }

    private void forget(Server server) {
        ServerWatch watch = watches.remove(server);
        if (watch != null) {
            watch.close();
        }
    }

    private void gather(News news) {
        if (news instanceof News.OfProcess process && lately.isOwnDoing(process)) {
            return;
        }
        gathered.add(news);
        if (gathered.size() == 1) {
            boolean storm = told.isAfter(clock.instant().minus(GATHER_STORM));
            later.accept(storm ? GATHER_STORM : GATHER, this::tell);
        }
    }

    private void tell() {
        if (looks < MOST_LOOKS && gathered.stream().anyMatch(text::willKnowMore)) {
            looks++;
            later.accept(LOOK_AGAIN, this::tell);
            return;
        }
        looks = 0;
        List<News> news = List.copyOf(gathered);
        gathered.clear();
        told = clock.instant();
        entries.of(news).forEach(log::report);
    }

    /** Follows nobody any more. */
    @Override
    public void close() {
        fleet.servers().removeListener(onFleet);
        List.copyOf(watches.keySet()).forEach(this::forget);
        gathered.clear();
        listening.unsubscribe();
        lately.close();
    }
}
