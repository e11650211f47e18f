package org.steward.desktop.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.steward.desktop.activity.ServerNames;
import org.steward.desktop.processes.cells.Wording;
import org.steward.desktop.processes.rows.ProcessRow;
import org.steward.desktop.servers.Server;
import org.steward.desktop.text.Messages;

/** Why nothing can be done to the selected processes, and what would mend that, in sentences. JavaFX thread. */
final class WhyNot {

    private final Wording wording;
    private final Messages messages;
    private final Function<String, String> command;

    /**
     * Says it in these words.
     *
     * @param command the name of a command of the window, with its key
     */
    WhyNot(Wording wording, Function<String, String> command) {
        this.wording = wording;
        this.messages = wording.messages();
        this.command = command;
    }

    /** Whether something may be done to a process: its server answers and may be changed. */
    static boolean isWritable(ProcessRow row) {
        return !row.ref().server().profile().readOnly() && !row.isStale();
    }

    /** Nothing is selected. */
    String nothing() {
        return messages.get("processes.why.nothing");
    }

    /** Why none of these processes can be acted on so; their servers come before their states. */
    String notChanged(List<ProcessRow> rows, String action) {
        if (rows.isEmpty()) {
            return nothing();
        }
        List<ProcessRow> writable = rows.stream().filter(WhyNot::isWritable).toList();
        return writable.isEmpty() ? closed(rows) : unfit(writable, action);
    }

    /** Why none of these processes has what is wanted of them. */
    String notRead(List<ProcessRow> rows, String wanted) {
        return rows.isEmpty() ? nothing() : unfit(rows, wanted);
    }

    /** None of them is in a state for it. */
    private String unfit(List<ProcessRow> rows, String action) {
        if (rows.size() > 1) {
            return messages.get("processes.why." + action + ".many");
        }
        ProcessRow row = rows.getFirst();
        return messages.get("processes.why." + action, row.ref().shown(), messages.get(row.look().messageKey()));
    }

    /** All of their servers are read-only or silent. */
    private String closed(List<ProcessRow> rows) {
        Set<Server> readOnly = rows.stream().map(row -> row.ref().server())
                .filter(server -> server.profile().readOnly()).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!readOnly.isEmpty()) {
            return messages.get("processes.why.readOnly", ServerNames.of(readOnly, messages), readOnly.size(),
                    command.apply("servers.readonly"));
        }
        Server silent = rows.getFirst().ref().server();
        Optional<Instant> seen = Wording.lastSeen(silent.snapshot().link());
        String name = ServerNames.of(silent, messages);
        String again = command.apply("view.refresh");
        return seen.map(since -> messages.get("processes.why.silent", name,
                        wording.span(Duration.between(since, Instant.now())), again))
                .orElseGet(() -> messages.get("processes.why.unreached", name, again));
    }
}
