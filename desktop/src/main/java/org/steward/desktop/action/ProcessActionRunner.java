package org.steward.desktop.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.util.Subscription;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Level;
import org.steward.desktop.activity.ServerNames;
import org.steward.desktop.dialogs.Confirmation;
import org.steward.desktop.dialogs.Question;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.icons.Icon;

/**
 * Does actions: refuses what is read-only, asks where that is due, and then runs them on all servers at once and on each
 * server several at a time. What becomes of it is in the activity log. JavaFX thread.
 */
public final class ProcessActionRunner implements ProcessActions {

    private final Fleet fleet;
    private final Background background;
    private final Confirmation confirmation;
    private final ActivityLog log;
    private final Messages messages;
    private final SettingsModel settings;
    private final PendingMarks pending = new PendingMarks();

    /** Runs in this background on servers of a fleet, asks here, and writes down there. */
    public ProcessActionRunner(Fleet fleet, Background background, Confirmation confirmation, ActivityLog log,
            Messages messages, SettingsModel settings) {
        this.fleet = fleet;
        this.background = background;
        this.confirmation = confirmation;
        this.log = log;
        this.messages = messages;
        this.settings = settings;
    }

    @Override
    public void run(ProcessAction action, List<ProcessRef> processes) {
        List<ProcessRef> allowed = allowed(action, processes.stream().distinct().toList());
        if (allowed.isEmpty()) {
            return;
        }
        Optional<Question> question = new ActionQuestions(messages).before(action, allowed, settings.settings());
        if (question.isEmpty()) {
            start(action, allowed);
            return;
        }
        confirmation.ask(question.get(), answer -> {
            if (answer.notAgain()) {
                settings.update(old -> old.withQuietConfirmation(ActionQuestions.kind(action)));
            }
            if (answer.isYes()) {
                start(action, allowed);
            }
        });
    }

    @Override
    public boolean isPending(ProcessRef process) {
        return pending.isPending(process);
    }

    @Override
    public Subscription onPendingChange(Consumer<ProcessRef> listener) {
        return pending.onChange(listener);
    }

    /** Those of servers that may be changed; says so about the others. */
    private List<ProcessRef> allowed(ProcessAction action, List<ProcessRef> processes) {
        Map<Boolean, List<ProcessRef>> byReadOnly = processes.stream()
                .collect(Collectors.partitioningBy(ref -> ref.server().profile().readOnly()));
        List<ProcessRef> refused = byReadOnly.get(true);
        if (!refused.isEmpty()) {
            Set<Server> servers = ActionWords.servers(refused);
            String where = ServerNames.of(servers, messages);
            log.report(log.entry(Level.WARNING, Icon.LOCK,
                            messages.get("action.readOnly", where, servers.size()))
                    .saying(messages.get("action.readOnly.detail",
                            new ActionWords(messages).wish(action, refused))).on(where).done());
        }
        return byReadOnly.get(false);
    }

    /** Servers may have been reopened since they were stopped, or taken out of the window. */
    private void startAgain(List<ProcessRef> stopped) {
        stopped.stream().map(ProcessRef::server).distinct().filter(server -> fleet.now(server).isEmpty())
                .forEach(server -> log.report(ServerNames.gone(server, log, messages)));
        run(new ProcessAction.Start(), stopped.stream().map(fleet::now).flatMap(Optional::stream).toList());
    }

    private void start(ProcessAction action, List<ProcessRef> processes) {
        Map<Server, List<ProcessRef>> byServer = new LinkedHashMap<>();
        processes.forEach(ref -> byServer.computeIfAbsent(ref.server(), server -> new ArrayList<>())
                .add(ref));
        pending.set(processes);
        Executor later = CompletableFuture.delayedExecutor(Sight.SPACING_MILLIS, TimeUnit.MILLISECONDS,
                background.fx());
        ActionRun run = new ActionRun(action, processes, log, messages, pending, later, this::startAgain);
        Arrivals<ProcessResult> arrivals = new Arrivals<>(background.fx(), run::arrived);
        byServer.forEach((server, refs) -> {
            OutcomeWords words = new OutcomeWords(action, ServerNames.of(server, messages), messages);
            ServerRun calls = new ServerRun(new ServerCaller(server.client(), action, words)::call, words,
                    ServerCall.plan(action, refs, server.snapshot()), run::isCancelled, arrivals::add);
            calls.begin(background.threads());
            server.connection().expectChange();
        });
    }
}
