package org.steward.desktop.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steward.client.connection.Capability;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.HistoryKind;
import org.steward.client.protocol.ProcessInfo;
import org.steward.desktop.figures.Ends;
import org.steward.desktop.text.Durations;
import org.steward.desktop.text.ExitWords;
import org.steward.desktop.text.Messages;
import org.steward.desktop.text.Moments;

/** The short facts beside the diagnosis: those of a running process, or the configuration that explains a failure. */
final class OverviewFacts {

    private static final List<String> OF_FAILURE = List.of("command", "directory", "user", "startsecs", "startretries",
            "autorestart", "exitcodes");

    private final Messages messages;
    private final Durations durations;
    private final Moments moments;
    private final ExitWords exits;

    OverviewFacts(Messages messages) {
        this.messages = messages;
        this.durations = new Durations(messages);
        this.moments = new Moments(messages);
        this.exits = new ExitWords(messages);
    }

    /** The rows of a process in this state. */
    List<FactRows.Row> rows(Facts facts, Instant now) {
        List<FactRows.Row> rows = new ArrayList<>();
        if (facts.info().isEmpty()) {
            return rows;
        }
        ProcessInfo info = facts.info().get();
        boolean failed = switch (info.state()) {
            case FATAL, BACKOFF, EXITED, UNKNOWN -> true;
            case RUNNING, STARTING, STOPPING, STOPPED -> false;
        };
        facts.ends().ifPresent(ends -> ends(rows, facts, ends, now));
        if (failed) {
            OF_FAILURE.forEach(key -> config(rows, facts, key));
        } else {
            config(rows, facts, "command");
        }
        log(rows, "stdout", info.stdoutLogfile());
        log(rows, "stderr", info.stderrLogfile());
        return rows;
    }

    /** What the server cannot tell, in one line; empty when it can tell everything. */
    Optional<String> limits(Facts facts, Instant now) {
        if (facts.snapshot().server().isEmpty() || facts.offers(Capability.RESOURCES)
                && facts.offers(Capability.HISTORY)) {
            return Optional.empty();
        }
        Story story = facts.story().orElse(Story.NONE);
        String what = switch (story.source()) {
            case SERVER -> text("limits");
            case MAIN_LOG -> text("limits.mainLog");
            case OBSERVED -> story.since().map(since -> text("limits.observed", moments.minute(since, now)))
                    .orElseGet(() -> text("limits"));
        };
        boolean isLastRead = facts.config().filter(config -> !config.full()).isPresent();
        return Optional.of(isLastRead ? text("limits.config", what) : what);
    }

    private void ends(List<FactRows.Row> rows, Facts facts, Ends ends, Instant now) {
        Story story = facts.story().orElse(Story.NONE);
        Optional<HistoryEvent> end = story.lastEnd();
        boolean neverRan = end.isEmpty()
                && story.events().stream().anyMatch(event -> event.kind() == HistoryKind.START_FAILED);
        if (end.isPresent()) {
            // What happened tells more than what was counted: a stock server names no signal, but its log does.
            rows.add(lastEnd(facts.here(end.get().time()), exits.named(end.get().code(), end.get().signal()), now));
        } else if (!neverRan && !ends.when().equals(Instant.EPOCH)) {
            rows.add(lastEnd(facts.here(ends.when().toEpochMilli()), exits.named(ends.code(), ends.signal()), now));
        }
        rows.add(new FactRows.Row(text("restarts"), Integer.toString(ends.restarts()), false));
    }

    private FactRows.Row lastEnd(Instant when, String how, Instant now) {
        return new FactRows.Row(text("lastEnd"), text("lastEnd.value", durations.ago(when, now), how), false);
    }

    private static void config(List<FactRows.Row> rows, Facts facts, String key) {
        facts.config().flatMap(config -> config.value(key)).filter(value -> !value.equals("none"))
                .ifPresent(value -> rows.add(new FactRows.Row(key, value, true)));
    }

    private static void log(List<FactRows.Row> rows, String name, String path) {
        if (!path.isEmpty()) {
            rows.add(new FactRows.Row(name, path, true));
        }
    }

    private String text(String key, Object... arguments) {
        return messages.get("detail.fact." + key, arguments);
    }
}
