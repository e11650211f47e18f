package org.steward.desktop.processes.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steward.desktop.theme.StateLook;

/** Makes the list of the table from the rows of servers. Keeps the rows of states and tags. JavaFX thread. */
final class Arrangement {

    /**
     * What the list is to be like.
     *
     * @param isFiltered whether the filter lets through less than everything
     * @param closed ids of rows whose processes are folded away
     * @param withServers whether servers have rows of their own in a tree
     * @param resort whether to sort anew; otherwise rows stay in the order they were last sorted into
     */
    record Wish(Tab tab, boolean isFiltered, Grouping grouping, Optional<Sorting> sorting, Set<String> closed,
            boolean withServers, boolean resort) {

        boolean showsEmpty() {
            return tab == Tab.ALL && !isFiltered;
        }
    }

    private static final Comparator<Row> AS_BEFORE = Comparator.<Row>comparingInt(row -> row.rank)
            .thenComparingInt(row -> row.serial);

    private final Map<String, SumRow> buckets = new HashMap<>();

    /** The rows in order. Rows must know whether the filter matches them. */
    List<Row> arrange(List<ServerRows> servers, Wish wish) {
        int serial = 0;
        for (ServerRows server : servers) {
            server.row().serial = serial++;
            for (ServerRows.Group group : server.groups()) {
                if (group.row().isPresent()) {
                    group.row().get().serial = serial++;
                }
                for (ProcessRow process : group.processes()) {
                    process.serial = serial++;
                    process.shown = process.matched && wish.tab().has(process.look());
                }
            }
        }
        List<Row> rows = new ArrayList<>(serial);
        switch (wish.grouping()) {
            case TREE -> tree(servers, wish, rows);
            case FLAT -> {
                List<ProcessRow> all = shown(servers);
                sort(all, wish);
                all.forEach(process -> emit(process, 0, rows));
            }
            case STATE, TAG -> gathered(servers, wish, rows);
        }
        return rows;
    }

    private static List<ProcessRow> shown(List<ServerRows> servers) {
        List<ProcessRow> all = new ArrayList<>();
        servers.forEach(server -> server.processes().stream().filter(process -> process.shown).forEach(all::add));
        return all;
    }

    private void tree(List<ServerRows> servers, Wish wish, List<Row> rows) {
        Map<Row, List<Row>> children = HashMap.newHashMap(servers.size());
        List<Row> tops = new ArrayList<>();
        for (ServerRows server : servers) {
            List<Row> inside = inside(server, wish);
            if (!wish.withServers()) {
                tops.addAll(inside);
            } else if (!inside.isEmpty() || wish.showsEmpty()) {
                tops.add(server.row());
                children.put(server.row(), inside);
                server.row().show(processes(inside), !wish.closed().contains(server.row().id()));
            }
        }
        sort(tops, wish);
        for (Row top : tops) {
            emitTree(top, 0, rows);
            if (top instanceof SumRow sum && sum.isOpen() && children.containsKey(top)) {
                children.get(top).forEach(child -> emitTree(child, 1, rows));
            }
        }
    }

    /** Groups and single programs of a server, sorted. */
    private static List<Row> inside(ServerRows server, Wish wish) {
        List<Row> inside = new ArrayList<>();
        for (ServerRows.Group group : server.groups()) {
            List<ProcessRow> shown = new ArrayList<>(group.processes());
            shown.removeIf(process -> !process.shown);
            if (!shown.isEmpty()) {
                sort(shown, wish);
                group.row().ifPresentOrElse(row -> {
                    row.show(shown, !wish.closed().contains(row.id()));
                    inside.add(row);
                }, () -> inside.addAll(shown));
            }
        }
        sort(inside, wish);
        return inside;
    }

    private static List<ProcessRow> processes(List<Row> rows) {
        List<ProcessRow> found = new ArrayList<>();
        for (Row row : rows) {
            switch (row) {
                case ProcessRow process -> found.add(process);
                case SumRow sum -> found.addAll(sum.shown());
            }
        }
        return found;
    }

    private static void emitTree(Row row, int depth, List<Row> rows) {
        emit(row, depth, rows);
        if (row instanceof SumRow sum && sum.kind() == SumRow.Kind.GROUP && sum.isOpen()) {
            sum.shown().forEach(process -> emit(process, depth + 1, rows));
        }
    }

    private static void emit(Row row, int depth, List<Row> rows) {
        row.place(depth);
        rows.add(row);
    }

    private void gathered(List<ServerRows> servers, Wish wish, List<Row> rows) {
        Map<String, List<ProcessRow>> parts = new LinkedHashMap<>();
        if (wish.grouping() == Grouping.STATE) {
            Arrays.stream(StateLook.values()).forEach(look -> parts.put(look.name(), new ArrayList<>()));
        }
        SumRow.Kind kind = wish.grouping() == Grouping.STATE ? SumRow.Kind.STATE : SumRow.Kind.TAG;
        for (ProcessRow process : shown(servers)) {
            String key = kind == SumRow.Kind.STATE ? process.look().name()
                    : process.tags().isEmpty() ? "" : process.tags().getFirst();
            parts.computeIfAbsent(key, k -> new ArrayList<>()).add(process);
        }
        List<ProcessRow> rest = kind == SumRow.Kind.TAG && parts.containsKey("") ? parts.remove("") : List.of();
        parts.forEach((key, part) -> emitBucket(kind, key, part, wish, rows));
        emitBucket(kind, "", rest, wish, rows);
    }

    private void emitBucket(SumRow.Kind kind, String key, List<ProcessRow> part, Wish wish, List<Row> rows) {
        if (part.isEmpty()) {
            return;
        }
        SumRow row = buckets.computeIfAbsent(kind + key, k -> new SumRow(kind, key, Optional.empty()));
        sort(part, wish);
        row.gather(List.copyOf(part));
        row.show(part, !wish.closed().contains(row.id()));
        emit(row, 0, rows);
        if (row.isOpen()) {
            part.forEach(process -> emit(process, 1, rows));
        }
    }

    /** Brings the sums of states and tags up to date. */
    void sum() {
        buckets.values().forEach(SumRow::sum);
    }

    private static void sort(List<? extends Row> rows, Wish wish) {
        if (wish.sorting().isEmpty()) {
            return;
        }
        Sorting sorting = wish.sorting().get();
        if (!wish.resort() && sorting.field().isMoving()) {
            rows.sort(AS_BEFORE);
            return;
        }
        rows.sort(sorting.field().order(sorting.descending()));
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).rank = i;
        }
    }
}
