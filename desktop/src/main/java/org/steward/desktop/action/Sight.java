package org.steward.desktop.action;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.util.Subscription;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.activity.Job;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;

/**
 * Sees from the states of processes how far an action has come before it is answered: a server answers for a whole group
 * only when its last process is up. Looks at most ten times a second, and never leaves the last change unseen. JavaFX
 * thread.
 */
final class Sight implements AutoCloseable {

    static final long SPACING_MILLIS = 100;

    private final Predicate<ProcessState> wished;
    private final Job job;
    private final Clock clock;
    private final Executor later;
    private final Set<Server> toSee = new HashSet<>();
    private final Map<Server, Long> looked = new HashMap<>();
    private final Map<Server, Map<String, ProcessRef>> unanswered = new HashMap<>();
    private final Map<Server, Integer> seen = new HashMap<>();
    private final List<Subscription> watched = new ArrayList<>();

    private Sight(Predicate<ProcessState> wished, Job job, Clock clock, Executor later,
            Collection<ProcessRef> processes) {
        this.wished = wished;
        this.job = job;
        this.clock = clock;
        this.later = later;
        processes.forEach(process -> unanswered.computeIfAbsent(process.server(), server -> new HashMap<>())
                .put(process.namespec(), process));
        unanswered.keySet().forEach(server -> watched.add(server.snapshotProperty().subscribe((was, is) -> look(server))));
    }

    /**
     * Watches an action on several processes, if one can see of it when it is done.
     *
     * @param later runs what it is given on the JavaFX thread after {@link #SPACING_MILLIS}
     */
    static Optional<Sight> of(ProcessAction action, Job job, Clock clock, Executor later,
            Collection<ProcessRef> processes) {
        if (processes.size() < 2) {
            return Optional.empty();
        }
        return switch (action) {
            case ProcessAction.Start start ->
                    Optional.of(new Sight(state -> state == ProcessState.RUNNING, job, clock, later, processes));
            case ProcessAction.Stop stop ->
                    Optional.of(new Sight(ProcessState::isStopped, job, clock, later, processes));
            case ProcessAction.Restart restart -> Optional.empty();
            case ProcessAction.Signal signal -> Optional.empty();
            case ProcessAction.ClearLogs clear -> Optional.empty();
        };
    }

    /** The outcome of this one is known. */
    void answered(ProcessRef process) {
        Map<String, ProcessRef> rest = unanswered.getOrDefault(process.server(), Map.of());
        if (rest.remove(process.namespec()) != null) {
            // Until one looks again; it is counted as answered now.
            seen.computeIfPresent(process.server(), (server, count) -> Math.max(0, count - 1));
        }
    }

    private void look(Server server) {
        long now = clock.millis();
        if (now - looked.getOrDefault(server, now - SPACING_MILLIS) < SPACING_MILLIS) {
            if (toSee.add(server)) {
                later.execute(() -> lookAgain(server));
            }
            return;
        }
        looked.put(server, now);
        count(server);
    }

    private void lookAgain(Server server) {
        toSee.remove(server);
        looked.put(server, clock.millis());
        count(server);
    }

    private void count(Server server) {
        Map<String, ProcessRef> rest = unanswered.get(server);
        int count = 0;
        for (ProcessInfo process : server.snapshot().processes()) {
            if (wished.test(process.state()) && rest.containsKey(process.namespec())) {
                count++;
            }
        }
        seen.put(server, count);
        job.saw(seen.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Override
    public void close() {
        watched.forEach(Subscription::unsubscribe);
    }
}
