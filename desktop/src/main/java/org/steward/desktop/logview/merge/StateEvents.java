package org.steward.desktop.logview.merge;

import java.time.Instant;
import java.util.ArrayList;
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

    private final List<ProcessRef> processes;
    private final Clocks clocks;
    private final Messages messages;
    private final List<Event> events = new ArrayList<>();
    private final Map<ProcessRef, ProcessState> known = new HashMap<>();
    private final InvalidationListener look = property -> look();
    private EventLines lines = new EventLines();

    /**
     * Something that happened.
     *
     * @param server where
     * @param when by that server's clock, as are the times in its logs
     * @param text what
     */
    private record Event(Server server, Instant when, String text) {
    }

    StateEvents(List<ProcessRef> processes, Clocks clocks, Messages messages) {
        this.processes = List.copyOf(processes);
        this.clocks = clocks;
        this.messages = messages;
        begin();
        servers().forEach(server -> server.snapshotProperty().addListener(look));
    }

    private List<Server> servers() {
        return processes.stream().map(ProcessRef::server).distinct().toList();
    }

    /** All that has happened, with times as they are corrected now, and what comes. */
    EventLines lines() {
        lines = new EventLines();
        events.stream().sorted(Comparator.comparing(this::corrected)).forEach(event ->
                lines.add(corrected(event), event.text()));
        return lines;
    }

    private Instant corrected(Event event) {
        return event.when().plus(clocks.correction(Optional.of(event.server())));
    }

    /** The last start of each that runs. */
    private void begin() {
        for (ProcessRef process : processes) {
            process.info().ifPresent(info -> known.put(process, info.state()));
            process.info().filter(info -> info.state() == ProcessState.RUNNING).ifPresent(info ->
                    events.add(new Event(process.server(), Instant.ofEpochSecond(info.start()),
                            messages.get("logview.event.started", process.shown()))));
        }
    }

    private void look() {
        for (ProcessRef process : processes) {
            Optional<ProcessState> now = process.info().map(ProcessInfo::state);
            now.filter(state -> state != known.put(process, state)).ifPresent(state -> {
                Event event = new Event(process.server(), Instant.now().minus(clocks.difference(process.server())),
                        messages.get("logview.event.state", process.shown(), messages.get("state." + state)));
                events.add(event);
                lines.add(corrected(event), event.text());
            });
        }
    }

    void close() {
        servers().forEach(server -> server.snapshotProperty().removeListener(look));
    }
}
