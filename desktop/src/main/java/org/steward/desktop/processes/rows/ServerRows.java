package org.steward.desktop.processes.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.steward.client.connection.Link;
import org.steward.client.connection.Snapshot;
import org.steward.client.protocol.ProcessInfo;
import org.steward.desktop.figures.Figures;
import org.steward.desktop.processes.filter.Filter;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;

/** The rows of one server: kept in step with its snapshots, in their order, and grouped. JavaFX thread. */
final class ServerRows {

    /**
     * Processes that stand together.
     *
     * @param row of the group; empty for a program with one process, which stands for itself
     */
    record Group(Optional<SumRow> row, List<ProcessRow> processes) { }

    private static final long SAMPLE_NANOS = 900_000_000;

    private final Server server;
    private final SumRow row;
    private final Map<String, SumRow> groupRows = new HashMap<>();
    private List<ProcessInfo> seen = List.of();
    private Optional<Link> link = Optional.empty();
    private List<ProcessRow> processes = List.of();
    private Map<ProcessRef, ProcessRow> byRef = Map.of();
    private List<Group> groups = List.of();
    private Counts counts = Counts.NONE;
    private long sampled;

    ServerRows(Server server) {
        this.server = server;
        this.row = new SumRow(SumRow.Kind.SERVER, server.profile().name(), Optional.of(server));
    }

    Server server() {
        return server;
    }

    SumRow row() {
        return row;
    }

    List<ProcessRow> processes() {
        return processes;
    }

    List<Group> groups() {
        return groups;
    }

    /**
     * Takes over the server's snapshot; {@link #sum} and {@link #count} are due then.
     *
     * @param pending asks whether something is pending for a new row
     * @param touched called for each row that may have changed
     * @return whether rows have come or gone
     */
    boolean sync(Predicate<ProcessRef> pending, Consumer<ProcessRow> touched) {
        Snapshot snapshot = server.snapshot();
        boolean linkChanged = link.isEmpty() || !link.get().equals(snapshot.link());
        link = Optional.of(snapshot.link());
        if (snapshot.processes() == seen) {
            if (linkChanged) {
                processes.forEach(process -> {
                    process.setLink(link);
                    touched.accept(process);
                });
            }
            return false;
        }
        List<ProcessInfo> infos = snapshot.processes();
        seen = infos;
        boolean structure = !isSameAs(infos);
        if (structure) {
            replace(infos, link, pending);
        }
        for (int i = 0; i < infos.size(); i++) {
            ProcessRow process = processes.get(i);
            if (process.info() != infos.get(i) || linkChanged) {
                process.set(infos.get(i), link);
                touched.accept(process);
            }
        }
        return structure;
    }

    private boolean isSameAs(List<ProcessInfo> infos) {
        if (infos.size() != processes.size()) {
            return false;
        }
        for (int i = 0; i < infos.size(); i++) {
            ProcessRef ref = processes.get(i).ref();
            if (!ref.name().equals(infos.get(i).name()) || !ref.group().equals(infos.get(i).group())) {
                return false;
            }
        }
        return true;
    }

    private void replace(List<ProcessInfo> infos, Optional<Link> now, Predicate<ProcessRef> pending) {
        Map<ProcessRef, ProcessRow> old = byRef;
        Map<ProcessRef, ProcessRow> known = HashMap.newHashMap(infos.size());
        List<ProcessRow> next = new ArrayList<>(infos.size());
        for (ProcessInfo info : infos) {
            ProcessRef ref = ProcessRef.of(server, info);
            ProcessRow process = Optional.ofNullable(old.get(ref)).orElseGet(() -> {
                ProcessRow made = new ProcessRow(ref, info, now);
                made.setPending(pending.test(ref));
                return made;
            });
            next.add(process);
            known.put(process.ref(), process);
        }
        processes = next;
        byRef = known;
        group();
    }

    private void group() {
        List<Group> made = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int from = 0; from < processes.size(); ) {
            String name = processes.get(from).group();
            int to = from + 1;
            while (to < processes.size() && processes.get(to).group().equals(name)) {
                to++;
            }
            List<ProcessRow> part = List.copyOf(processes.subList(from, to));
            if (part.size() == 1 && part.getFirst().name().equals(name)) {
                made.add(new Group(Optional.empty(), part));
            } else {
                names.add(name);
                SumRow groupRow = groupRows.computeIfAbsent(name,
                        n -> new SumRow(SumRow.Kind.GROUP, n, Optional.of(server)));
                groupRow.gather(part);
                made.add(new Group(Optional.of(groupRow), part));
            }
            from = to;
        }
        groupRows.keySet().retainAll(names);
        groups = made;
        row.gather(processes);
    }

    /** Takes over the figures of all rows; {@link #sum} and {@link #count} are due then. */
    void take(Figures figures, boolean sample, Consumer<ProcessRow> touched) {
        for (ProcessRow process : processes) {
            if (process.take(figures, sample)) {
                touched.accept(process);
            }
        }
    }

    /** The server has another name, colour or other tags. */
    void relabelled() {
        processes.forEach(ProcessRow::relabelled);
        groupRows.values().forEach(SumRow::changed);
        row.changed();
    }

    /** Brings the sums up to date. */
    void sum() {
        row.sum();
        groupRows.values().forEach(SumRow::sum);
    }

    /** The row of a process, if it is in service. */
    Optional<ProcessRow> find(ProcessRef ref) {
        return Optional.ofNullable(byRef.get(ref));
    }

    /** Tests all rows by the filter, and counts. */
    void match(Filter filter) {
        for (ProcessRow process : processes) {
            process.matched = filter.matches(process);
        }
        count();
    }

    /** Counts the rows the filter lets through. */
    void count() {
        int all = 0;
        int running = 0;
        int problems = 0;
        for (ProcessRow process : processes) {
            if (process.matched) {
                all++;
                running += Tab.RUNNING.has(process.look()) ? 1 : 0;
                problems += Tab.PROBLEMS.has(process.look()) ? 1 : 0;
            }
        }
        counts = new Counts(all, running, problems);
    }

    Counts counts() {
        return counts;
    }

    /** Whether a value of the trends is due; they go by seconds. */
    boolean isSampleDue(long nanos) {
        boolean due = sampled == 0 || nanos - sampled >= SAMPLE_NANOS;
        sampled = due ? nanos : sampled;
        return due;
    }
}
