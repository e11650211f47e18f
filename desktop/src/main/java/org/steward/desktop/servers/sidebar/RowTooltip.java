package org.steward.desktop.servers.sidebar;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steward.client.connection.Link;
import org.steward.client.connection.Snapshot;
import org.steward.desktop.servers.FailureText;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.store.Trouble;
import org.steward.desktop.text.Durations;
import org.steward.desktop.text.Messages;

/** What a tooltip says of a server: who it is, where, and how to mend what is wrong with it. */
final class RowTooltip {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private final Messages messages;
    private final LinkText words;
    private final Durations durations;
    private final Clock clock;

    RowTooltip(Messages messages, Clock clock) {
        this.messages = messages;
        this.words = new LinkText(messages);
        this.durations = new Durations(messages);
        this.clock = clock;
    }

    String text(SideItem item) {
        Optional<SideRow> row = item.row();
        if (row.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add(row.get().state().name());
        row.get().profile().ifPresent(profile -> lines.add(profile.url()));
        row.get().trouble().ifPresent(trouble -> {
            switch (trouble) {
                case Trouble.BadEntry bad -> lines.add(bad.detail().in(messages));
                case Trouble.NoPassword no -> lines.add(no.detail().in(messages));
                case Trouble.NeedsPassword n -> { }
            }
        });
        row.get().server().map(Server::snapshot).ifPresent(snapshot -> describe(snapshot, lines));
        row.get().profile().filter(profile -> !profile.tags().isEmpty())
                .ifPresent(profile -> lines.add(messages.get("servers.tip.tags", String.join(", ", profile.tags()))));
        row.get().profile().filter(profile -> profile.readOnly())
                .ifPresent(profile -> lines.add(messages.get("servers.tip.readonly")));
        return String.join("\n", lines);
    }

    private void describe(Snapshot snapshot, List<String> lines) {
        snapshot.server().ifPresent(info -> {
            lines.add(messages.get("servers.tip.version", info.version(), info.identification()));
            lines.add(messages.get(info.hasFeed() ? "servers.tip.feed" : "servers.tip.polled"));
        });
        Duration offset = snapshot.clockOffset();
        if (snapshot.server().isPresent() && offset.abs().compareTo(CLOCK_TOLERANCE) > 0) {
            lines.add(messages.get(offset.isNegative() ? "servers.tip.clock.behind" : "servers.tip.clock.ahead",
                    durations.of(offset.abs())));
        }
        snapshot.link().failure().ifPresent(failure -> {
            lines.add("");
            lines.add(FailureText.what(messages, failure.layer()));
            lines.add(failure.message());
            lines.add(FailureText.remedy(messages, failure.layer()));
        });
        if (snapshot.link() instanceof Link.Unreachable gone) {
            gone.lastSeen().ifPresent(seen -> lines.add(words.seen(seen, clock.instant())));
        }
    }
}
