package org.steward.desktop.logview.find;

import org.steward.desktop.logdoc.search.InvalidQuery;
import org.steward.desktop.logdoc.search.SearchState;
import org.steward.desktop.text.Messages;

/** What a search has found, in words. */
final class FindWords {

    private final Messages messages;

    FindWords(Messages messages) {
        this.messages = messages;
    }

    /** Such as "3 of 1,204", with what else there is to say. */
    String words(FindState state, long place) {
        if (state.invalid().isPresent()) {
            return invalid(state.invalid().get());
        }
        SearchState search = state.search();
        String found = place > 0 ? messages.get("logview.find.place", place, search.matches())
                : messages.get("logview.find.count", search.matches());
        if (!search.isDone()) {
            found = messages.get("logview.find.going", found, (int) (search.progress() * 100));
        }
        return search.problem().isPresent()
                ? messages.get("logview.find.problem", found, problem(search.problem().get())) : found;
    }

    /** Java's reason, which is English, ends with lines that show the expression. */
    private String invalid(InvalidQuery problem) {
        String reason = String.valueOf(problem.getMessage()).lines().findFirst().orElse("")
                .replaceFirst(" near index \\d+$", "");
        return problem.position() < 0 ? messages.get("logview.find.invalid", reason)
                : messages.get("logview.find.invalid.at", reason, problem.position() + 1);
    }

    private String problem(SearchState.Problem problem) {
        return switch (problem) {
            case SearchState.Problem.TooSlow slow -> messages.get("logview.find.slow", slow.lines());
            case SearchState.Problem.GivenUp given -> messages.get("logview.find.given-up");
            case SearchState.Problem.Unreadable away -> messages.get("logview.find.unreadable", away.detail());
        };
    }
}
