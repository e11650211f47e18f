package org.steward.desktop.activity.notice;

import java.util.Optional;
import org.steward.client.connection.Capability;
import org.steward.client.connection.Link;
import org.steward.client.connection.Snapshot;
import org.steward.desktop.activity.ItemResult;
import org.steward.desktop.activity.ItemResult.Outcome;
import org.steward.desktop.activity.ServerNames;
import org.steward.desktop.figures.Ends;
import org.steward.desktop.figures.Figures;
import org.steward.desktop.figures.RestartLoop;
import org.steward.desktop.servers.FailureText;
import org.steward.desktop.servers.Server;
import org.steward.desktop.text.ExitWords;
import org.steward.desktop.text.Messages;
import org.steward.desktop.text.SpawnWords;
import org.steward.desktop.text.StartFailure;

/** News in sentences that say why, as far as it is known. JavaFX thread. */
final class NewsText {

    private final Messages messages;
    private final Figures figures;
    private final ExitWords exits;
    private final SpawnWords spawns;

    NewsText(Messages messages, Figures figures) {
        this.messages = messages;
        this.figures = figures;
        this.exits = new ExitWords(messages);
        this.spawns = new SpawnWords(messages);
    }

    String name(Server server) {
        return ServerNames.of(server, messages);
    }

    /** Why a server is lost, and what to do. */
    String why(Link.Failure failure) {
        String what = FailureText.what(messages, failure.layer());
        return messages.get("activity.server.lost.detail",
                what.substring(0, 1).toUpperCase(messages.locale()) + what.substring(1),
                FailureText.remedy(messages, failure.layer()));
    }

    /** What happened to a process, why, and what comes of it. */
    String why(News.OfProcess news) {
        String process = news.process().shown();
        return switch (news) {
            case News.Exited exited -> ended(exited, process);
            case News.Looping looping -> messages.get("activity.process.looping.detail", process, RestartLoop.ENDS,
                    RestartLoop.WITHIN.toSeconds(), ends(looping).map(this::words).orElse(""),
                    ends(looping).isPresent() ? 1 : 0);
            case News.Fatal fatal -> {
                String words = fatal.info().spawnerr();
                if (StartFailure.neverRan(words)) {
                    yield messages.get("activity.process.fatal.spawn", process, spawns.of(words));
                }
                yield messages.get("activity.process.fatal.early", process,
                        ends(fatal).map(this::words).orElse(""), ends(fatal).isPresent() ? 1 : 0);
            }
        };
    }

    /** One of several. */
    ItemResult item(News.OfProcess news) {
        return new ItemResult(name(news.process().server()), news.process().shown(), Outcome.FAILED, why(news));
    }

    /** Whether the server itself knows that the end was expected, whatever its status. */
    boolean wasExpected(News.Exited exited) {
        return ends(exited).filter(Ends::expected).isPresent();
    }

    /** Whether a server that remembers has not told yet how the process ended. */
    boolean willKnowMore(News news) {
        return switch (news) {
            case News.Exited exited -> isAwaited(exited);
            case News.Fatal fatal -> !StartFailure.neverRan(fatal.info().spawnerr()) && isAwaited(fatal);
            case News.Looping looping -> false;
            case News.Lost lost -> false;
            case News.Back back -> false;
        };
    }

    private boolean isAwaited(News.OfProcess news) {
        Snapshot snapshot = news.process().server().snapshot();
        boolean remembers = snapshot.link().isLive()
                && snapshot.server().filter(server -> server.offers(Capability.HISTORY)).isPresent();
        return remembers && figures.ends(news.process()).filter(ends -> !ends.observed())
                .filter(ends -> ends.when().getEpochSecond() >= news.info().stop()).isEmpty();
    }

    private String ended(News.Exited exited, String process) {
        int code = exited.info().exitstatus();
        int signal = ends(exited).map(Ends::signal).orElse(0);
        return messages.get(code < 0 || signal > 0 ? "activity.process.killed.detail"
                : "activity.process.exited.detail", process, exits.full(code, signal, false));
    }

    private String words(Ends ends) {
        return exits.full(ends.code(), ends.signal(), false);
    }

    /** How it ended, of servers that remember, for only they name signals and never miss an end. */
    private Optional<Ends> ends(News.OfProcess news) {
        return figures.ends(news.process()).filter(ends -> !ends.observed())
                .filter(ends -> !(news instanceof News.Exited) || ends.code() == news.info().exitstatus());
    }
}
