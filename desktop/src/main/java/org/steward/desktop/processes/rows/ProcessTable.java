package org.steward.desktop.processes.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.steward.desktop.figures.Figures;
import org.steward.desktop.processes.filter.Filter;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;

/**
 * The table without its looks: takes what servers and figures say, and keeps {@link #rows} as the person wants them.
 *
 * <p>A refresh costs as much as has changed. Rows of servers that said nothing are not looked at, and the list is made
 * anew only when rows come or go, when one passes the filter or no longer does, or when it is time to sort. JavaFX
 * thread; the servers in scope are told by {@link #setServers}, what has changed of them by {@link #changed}.
 */
public final class ProcessTable {

    private final RowList rows = new RowList();
    private final Arrangement arrangement = new Arrangement();
    private final Map<Server, ServerRows> known = new LinkedHashMap<>();
    private final Set<Server> dirty = new LinkedHashSet<>();
    private final Set<Server> figured = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(this, "counts", Counts.NONE);
    private final Figures figures;
    private final Predicate<ProcessRef> pending;
    private final Calm calm;
    private final LongSupplier nanos;
    private Consumer<Runnable> changing = Runnable::run;
    private List<ServerRows> scope = List.of();
    private Choice choice = Choice.initial();
    private boolean withServers = true;
    private boolean unsorted;
    private boolean rematched;

    /**
     * An empty table.
     *
     * @param figures asked for figures of servers that {@link #figuresChanged} names
     * @param pending whether something asked of a process has not been answered
     * @param calm says when rows may move
     * @param nanos a clock that only goes forward
     */
    public ProcessTable(Figures figures, Predicate<ProcessRef> pending, Calm calm, LongSupplier nanos) {
        this.figures = figures;
        this.pending = pending;
        this.calm = calm;
        this.nanos = nanos;
    }

    /** The rows in order; cannot be changed by others. */
    public RowList rows() {
        return rows;
    }

    /** How many processes in scope the filter lets through. */
    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** What the person has chosen. */
    public Choice choice() {
        return choice;
    }

    /** Whoever must do something before and after the list changes; it has to run what it is given. */
    public void onListChange(Consumer<Runnable> around) {
        changing = around;
    }

    /** Says which servers are shown, in this order, and whether they have rows of their own. Shows them at once. */
    public void setServers(List<Server> all, List<Server> inScope, boolean serversHaveRows) {
        Set<Server> there = Set.copyOf(all);
        known.keySet().retainAll(there);
        dirty.retainAll(there);
        figured.retainAll(there);
        scope = new ArrayList<>();
        for (Server server : inScope) {
            scope.add(known.computeIfAbsent(server, s -> {
                figured.add(s);
                return new ServerRows(s);
            }));
            dirty.add(server);
        }
        withServers = serversHaveRows;
        update(true);
    }

    /** Takes another choice and shows it at once. */
    public void choose(Choice newChoice) {
        boolean otherFilter = !choice.filter().text().equals(newChoice.filter().text());
        choice = newChoice;
        if (otherFilter) {
            known.values().forEach(server -> server.match(choice.filter()));
        }
        update(true);
    }

    /** Sorts anew now. */
    public void sortNow() {
        update(true);
    }

    /** Notes that a server has another snapshot; {@link #refresh} takes it over. */
    public void changed(Server server) {
        dirty.add(server);
    }

    /** Notes that figures of a server's processes may have changed. */
    public void figuresChanged(Server server) {
        figured.add(server);
    }

    /** The server has another profile of the same place. */
    public void relabelled(Server server) {
        Optional.ofNullable(known.get(server)).ifPresent(found -> {
            found.relabelled();
            found.match(choice.filter());
            update(true);
        });
    }

    /** Shows at once whether something is pending for a process. */
    public void pendingChanged(ProcessRef process) {
        Optional.ofNullable(known.get(process.server())).flatMap(server -> server.find(process)).ifPresent(row -> {
            row.setPending(pending.test(process));
            row.matched = choice.filter().matches(row);
            rematched |= row.shown != isWanted(row);
            dirty.add(process.server());
        });
    }

    /** Takes over what has been noted of the servers in scope. What is noted of others waits for them. */
    public void refresh() {
        update(false);
    }

    /** A second has passed: the order may follow the values. */
    public void tick() {
        if (unsorted && calm.allows(nanos.getAsLong(), isRare())) {
            update(true);
        }
    }

    /**
     * Has rows painted again that say how long something has been, and would say it with other words now.
     *
     * @param first place of the first to look at
     * @param last place of the last to look at
     * @param words what a row says of time
     */
    public void timePassed(int first, int last, Function<Row, String> words) {
        for (int i = Math.max(0, first); i <= last && i < rows.size(); i++) {
            rows.get(i).timePassed(words);
        }
    }

    /** Whether a server in scope has processes, shown or not. */
    public boolean hasProcesses() {
        return scope.stream().anyMatch(server -> !server.processes().isEmpty());
    }

    private boolean isRare() {
        return choice.sorting().filter(sorting -> sorting.field() == SortField.STATE).isPresent();
    }

    private void update(boolean resort) {
        Touched touched = new Touched();
        boolean structure = false;
        for (ServerRows server : scope) {
            boolean hasNews = dirty.remove(server.server());
            if (hasNews && server.sync(pending, touched)) {
                structure = true;
                server.match(choice.filter());
            }
            boolean hasFigures = figured.remove(server.server());
            if (hasFigures) {
                server.take(figures, server.isSampleDue(nanos.getAsLong()), touched);
            }
            if (hasNews || hasFigures) {
                server.sum();
                server.count();
            }
        }
        boolean sorts = resort || sortsAfter(touched);
        boolean matches = touched.moved || rematched;
        rematched = false;
        if (structure || matches || sorts || touched.any && choice.grouping() == Grouping.STATE) {
            arrange(sorts);
        } else if (touched.any && choice.grouping() == Grouping.TAG) {
            arrangement.sum();
        }
        counts.set(scope.stream().map(ServerRows::counts).reduce(Counts.NONE, Counts::plus));
    }

    private boolean sortsAfter(Touched touched) {
        unsorted |= touched.any && choice.sorting().filter(sorting -> sorting.field().isMoving()).isPresent();
        return unsorted && calm.allows(nanos.getAsLong(), isRare());
    }

    private void arrange(boolean resort) {
        if (resort) {
            unsorted = false;
            calm.sorted(nanos.getAsLong());
        }
        Set<String> closed = choice.closed();
        List<Row> wanted = arrangement.arrange(scope, new Arrangement.Wish(choice.tab(), !choice.filter().isEmpty(),
                choice.grouping(), choice.sorting(), closed, withServers, resort));
        changing.accept(() -> rows.become(wanted));
    }

    /** All processes that the filter and the tab let through, folded away or not. */
    public List<ProcessRow> shown() {
        List<ProcessRow> all = new ArrayList<>();
        scope.forEach(server -> server.processes().stream().filter(row -> row.shown).forEach(all::add));
        return all;
    }

    /** Names of the groups in scope, each once, in order. */
    public Set<String> groups() {
        Set<String> names = new LinkedHashSet<>();
        scope.forEach(server -> server.processes().forEach(row -> names.add(row.group())));
        return names;
    }

    private boolean isWanted(ProcessRow row) {
        return row.matched && choice.tab().has(row.look());
    }

    /** Sees each row that changes, and notes whether one passes the filter that did not, or the other way round. */
    private final class Touched implements Consumer<ProcessRow> {
        private boolean any;
        private boolean moved;

        @Override
        public void accept(ProcessRow row) {
            any = true;
            row.matched = choice.filter().matches(row);
            moved |= row.shown != isWanted(row);
        }
    }
}
