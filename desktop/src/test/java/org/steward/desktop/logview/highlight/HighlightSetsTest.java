package org.steward.desktop.logview.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steward.desktop.logdoc.search.Query;
import org.steward.desktop.settings.ViewState;

/** Sets of highlights and how they are kept. */
class HighlightSetsTest {

    private static final HighlightSet ODD = new HighlightSet("付款\tand\\more\nlines", true, List.of(
            new HighlightRule(new Query("a\tb\\n\n", true, true, false), 3),
            new HighlightRule(new Query("错误", false, false, true), 7)));
    private static final HighlightSet EMPTY = new HighlightSet("", false, List.of());

    @Test
    void setsAreKeptAsTheyAreWhateverIsInThem() {
        ViewState kept = new ViewState(Map.of());
        new HighlightSets(kept).put(List.of(ODD, EMPTY));
        assertEquals(List.of(ODD, EMPTY), new HighlightSets(new ViewState(kept.all())).sets());
    }

    @Test
    void aSetIsTurnedOffAndStaysSo() {
        ViewState kept = new ViewState(Map.of());
        HighlightSets sets = new HighlightSets(kept);
        sets.put(List.of(EMPTY, ODD));
        sets.turn(1, false);
        assertEquals(List.of(EMPTY, ODD.turned(false)), new HighlightSets(kept).sets());
    }

    @Test
    void withoutSetsNothingIsKept() {
        ViewState kept = new ViewState(Map.of());
        HighlightSets sets = new HighlightSets(kept);
        sets.put(List.of(ODD));
        sets.put(List.of());
        assertTrue(kept.all().isEmpty());
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        assertEquals(List.of(new HighlightSet("a", true, List.of(new HighlightRule(Query.of("x"), 1)))),
                HighlightText.read("rule\t1\tlost\nnonsense\nset\ton\ta\nrule\tz\ty\nrule\t9\tx\nrule\n\t\t\n"));
    }
}
