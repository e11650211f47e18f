package org.steward.desktop.logview.find;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.steward.desktop.logdoc.search.InvalidQuery;
import org.steward.desktop.logdoc.search.LineMatcher;
import org.steward.desktop.logdoc.search.Query;
import org.steward.desktop.logdoc.search.Span;
import org.steward.desktop.logview.view.Shown;

/**
 * Where a query is in lines that are seen; looks at each line once. Slow expressions cost some milliseconds a line, so
 * after a few of them no more lines are looked at. JavaFX thread.
 */
public final class Spans {

    private static final int MOST_IN_A_LINE = 200;
    private static final int KEPT = 600;
    private static final int MOST_SLOW = 8;

    private final LineMatcher matcher;
    private int slow;
    private final Map<Shown, List<Span>> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Shown, List<Span>> eldest) {
            return size() > KEPT;
        }
    };

    /** Of this query. */
    public Spans(Query query) throws InvalidQuery {
        matcher = LineMatcher.of(query);
    }

    /** Where it is in the text of the line as it is shown. */
    public List<Span> in(Shown line) {
        List<Span> spans = known.get(line);
        if (spans == null) {
            spans = slow < MOST_SLOW ? matcher.in(line.text().text(), MOST_IN_A_LINE) : List.of();
            slow += slow < MOST_SLOW && matcher.wasTooSlow() ? 1 : 0;
            known.put(line, spans);
        }
        return spans;
    }
}
