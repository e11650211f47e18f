package org.steward.desktop.logview.merge;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.logdoc.merge.EventLines;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.text.Messages;

/** Writes down what becomes of processes, as lines between those of their logs. JavaFX thread. */
final class StateEvents {

    private final EventLines lines = new EventLines();
    private final List<ProcessRef> processes;
    private final Messages messages;
    private final Map<ProcessRef, ProcessState> known = new HashMap<>();
    private final InvalidationListener look = property -> look();

    StateEvents(List<ProcessRef> processes, Messages messages) {
        this.processes = List.copyOf(processes);
        this.messages = messages;
        begin();
        servers().forEach(server -> server.snapshotProperty().addListener(look));
    }

    private List<Server> servers() {
        return processes.stream().map(ProcessRef::server).distinct().toList();
    }

    EventLines lines() {
        return lines;
    }

    /** The last start of each that runs. */
    private void begin() {
        record Start(ProcessRef process, Instant when) { }
        processes.stream().flatMap(process -> process.info().filter(info -> info.state() == ProcessState.RUNNING)
                        .map(info -> new Start(process, Instant.ofEpochSecond(info.start()))).stream())
                .sorted(Comparator.comparing(Start::when))
                .forEach(start -> lines.add(start.when(), messages.get("logview.event.started", start.process().shown())));
        processes.forEach(process -> process.info().ifPresent(info -> known.put(process, info.state())));
    }

    private void look() {
        for (ProcessRef process : processes) {
            Optional<ProcessState> now = process.info().map(ProcessInfo::state);
            now.filter(state -> state != known.put(process, state)).ifPresent(state -> lines.add(Instant.now(),
                    messages.get("logview.event.state", process.shown(), messages.get("state." + state))));
        }
    }

    void close() {
        servers().forEach(server -> server.snapshotProperty().removeListener(look));
    }
}
