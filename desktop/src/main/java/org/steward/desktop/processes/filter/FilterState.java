package org.steward.desktop.processes.filter;

import java.util.Locale;
import java.util.Optional;

/** What can stand after {@code is:}. */
enum FilterState {
    PROBLEM, RUNNING, STOPPED, STALE, PENDING;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FilterState> named(String word) {
        for (FilterState candidate : values()) {
            if (candidate.word().equals(word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    boolean holds(Facts facts) {
        return switch (this) {
            case PROBLEM -> facts.look().isProblem();
            case RUNNING -> facts.look().isUp();
            case STOPPED -> !facts.look().isUp() && !facts.look().isProblem();
            case STALE -> facts.isStale();
            case PENDING -> facts.isPending();
        };
    }
}
