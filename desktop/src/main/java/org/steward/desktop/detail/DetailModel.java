package org.steward.desktop.detail;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.steward.client.SupervisorClient;
import org.steward.client.connection.Capability;
import org.steward.client.connection.Snapshot;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.figures.Figures;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;

/**
 * Follows the focused process and asks its server, in the background, for what has to be asked. JavaFX thread; asks
 * nothing while the drawer is not shown.
 */
final class DetailModel {

    private final ReadOnlyObjectWrapper<Optional<Facts>> facts =
            new ReadOnlyObjectWrapper<>(this, "facts", Optional.empty());
    private final ChangeListener<Snapshot> onSnapshot = (property, old, now) -> refresh();
    private final ObservableValue<Optional<ProcessRef>> focused;
    private final Figures figures;
    private final ProcessActions actions;
    private final StockValues stockValues;
    private final Background background;
    private final Loads loads = new Loads();
    private Optional<ProcessRef> process = Optional.empty();
    private boolean active;

    DetailModel(ObservableValue<Optional<ProcessRef>> focused, Figures figures, ProcessActions actions,
            StockValues stockValues, Background background) {
        this.focused = focused;
        this.figures = figures;
        this.actions = actions;
        this.stockValues = stockValues;
        this.background = background;
        focused.addListener((property, old, now) -> {
            if (active) {
                focus(now);
            }
        });
        figures.onChange(server -> {
            if (process.filter(ref -> ref.server() == server).isPresent()) {
                refresh();
            }
        });
        actions.onPendingChange(changed -> {
            if (process.filter(changed::equals).isPresent()) {
                refresh();
            }
        });
    }

    /** What is known of the focused process; empty when none is focused, or the drawer is not shown. */
    ReadOnlyObjectProperty<Optional<Facts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** The focused process, as far as it is shown. */
    Optional<ProcessRef> process() {
        return process;
    }

    /** Says whether the drawer is shown. */
    void setActive(boolean isActive) {
        active = isActive;
        focus(isActive ? focused.getValue() : Optional.empty());
    }

    private void focus(Optional<ProcessRef> next) {
        if (next.equals(process)) {
            return;
        }
        process.ifPresent(ref -> ref.server().snapshotProperty().removeListener(onSnapshot));
        process = next;
        loads.forget();
        figures.follow(next);
        if (next.isEmpty()) {
            facts.set(Optional.empty());
            return;
        }
        Server server = next.get().server();
        server.snapshotProperty().addListener(onSnapshot);
        facts.set(Optional.of(new Facts(next.get().shown(), server.profile().name(), server.profile().readOnly(),
                server.snapshot(), Optional.empty(), false, false, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty())));
        refresh();
    }

    /** Takes over what is known without asking, and asks for what that makes out of date. */
    private void refresh() {
        if (process.isEmpty() || facts.get().isEmpty()) {
            return;
        }
        ProcessRef ref = process.get();
        Facts was = facts.get().get();
        Snapshot snapshot = ref.server().snapshot();
        Optional<ProcessInfo> now = ref.info();
        boolean gone = now.isEmpty() && snapshot.server().isPresent();
        Facts next = was.withState(snapshot, now.or(was::info), gone, actions.isPending(ref), figures.ends(ref));
        set(next);
        if (snapshot.link().isLive() && now.isPresent()) {
            loads.ask(ref, was, next, now.get());
        }
    }

    /** Asks for the configuration again, as its files may have changed. */
    void reloadConfig() {
        process.flatMap(ProcessRef::info).ifPresent(info -> loads.config(process.get(), info));
    }

    private void set(Facts next) {
        if (!facts.get().equals(Optional.of(next))) {
            facts.set(Optional.of(next));
        }
    }

    /** What was asked for and for which look at the process. */
    private final class Loads {
        private Optional<ProcessInfo> asked = Optional.empty();
        private Optional<Object> link = Optional.empty();
        private Future<?> story = java.util.concurrent.CompletableFuture.completedFuture(null);
        private Future<?> lines = story;
        private Future<?> config = story;

        private void forget() {
            asked = Optional.empty();
            link = Optional.empty();
            story.cancel(true);
            lines.cancel(true);
            config.cancel(true);
        }

        private void ask(ProcessRef ref, Facts was, Facts next, ProcessInfo info) {
            boolean newLook = asked.isEmpty() || asked.get() != info || !link.get().equals(next.snapshot().link());
            boolean newEnds = !was.ends().equals(next.ends());
            boolean startedAnew = asked.isEmpty() || asked.get().start() != info.start() || was.gone();
            asked = Optional.of(info);
            link = Optional.of(next.snapshot().link());
            if (newLook || newEnds) {
                story(ref, next, info);
            }
            if (newLook || startedAnew) {
                lines(ref, next, info);
            }
            if (startedAnew) {
                config(ref, info);
            }
        }

        private void story(ProcessRef ref, Facts next, ProcessInfo info) {
            SupervisorClient client = ref.server().client();
            boolean remembers = next.offers(Capability.HISTORY);
            var observed = figures.observed(ref);
            var since = figures.observedSince(ref.server());
            story.cancel(true);
            story = load(ref, () -> remembers ? Loading.story(client, info)
                    : Loading.stockStory(client, next.snapshot(), info, observed, since), Facts::withStory);
        }

        private void lines(ProcessRef ref, Facts next, ProcessInfo info) {
            boolean explains = switch (info.state()) {
                case EXITED, BACKOFF, FATAL, UNKNOWN -> true;
                case STOPPED, STARTING, RUNNING, STOPPING -> next.isLooping();
            };
            lines.cancel(true);
            if (explains) {
                lines = load(ref, () -> Optional.of(Loading.lines(ref.server().client(), info)), Facts::withLines);
            } else if (info.state() != ProcessState.STARTING) {
                set(facts.get().orElseThrow().withLines(Optional.empty()));
            }
        }

        private void config(ProcessRef ref, ProcessInfo info) {
            SupervisorClient client = ref.server().client();
            boolean full = ref.server().offers(Capability.EFFECTIVE_CONFIG);
            config.cancel(true);
            config = load(ref, () -> full ? Optional.of(Loading.config(client, info))
                    : Loading.stockConfig(client, info, stockValues), Facts::withConfig);
        }

        /** A failure leaves what was known: the link says what is wrong with the server. */
        private <T> Future<?> load(ProcessRef ref, Callable<T> task, BiFunction<Facts, T, Facts> taken) {
            return background.run(task, result -> {
                if (process.filter(ref::equals).isPresent()) {
                    facts.get().ifPresent(now -> set(taken.apply(now, result)));
                }
            }, failure -> { });
        }
    }
}
