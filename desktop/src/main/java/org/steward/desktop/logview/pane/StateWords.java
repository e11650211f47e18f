package org.steward.desktop.logview.pane;

import java.time.Instant;
import java.util.Optional;
import org.steward.desktop.logdoc.LogNotice;
import org.steward.desktop.logdoc.LogProblem;
import org.steward.desktop.logdoc.LogState;
import org.steward.desktop.text.Messages;
import org.steward.desktop.text.Moments;
import org.steward.desktop.text.Sizes;

/** The state of a log in words. */
final class StateWords {

    private final Messages messages;
    private final Sizes sizes;
    private final Moments moments;

    StateWords(Messages messages) {
        this.messages = messages;
        this.sizes = new Sizes(messages);
        this.moments = new Moments(messages);
    }

    /** Why the log cannot be read on. */
    String problem(LogProblem problem) {
        String words = messages.get("logview.problem." + problem.kind(), problem.log());
        return problem.detail().isBlank() ? words : messages.get("logview.problem.because", words, problem.detail());
    }

    /** The latest thing that happened to it. */
    Optional<String> notice(LogState state) {
        if (state.notices().isEmpty()) {
            return Optional.empty();
        }
        LogNotice last = state.notices().getLast();
        return Optional.of(messages.get("logview.notice." + last.kind(), moments.second(last.when(), Instant.now())));
    }

    /** How much of it there is. */
    String amount(LogState state) {
        if (state.bytes() < state.size()) {
            return messages.get("logview.amount.part", state.count(), sizes.bytes(state.bytes()),
                    sizes.bytes(state.size()));
        }
        return messages.get("logview.amount", state.count(), sizes.bytes(state.size()));
    }

    /** How far its beginning is. */
    Optional<String> loading(LogState state) {
        return state.loading().isPresent()
                ? Optional.of(messages.get("logview.loading", (int) Math.floor(state.loading().getAsDouble() * 100)))
                : Optional.empty();
    }
}
