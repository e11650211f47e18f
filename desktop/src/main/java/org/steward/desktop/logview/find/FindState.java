package org.steward.desktop.logview.find;

import java.util.Optional;
import org.steward.desktop.logdoc.search.InvalidQuery;
import org.steward.desktop.logdoc.search.SearchState;

/**
 * How far finding is.
 *
 * @param search how far the search is; nothing was found and all is done where there is no query
 * @param invalid why the query cannot be used
 */
public record FindState(SearchState search, Optional<InvalidQuery> invalid) {

    /** Nothing is looked for. */
    public static final FindState NONE = new FindState(new SearchState(0, 1, true, Optional.empty()), Optional.empty());

    /** A search that is so far. */
    public static FindState of(SearchState search) {
        return new FindState(search, Optional.empty());
    }

    /** Nothing can be found by such a query. */
    public static FindState invalid(InvalidQuery problem) {
        return new FindState(NONE.search(), Optional.of(problem));
    }
}
