package org.steward.desktop.activity.centre;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.ItemResult;
import org.steward.desktop.activity.Job;
import org.steward.desktop.text.Messages;
import org.steward.desktop.text.Moments;

/** Entries and jobs as text. Immutable. */
final class ActivityText {

    private final Messages messages;
    private final Moments moments;

    ActivityText(Messages messages) {
        this.messages = messages;
        this.moments = new Moments(messages);
    }

    /** When it happened. */
    String when(Entry entry, Instant now) {
        return moments.second(entry.when(), now);
    }

    /** Who did it, where, and how often it has happened, as far as there is something to say. */
    String facts(Entry entry) {
        List<String> facts = new ArrayList<>();
        if (entry.byPerson()) {
            facts.add(messages.get("activity.you"));
        }
        entry.server().ifPresent(facts::add);
        if (entry.times() > 1) {
            facts.add(messages.get("activity.times", entry.times()));
        }
        return String.join(" · ", facts);
    }

    /** What became of one of several, with the server when there are more of them. */
    String item(Entry entry, ItemResult item) {
        boolean elsewhere = !Optional.of(item.server()).equals(entry.server());
        return elsewhere ? messages.get("activity.by", item.server(), item.sentence()) : item.sentence();
    }

    /** How far a job has come. */
    String progress(Job job) {
        int failed = job.failedProperty().get();
        return failed == 0 ? messages.get("activity.progress", job.progressProperty().get(), job.total())
                : messages.get("activity.progress.failed", job.progressProperty().get(), job.total(), failed);
    }

    /** Entries with all their items, as lines for the clipboard. */
    String copied(List<Entry> entries, Instant now) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(when(entry, now)).append("  ").append(entry.title());
            String facts = facts(entry);
            if (!facts.isEmpty()) {
                text.append("  [").append(facts).append(']');
            }
            text.append('\n');
            if (!entry.detail().isEmpty()) {
                text.append("    ").append(entry.detail()).append('\n');
            }
            entry.items().forEach(item -> text.append("    - ").append(item(entry, item)).append('\n'));
        }
        return text.toString();
    }
}
