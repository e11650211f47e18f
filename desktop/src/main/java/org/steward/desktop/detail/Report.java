package org.steward.desktop.detail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.ProcessInfo;
import org.steward.desktop.text.Messages;

/** All that the overview says as plain text, for a letter or a ticket. */
final class Report {

    private static final int MOST_EVENTS = 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private Report() {
    }

    static String of(Facts facts, Diagnosis diagnosis, Messages messages, Instant now) {
        StringBuilder text = new StringBuilder();
        String state = facts.info().map(ProcessInfo::state).map(s -> messages.get("state." + s.name())).orElse("");
        text.append(messages.get("detail.report.head", facts.shown(), facts.server(), state, TIME.format(now)))
                .append('\n').append(diagnosis.headline()).append('\n');
        diagnosis.details().forEach(detail -> text.append(detail).append('\n'));
        facts.lines().filter(lines -> !lines.lines().isEmpty()).ifPresent(lines -> {
            text.append('\n').append(messages.get("detail.tail", lines.channel().wireName())).append('\n');
            lines.lines().forEach(line -> text.append("  ").append(line).append('\n'));
        });
        EventWords words = new EventWords(messages);
        List<HistoryEvent> events = facts.story().orElse(Story.NONE).events();
        if (!events.isEmpty()) {
            text.append('\n').append(messages.get("detail.tab.events")).append('\n');
            events.subList(Math.max(0, events.size() - MOST_EVENTS), events.size()).forEach(event -> text.append("  ")
                    .append(TIME.format(facts.here(event.time()))).append("  ").append(words.what(event)).append('\n'));
        }
        facts.config().ifPresent(config -> {
            text.append('\n').append(messages.get("detail.tab.configuration")).append('\n');
            config.values().stream().filter(value -> !value.isDefault()).forEach(value -> text.append("  ")
                    .append(value.key()).append('=').append(value.value()).append('\n'));
        });
        return text.toString();
    }
}
