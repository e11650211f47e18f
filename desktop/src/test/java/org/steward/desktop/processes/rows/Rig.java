package org.steward.desktop.processes.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.steward.desktop.processes.FakeFigures;
import org.steward.desktop.processes.FedServer;
import org.steward.desktop.processes.filter.Filter;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;

/** A table without a window, a clock that a test turns, and servers that say what it wants. */
final class Rig implements AutoCloseable {

    private static final long SECOND = 1_000_000_000L;

    final List<FedServer> fed = new ArrayList<>();
    final FakeFigures figures = new FakeFigures();
    final Set<ProcessRef> pending = new HashSet<>();
    final Calm calm = new Calm(0);
    final ProcessTable table = new ProcessTable(figures, pending::contains, calm, this::nanos);
    private long nanos;

    Rig(String... servers) {
        figures.onChange(table::figuresChanged);
        for (String server : servers) {
            add(new FedServer(server, Runnable::run));
        }
    }

    FedServer add(FedServer server) {
        fed.add(server);
        server.server().snapshotProperty().addListener((property, was, is) -> table.changed(server.server()));
        showAll();
        return server;
    }

    private long nanos() {
        return nanos;
    }

    void pass(int seconds) {
        nanos += seconds * SECOND;
    }

    void touch() {
        calm.touch(nanos);
    }

    void showAll() {
        List<Server> all = fed.stream().map(FedServer::server).toList();
        table.setServers(all, all, true);
    }

    void showOnly(FedServer one) {
        table.setServers(fed.stream().map(FedServer::server).toList(), List.of(one.server()), false);
    }

    FedServer first() {
        return fed.getFirst();
    }

    void filter(String text) {
        table.choose(table.choice().withFilter(Filter.parse(text)));
    }

    void sort(SortField field, boolean descending) {
        table.choose(table.choice().withSorting(Optional.of(new Sorting(field, descending))));
    }

    void group(Grouping grouping) {
        table.choose(table.choice().withGrouping(grouping));
    }

    void fold(String id, boolean folded) {
        table.choose(table.choice().with(id, folded));
    }

    /** Titles of the rows, each indented by a dot for each level. */
    List<String> lines() {
        table.refresh();
        return table.rows().stream().map(row -> ".".repeat(row.depth()) + row.title()).toList();
    }

    ProcessRow process(String name) {
        return table.shown().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    SumRow sum(String title) {
        return table.rows().stream().filter(SumRow.class::isInstance).map(SumRow.class::cast)
                .filter(row -> row.title().equals(title)).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        fed.forEach(FedServer::close);
    }
}
