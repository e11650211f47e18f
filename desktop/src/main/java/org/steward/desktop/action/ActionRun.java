package org.steward.desktop.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.ItemResult;
import org.steward.desktop.activity.ItemResult.Outcome;
import org.steward.desktop.activity.Job;
import org.steward.desktop.activity.Level;
import org.steward.desktop.activity.Offer;
import org.steward.desktop.activity.ServerNames;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.text.Messages;

/** One action from its beginning to its end, as the activity log shows it. JavaFX thread but for the flag. */
final class ActionRun {

    private final ProcessAction action;
    private final List<ProcessRef> processes;
    private final ActivityLog log;
    private final Messages messages;
    private final ActionWords words;
    private final PendingMarks pending;
    private final Consumer<List<ProcessRef>> startAgain;
    private final Job job;
    private final Optional<Sight> sight;
    private final List<ProcessRef> changed = new ArrayList<>();
    private final Map<Server, Integer> remaining = new HashMap<>();
    private volatile boolean cancelled;

    ActionRun(ProcessAction action, List<ProcessRef> processes, ActivityLog log, Messages messages,
            PendingMarks pending, Executor later, Consumer<List<ProcessRef>> startAgain) {
        this.action = action;
        this.processes = processes;
        this.log = log;
        this.messages = messages;
        this.words = new ActionWords(messages);
        this.pending = pending;
        this.startAgain = startAgain;
        this.job = log.begin(action.icon(), words.doing(action, processes), words.subject(processes),
                processes.size(), () -> cancelled = true);
        this.sight = Sight.of(action, job, log.clock(), later, processes);
        processes.forEach(process -> remaining.merge(process.server(), 1, Integer::sum));
    }

    /** Whether what has not begun is to be left undone; from any thread. */
    boolean isCancelled() {
        return cancelled;
    }

    /** Outcomes of some processes. */
    void arrived(List<ProcessResult> results) {
        for (ProcessResult result : results) {
            if (result.result().outcome() == Outcome.DONE) {
                changed.add(result.process());
            }
            pending.clear(result.process());
            sight.ifPresent(eye -> eye.answered(result.process()));
        }
        results.forEach(result -> answered(result.process().server()));
        job.add(results.stream().map(ProcessResult::result).toList());
        if (job.doneProperty().get() == job.total()) {
            sight.ifPresent(Sight::close);
            log.finish(job, outcome());
        }
    }

    /** The last answer of a server: what has become of the processes is there to be seen. */
    private void answered(Server server) {
        if (remaining.merge(server, -1, Integer::sum) == 0) {
            server.connection().expectChange();
        }
    }

    private Entry outcome() {
        List<ItemResult> results = job.results();
        long failed = job.failedProperty().get();
        long left = results.stream().filter(item -> item.outcome() == Outcome.CANCELLED).count();
        boolean single = results.size() == 1;
        Set<Server> servers = ActionWords.servers(processes);
        Entry entry;
        if (failed > 0) {
            entry = log.entry(Level.FAILED, action.icon(), single ? words.wish(action, processes)
                    : messages.get("action.failed", words.wish(action, processes), failed, results.size()));
        } else if (left > 0) {
            entry = log.entry(Level.WARNING, action.icon(), messages.get("action.left",
                    words.wish(action, processes), results.size() - left, results.size()));
        } else if (changed.isEmpty()) {
            entry = log.entry(Level.INFO, action.icon(), messages.get("action.nothing", words.wish(action, processes)));
        } else {
            entry = log.entry(Level.GOOD, action.icon(), words.did(action, processes));
        }
        entry = entry.on(ServerNames.of(servers, messages)).done();
        if (single || failed > 0) {
            entry = entry.saying(results.stream().filter(item -> single || item.outcome() == Outcome.FAILED)
                    .findFirst().orElseThrow().sentence());
        }
        if (!single) {
            entry = entry.with(results);
        }
        if (action instanceof ProcessAction.Stop && !changed.isEmpty()) {
            List<ProcessRef> stopped = List.copyOf(changed);
            return entry.offering(Offer.once(messages.get("action.undo"), () -> startAgain.accept(stopped)));
        }
        // The row itself shows that one process did as it was told.
        return single && !changed.isEmpty() ? entry.quiet() : entry;
    }
}
