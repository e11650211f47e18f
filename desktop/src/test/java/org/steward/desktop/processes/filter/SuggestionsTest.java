package org.steward.desktop.processes.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the filter box offers to type next. */
class SuggestionsTest {

    private static final Vocabulary WORDS = new Vocabulary(List.of("build box", "db-1", "上海"),
            IntStream.range(0, 40).mapToObj(i -> "group" + i).toList(), List.of("eu", "prod"));

    private static List<String> at(String filter, int caret) {
        return Suggestions.of(filter, caret, WORDS).stream().map(Suggestion::text).toList();
    }

    private static List<String> atEnd(String filter) {
        return at(filter, filter.length());
    }

    @Test
    void beforeAnythingIsTypedAllWordsFit() {
        assertEquals(List.of("state:", "server:", "group:", "name:", "pid:", "tag:", "is:"), atEnd(""));
    }

    @Test
    void theBeginningOfAWordIsCompleted() {
        assertEquals(List.of("state:", "server:"), atEnd("S"));
        assertEquals(List.of("-state:"), atEnd("web -st"));
        assertEquals(List.of(), atEnd("web"));
    }

    @Test
    void afterTheColonItsValuesFit() {
        assertEquals(List.of("state:stopped ", "state:starting ", "state:stopping "), atEnd("state:st"));
        assertEquals(List.of("is:problem ", "is:running ", "is:stopped ", "is:stale ", "is:pending "), atEnd("is:"));
        assertEquals(List.of("tag:prod "), atEnd("tag:PR"));
        assertEquals(List.of("-tag:eu ", "-tag:prod "), atEnd("-tag:"));
        assertEquals(List.of("server:上海 "), atEnd("server:上"));
    }

    @Test
    void whatHoldsBlanksIsQuoted() {
        assertEquals(List.of("server:\"build box\" "), atEnd("server:bui"));
        assertEquals(List.of(), atEnd("server:\"build box\""));
    }

    @Test
    void thereAreADozenAtMost() {
        assertEquals(12, atEnd("group:g").size());
    }

    @Test
    void aCompleteValueNeedsNothing() {
        assertEquals(List.of(), atEnd("is:problem"));
        assertEquals(List.of(), atEnd("name:"));
        assertEquals(List.of(), atEnd("nosuch:"));
    }

    @Test
    void theWordAtTheCaretIsReplacedAndNoOther() {
        String filter = "web sta mailer";
        Suggestion state = Suggestions.of(filter, 7, WORDS).getFirst();
        assertEquals("web state: mailer", state.appliedTo(filter));
        assertEquals("web state:".length(), state.caret());
    }

    @Test
    void whateverIsOfferedCanBeMeant() {
        for (String filter : List.of("", "state:", "is:", "server:", "group:", "tag:", "-tag:")) {
            for (Suggestion suggestion : Suggestions.of(filter, filter.length(), WORDS)) {
                Filter read = Filter.parse(suggestion.appliedTo(filter));
                assertTrue(read.problems().stream().allMatch(p -> p.kind() == FilterProblem.Kind.NO_VALUE),
                        suggestion + " " + read.problems());
            }
        }
    }
}
