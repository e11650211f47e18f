package org.steward.desktop.logdoc.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether a query is in a line. */
final class QueryTest implements LineTest {

    private final CompiledQuery query;
    private final LineMatcher matcher;

    QueryTest(CompiledQuery query, AtomicBoolean isCancelled) {
        this.query = query;
        this.matcher = new LineMatcher(query, isCancelled);
    }

    @Override
    public List<List<Needle>> branches() {
        return query.branches();
    }

    @Override
    public boolean isPlain() {
        return query.isPlain();
    }

    @Override
    public Answer test(Window window, int from, int to) {
        if (matcher.isIn(window.decoded(from, to))) {
            return Answer.YES;
        }
        return matcher.wasTooSlow() ? Answer.TOO_SLOW : Answer.NO;
    }
}
