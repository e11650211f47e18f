package org.steward.desktop.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.ProcessAction;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.processes.rows.ProcessRow;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.text.Messages;
import org.steward.desktop.text.Signals;
import org.steward.icons.Icon;

/**
 * What can be done with the selected rows, as commands, and whether it can be done now: for each at least one selected
 * process must be fit for it and on a server that may be changed. The action itself goes to all that are fit.
 */
final class ProcessCommands {

    /** A command whose being enabled follows the selection. */
    private record Fit(ReadOnlyBooleanWrapper enabled, Predicate<ProcessRow> condition) { }

    private final Selection selection;
    private final ObservableBooleanValue isShown;
    private final ProcessActions actions;
    private final Messages messages;
    private final WhyNot why;
    private final List<Fit> fits = new ArrayList<>();
    private final List<Command> all = new ArrayList<>();
    private final ObservableValue<Optional<Server>> scope;
    private final ReadOnlyBooleanWrapper hasLogs = new ReadOnlyBooleanWrapper(this, "hasLogs");
    private final ReadOnlyBooleanWrapper hasServer = new ReadOnlyBooleanWrapper(this, "hasServer");
    private final InvalidationListener scopeChanged = source -> refresh();
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper(this, "any");

    /**
     * Commands for what is selected.
     *
     * @param scope the server that is looked at; empty for all
     * @param isShown whether the person sees the selection; nothing can be done to what is not seen
     * @param why says why something cannot be done
     */
    ProcessCommands(Selection selection, ObservableValue<Optional<Server>> scope, ObservableBooleanValue isShown,
            ProcessActions actions, Messages messages, WhyNot why, ProcessDoors doors, Runnable showSignals,
            Consumer<String> copy) {
        this.isShown = isShown;
        this.selection = selection;
        this.scope = scope;
        this.actions = actions;
        this.messages = messages;
        this.why = why;
        act("process.start", new ProcessAction.Start(), "S", row -> row.info().state().isStopped());
        act("process.stop", new ProcessAction.Stop(), "X", row -> row.info().state().isRunning());
        act("process.restart", new ProcessAction.Restart(), "R", row -> true);
        Predicate<ProcessRow> signallable = row -> WhyNot.isWritable(row) && row.info().state().isSignallable();
        add("process.signal", Icon.SIGNAL, "K", fit(signallable), showSignals,
                () -> why.notChanged(rows(), "signal"));
        for (String signal : Signals.SENDABLE) {
            all.add(new Command("process.signal." + signal, messages.get("processes.command.process.signal.one", signal),
                    Optional.of(Icon.SIGNAL), Optional.empty(), fit(signallable),
                    () -> actions.run(new ProcessAction.Signal(signal), refs(signallable))));
        }
        act("process.clearLogs", new ProcessAction.ClearLogs(), "", row -> true);
        one("process.openLog", Icon.LOG, "L", doors.log());
        add("process.mergeLogs", Icon.MERGE, "Shift+L", any.getReadOnlyProperty(),
                () -> doors.merge().accept(chosen()), why::nothing);
        add("process.searchLogs", Icon.SEARCH, "Shift+F", hasLogs.getReadOnlyProperty(),
                () -> doors.search().accept(chosen()), why::nothing);
        add("server.mainLog", Icon.SERVER, "", hasServer.getReadOnlyProperty(),
                () -> server().ifPresent(doors.mainLog()), why::nothing);
        one("process.details", Icon.PANEL, "Enter", doors.details());
        one("process.editConfig", Icon.EDIT, "E", doors.config());
        add("process.copyName", Icon.COPY, "Shortcut+Shift+C", any.getReadOnlyProperty(), () -> copy.accept(
                joined(row -> row.ref().shown())), why::nothing);
        add("process.copyPid", Icon.COPY, "", fit(row -> row.pid() != 0), () -> copy.accept(
                joined(row -> row.pid() == 0 ? "" : Integer.toString(row.pid()))), () -> why.notRead(rows(), "pid"));
        selection.onChange(this::refresh);
        isShown.addListener((property, was, is) -> refresh());
        scope.addListener(new WeakInvalidationListener(scopeChanged));
        refresh();
    }

    /** The selected processes; those of the server that is looked at while none is selected. */
    private List<ProcessRef> chosen() {
        List<ProcessRef> selected = seen();
        return selected.isEmpty() ? scope.getValue().map(server -> server.snapshot().processes().stream()
                .map(process -> ProcessRef.of(server, process)).toList()).orElse(List.of()) : selected;
    }

    /** The server of the focused process, or of a selected one, or the one that is looked at. */
    private Optional<Server> server() {
        return (isShown.get() ? selection.focusedProperty().get() : Optional.<ProcessRef>empty()).or(() -> seen().stream().findFirst())
                .map(ProcessRef::server).or(scope::getValue);
    }

    private List<ProcessRef> seen() {
        return isShown.get() ? refs(row -> true) : List.of();
    }

    private void act(String id, ProcessAction action, String key, Predicate<ProcessRow> condition) {
        Predicate<ProcessRow> may = row -> WhyNot.isWritable(row) && condition.test(row);
        add(id, action.icon(), key, fit(may), () -> actions.run(action, refs(may)),
                () -> why.notChanged(rows(), id.substring(id.indexOf('.') + 1)));
    }

    private void one(String id, Icon icon, String key, Consumer<ProcessRef> door) {
        add(id, icon, key, any.getReadOnlyProperty(), () -> selection.focusedProperty().get()
                .or(() -> selection.processes().stream().findFirst().map(ProcessRow::ref)).ifPresent(door), why::nothing);
    }

    private void add(String id, Icon icon, String key, ObservableBooleanValue enabled, Runnable run,
            Supplier<String> whyNot) {
        all.add(new Command(id, messages.get("processes.command." + id), Optional.of(icon),
                key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key)), enabled, run,
                () -> enabled.get() ? "" : whyNot.get()));
    }

    private ObservableBooleanValue fit(Predicate<ProcessRow> condition) {
        Fit fit = new Fit(new ReadOnlyBooleanWrapper(this, "enabled"), condition);
        fits.add(fit);
        return fit.enabled().getReadOnlyProperty();
    }

    private List<ProcessRow> rows() {
        return isShown.get() ? selection.processes() : List.of();
    }

    private List<ProcessRef> refs(Predicate<ProcessRow> condition) {
        return selection.processes().stream().filter(condition).map(ProcessRow::ref).toList();
    }

    private String joined(java.util.function.Function<ProcessRow, String> text) {
        return String.join("\n", selection.processes().stream().map(text).filter(t -> !t.isEmpty()).toList());
    }

    /** Says again what can be done, after the selection or the state of rows has changed. */
    void refresh() {
        List<ProcessRow> rows = rows();
        any.set(!rows.isEmpty());
        hasLogs.set(!rows.isEmpty() || scope.getValue().isPresent());
        hasServer.set(server().isPresent());
        fits.forEach(fit -> fit.enabled().set(rows.stream().anyMatch(fit.condition())));
    }

    /** All of them. */
    List<Command> all() {
        return all;
    }
}
