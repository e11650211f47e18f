package org.steward.desktop.logdoc.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.steward.desktop.logdoc.level.LogLevel;

/** Whether a filter lets a line through. For one thread. */
final class FilterTest implements LineTest {

    private static final int LEVEL_BYTES = 256;

    private final List<LineMatcher> shown;
    private final List<LineMatcher> hidden;
    private final Optional<LogLevel> minimum;
    private final List<List<Needle>> branches;
    private Optional<LogLevel> level = Optional.empty();

    /** A filter made ready. */
    record Compiled(List<CompiledQuery> shown, List<CompiledQuery> hidden, Optional<LogLevel> minimum) {

        static Compiled of(Filter filter) throws InvalidQuery {
            return new Compiled(compiled(filter.shown()), compiled(filter.hidden()), filter.minimum());
        }

        private static List<CompiledQuery> compiled(List<Query> queries) throws InvalidQuery {
            List<CompiledQuery> compiled = new ArrayList<>();
            for (Query query : queries) {
                compiled.add(CompiledQuery.of(query));
            }
            return compiled;
        }
    }

    FilterTest(Compiled filter, AtomicBoolean isCancelled) {
        this.shown = filter.shown().stream().map(query -> new LineMatcher(query, isCancelled)).toList();
        this.hidden = filter.hidden().stream().map(query -> new LineMatcher(query, isCancelled)).toList();
        this.minimum = filter.minimum();
        // A line may have its level from any line before, so with a minimum all are looked at.
        boolean canFind = minimum.isEmpty() && filter.shown().stream().noneMatch(query -> query.branches().isEmpty());
        this.branches = canFind ? filter.shown().stream().flatMap(query -> query.branches().stream()).toList() : List.of();
    }

    @Override
    public List<List<Needle>> branches() {
        return branches;
    }

    @Override
    public boolean isPlain() {
        return false;
    }

    @Override
    public boolean looksBack() {
        return minimum.isPresent();
    }

    @Override
    public void begin(Before before) {
        level = before.lines().stream().map(LogLevel::of).flatMap(Optional::stream).findFirst();
    }

    @Override
    public Answer test(Window window, int from, int to) {
        if (minimum.isPresent()) {
            Optional<LogLevel> own = LogLevel.of(window.decoded(from, Math.min(to, from + LEVEL_BYTES)));
            level = own.isPresent() ? own : level;
            if (level.filter(now -> now.compareTo(minimum.get()) < 0).isPresent()) {
                return Answer.NO;
            }
        }
        if (shown.isEmpty() && hidden.isEmpty()) {
            return Answer.YES;
        }
        String text = window.decoded(from, to);
        boolean wasTooSlow = false;
        for (LineMatcher matcher : hidden) {
            if (matcher.isIn(text)) {
                return Answer.NO;
            }
            wasTooSlow |= matcher.wasTooSlow();
        }
        boolean passes = shown.isEmpty();
        for (int i = 0; !passes && i < shown.size(); i++) {
            passes = shown.get(i).isIn(text);
            wasTooSlow |= shown.get(i).wasTooSlow();
        }
        return wasTooSlow ? Answer.TOO_SLOW : passes ? Answer.YES : Answer.NO;
    }
}
