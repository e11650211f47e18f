package org.steward.desktop.activity.notice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import org.steward.client.connection.Link;
import org.steward.client.connection.Snapshot;
import org.steward.client.protocol.ProcessInfo;
import org.steward.desktop.figures.Ends;
import org.steward.desktop.figures.Figures;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;

/** Sees what happens at one server. What was so when it was first seen is no news. JavaFX thread. */
final class ServerWatch {

    private final Server server;
    private final Consumer<News> told;
    private final ChangeListener<Snapshot> listener = (property, was, is) -> look(is);
    /** Processes that came again and whose ends have not been counted since. */
    private final Set<ProcessRef> suspects = new HashSet<>();
    private final Set<ProcessRef> looping = new HashSet<>();
    private Optional<List<ProcessInfo>> seen = Optional.empty();
    private boolean lost;

    ServerWatch(Server server, Consumer<News> told) {
        this.server = server;
        this.told = told;
        look(server.snapshot());
        server.snapshotProperty().addListener(listener);
    }

    void close() {
        server.snapshotProperty().removeListener(listener);
    }

    private void look(Snapshot now) {
        switch (now.link()) {
            case Link.Live live -> {
                if (lost) {
                    lost = false;
                    told.accept(new News.Back(server));
                }
                seen.filter(before -> before != now.processes())
                        .ifPresent(before -> ProcessChange.between(before, now.processes(), this::changed));
                seen = Optional.of(now.processes());
            }
            case Link.Unreachable gone -> {
                if (!lost && seen.isPresent()) {
                    lost = true;
                    told.accept(new News.Lost(server, gone.reason()));
                }
            }
            case Link.Connecting connecting -> { }
            case Link.Stale stale -> { }
        }
    }

    private void changed(ProcessChange change, ProcessInfo info) {
        ProcessRef process = ProcessRef.of(server, info);
        switch (change) {
            case FATAL -> told.accept(new News.Fatal(process, info));
            case EXITED -> told.accept(new News.Exited(process, info));
            case CAME_AGAIN -> suspects.add(process);
            case NONE -> { }
        }
    }

    /** Ends have been counted: those that came again may do so for the fifth time. */
    void count(Figures figures) {
        if (suspects.isEmpty() && looping.isEmpty()) {
            return;
        }
        looping.removeIf(process -> !isLooping(figures, process));
        for (ProcessRef process : suspects) {
            if (isLooping(figures, process) && looping.add(process)) {
                process.info().ifPresent(info -> told.accept(new News.Looping(process, info)));
            }
        }
        suspects.clear();
    }

    private static boolean isLooping(Figures figures, ProcessRef process) {
        return figures.ends(process).filter(Ends::looping).isPresent();
    }
}
