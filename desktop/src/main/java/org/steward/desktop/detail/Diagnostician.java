package org.steward.desktop.detail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.HistoryKind;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.figures.EventDraft;
import org.steward.desktop.figures.RestartLoop;
import org.steward.desktop.text.Durations;
import org.steward.desktop.text.ExitWords;
import org.steward.desktop.text.Messages;
import org.steward.desktop.text.Signals;
import org.steward.desktop.text.SpawnWords;
import org.steward.desktop.text.StartFailure;

/** Says in plain sentences why a process is in the state it is in. Pure but for the words it is given. */
final class Diagnostician {


    private final Messages messages;
    private final Durations durations;
    private final ExitWords exits;
    private final SpawnWords spawns;

    Diagnostician(Messages messages) {
        this.messages = messages;
        this.durations = new Durations(messages);
        this.exits = new ExitWords(messages);
        this.spawns = new SpawnWords(messages);
    }

    /** Why the process of these facts is in its state; at this moment of this machine's clock. */
    Diagnosis of(Facts facts, Instant now) {
        if (facts.info().isEmpty()) {
            return new Diagnosis(text(facts.gone() ? "gone" : "unknownYet"), List.of(), facts.gone());
        }
        if (facts.gone()) {
            return new Diagnosis(text("gone"), List.of(text("gone.how")), false);
        }
        ProcessInfo info = facts.info().get();
        Story story = facts.story().orElse(Story.NONE);
        List<String> details = new ArrayList<>();
        return switch (info.state()) {
            case FATAL, BACKOFF -> failed(facts, info, story, details);
            case EXITED -> exited(facts, info, story, details);
            case RUNNING -> running(facts, story, details, now);
            case STOPPED -> stopped(facts, info, story, details, now);
            case STARTING -> new Diagnosis(text("starting"), details(details, facts.config()
                    .flatMap(config -> seconds(config, "startsecs")).map(secs -> text("starting.until", secs))),
                    false);
            case STOPPING -> new Diagnosis(text("stopping"), details(details, facts.config()
                    .flatMap(config -> seconds(config, "stopwaitsecs")).map(secs -> text("stopping.until", secs))),
                    false);
            case UNKNOWN -> new Diagnosis(text("unknown"), details, true);
        };
    }

    private Diagnosis failed(Facts facts, ProcessInfo info, Story story, List<String> details) {
        List<HistoryEvent> failures = story.failedStarts();
        Optional<HistoryEvent> last = failures.isEmpty() ? Optional.empty() : Optional.of(failures.getLast());
        boolean early = last.map(event -> event.kind() == HistoryKind.EXITED_EARLY)
                .orElse(StartFailure.endedEarly(info.spawnerr()));
        String headline;
        if (early) {
            headline = early(failures, info);
            facts.config().flatMap(config -> seconds(config, "startsecs")).ifPresent(secs -> details.add(
                    last.filter(event -> event.ranMillis() > 0 && event.code() != EventDraft.NOT_TOLD)
                            .map(event -> text("startsecs.ran", secs, ran(event))).orElseGet(() ->
                                    text("startsecs", secs))));
        } else {
            String why = spawns.of(last.map(HistoryEvent::text).filter(words -> !words.isEmpty())
                    .orElse(info.spawnerr()));
            headline = failures.size() > 1 ? text("spawn.many", failures.size(), why) : text("spawn", why);
        }
        Optional<Long> retries = facts.config().map(config -> config.number("startretries"))
                .filter(OptionalLong::isPresent).map(OptionalLong::getAsLong)
                // A stock server tells what it read last, and that may not be what it went by.
                .filter(count -> facts.config().orElseThrow().full() || failures.isEmpty()
                        || failures.size() == count + 1);
        if (info.state() == ProcessState.FATAL) {
            details.add(retries.isEmpty() ? text("gaveUp") : text("gaveUp.retries", retries.get()));
        } else {
            details.add(text("retries"));
        }
        return new Diagnosis(headline, details, true, key(info, early, last));
    }

    private static String key(ProcessInfo info, boolean early, Optional<HistoryEvent> last) {
        if (info.spawnerr().startsWith("couldn't chdir")) {
            return "directory";
        }
        if (info.spawnerr().startsWith("couldn't setuid")) {
            return "user";
        }
        // A program that does its work and ends well is only configured as if it stayed.
        return early && last.filter(event -> event.code() == 0).isPresent() ? "startsecs" : "command";
    }

    private String early(List<HistoryEvent> failures, ProcessInfo info) {
        if (failures.isEmpty()) {
            return text("early.unknown");
        }
        HistoryEvent last = failures.getLast();
        long took = last.time() - failures.getFirst().time() + failures.getFirst().ranMillis();
        String span = durations.exact(Duration.ofMillis(took));
        boolean same = failures.stream().allMatch(event -> event.code() == last.code()
                && event.signal() == last.signal() && event.kind() == last.kind());
        if (failures.size() == 1) {
            return last.code() == EventDraft.NOT_TOLD ? text("early.notTold")
                    : ended(last);
        }
        if (last.code() == EventDraft.NOT_TOLD) {
            return text("early.many.notTold", failures.size(), span);
        }
        String words = exits.full(last.code(), last.signal(), last.core());
        return text("early.many" + (same ? bySignal(last) : ".various"), failures.size(), span, words);
    }

    private Diagnosis exited(Facts facts, ProcessInfo info, Story story, List<String> details) {
        HistoryEvent end = story.lastEnd().orElseGet(() -> new EventDraft(HistoryKind.EXITED, info.group(),
                info.name(), info.stop() * 1000).ended(info.exitstatus(), info.exitstatus() == 0,
                Math.max(0, info.stop() - info.start()) * 1000).build());
        story.beforeLastEnd(HistoryKind.SIGNALLED).filter(sent -> end.signal() == sent.signal())
                .ifPresent(sent -> details.add(text("sentByClient", Signals.name(sent.signal()))));
        Optional<String> codes = facts.config().flatMap(config -> config.value("exitcodes"));
        if (end.code() >= 0) {
            codes.ifPresent(list -> details.add(text(end.expected() ? "expected" : "unexpected", list)));
        }
        facts.config().flatMap(config -> config.value("autorestart"))
                .ifPresent(value -> details.add(text("noRestart", value)));
        loop(facts, story, details);
        return new Diagnosis(ended(end), details, !end.expected());
    }

    private Diagnosis running(Facts facts, Story story, List<String> details, Instant now) {
        String up = durations.of(facts.uptime(now));
        if (facts.isLooping()) {
            loop(facts, story, details);
            story.lastEnd().ifPresent(end -> details.add(text("lastEnd", ended(end))));
            return new Diagnosis(text("looping", up), details, true);
        }
        story.lastEnd().ifPresent(end -> details.add(text("lastEnd", ended(end))));
        return new Diagnosis(text("running", up), details, false);
    }

    private Diagnosis stopped(Facts facts, ProcessInfo info, Story story, List<String> details, Instant now) {
        Optional<HistoryEvent> end = story.lastEnd();
        if (end.isEmpty() && info.stop() == 0) {
            boolean manual = facts.config().flatMap(config -> config.value("autostart"))
                    .filter("false"::equalsIgnoreCase).isPresent();
            return new Diagnosis(text("neverStarted"), manual ? List.of(text("neverStarted.autostart")) : details,
                    false);
        }
        Instant when = end.map(event -> facts.here(event.time())).orElseGet(() -> facts.here(info.stop() * 1000));
        end.filter(event -> event.kind() == HistoryKind.STOPPED)
                .ifPresent(event -> details.add(ended(event)));
        story.beforeLastEnd(HistoryKind.KILLED).ifPresent(killed -> details.add(facts.config()
                .flatMap(config -> seconds(config, "stopwaitsecs")).map(secs -> text("stopwaitsecs", secs))
                .orElseGet(() -> text("stopwaitsecs.unknown"))));
        return new Diagnosis(text("stopped", durations.ago(when, now)), details, false);
    }

    private void loop(Facts facts, Story story, List<String> details) {
        if (facts.isLooping()) {
            long end = facts.ends().orElseThrow().when().toEpochMilli();
            int times = story.failuresSince(end - RestartLoop.WITHIN.toMillis());
            details.add(text("loop", Math.max(times, RestartLoop.ENDS), durations.of(RestartLoop.WITHIN)));
        }
    }

    /** How a process ended, as a sentence. */
    String ended(HistoryEvent end) {
        // No time at all is one that is not known: the history is not there yet, or the log begins after the start.
        int knowsTime = end.ranMillis() > 0 ? 1 : 0;
        if (end.code() == EventDraft.NOT_TOLD) {
            return text(end.kind() == HistoryKind.STOPPED ? "ended.asked.notTold" : "ended.notTold", ran(end),
                    knowsTime);
        }
        String how = exits.full(end.code(), end.signal(), end.core());
        return end.kind() == HistoryKind.STOPPED
                ? text("ended.asked", ran(end), knowsTime, exits.named(end.code(), end.signal()))
                : text("ended" + bySignal(end), ran(end), how, knowsTime);
    }

    private String ran(HistoryEvent end) {
        return durations.exact(Duration.ofMillis(end.ranMillis()));
    }

    private static String bySignal(HistoryEvent end) {
        return end.code() < 0 ? ".signal" : ".status";
    }

    private Optional<String> seconds(ConfigInForce config, String key) {
        var number = config.number(key);
        return number.isPresent() ? Optional.of(durations.of(Duration.ofSeconds(number.getAsLong())))
                : Optional.empty();
    }

    private static List<String> details(List<String> details, Optional<String> one) {
        one.ifPresent(details::add);
        return details;
    }

    private String text(String key, Object... arguments) {
        return messages.get("detail.why." + key, arguments);
    }
}
