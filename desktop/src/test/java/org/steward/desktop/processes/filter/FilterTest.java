package org.steward.desktop.processes.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.steward.desktop.processes.filter.FilterProblem.Kind;
import org.steward.desktop.theme.StateLook;

/** Which processes a filter lets through, and what it says of words it cannot mean. */
class FilterTest {

    private static final SomeFacts API = SomeFacts.of("build box", "shop", "api", StateLook.RUNNING).tagged("prod", "eu");
    private static final SomeFacts MAILER = SomeFacts.of("db-1", "mailer", "mailer", StateLook.FATAL);
    private static final SomeFacts WORKER = SomeFacts.of("db-1", "shop", "worker 0", StateLook.BACKOFF);
    private static final SomeFacts PAY = SomeFacts.of("上海", "商店", "支付", StateLook.STOPPED);
    private static final SomeFacts ONCE = SomeFacts.of("db-1", "cron", "once", StateLook.EXITED_BAD);

    private static List<String> let(String filter) {
        Filter read = Filter.parse(filter);
        return Stream.of(API, MAILER, WORKER, PAY, ONCE).filter(read::matches).map(SomeFacts::name).toList();
    }

    private static List<FilterProblem> problems(String filter) {
        return Filter.parse(filter).problems();
    }

    @Test
    void anEmptyFilterLetsEverythingThrough() {
        assertEquals(5, let("").size());
        assertTrue(Filter.parse("  ").isEmpty());
        assertTrue(Filter.all().isEmpty());
        assertFalse(Filter.parse("web").isEmpty());
    }

    @Test
    void allFreeWordsMustOccurInWhateverCase() {
        assertEquals(List.of("api"), let("SHOP Api"));
        assertEquals(List.of("mailer", "worker 0", "once"), let("db-1"));
        assertEquals(List.of(), let("shop mailer"));
    }

    @Test
    void aNameAsSupervisorctlWritesItIsFound() {
        assertEquals(List.of("api"), let("shop:api"));
    }

    @Test
    void ofSeveralTokensOfOneWordOneMustHold() {
        assertEquals(List.of("mailer", "worker 0"), let("state:fatal state:backoff"));
        assertEquals(List.of("worker 0"), let("state:fatal state:backoff group:shop"));
    }

    @Test
    void aMinusTakesOutWhatAlsoFits() {
        assertEquals(List.of("worker 0", "once"), let("server:db -mailer"));
        assertEquals(List.of("api", "支付"), let("-state:fatal -state:backoff -state:exited"));
        assertEquals(List.of("worker 0"), let("state:fatal state:backoff -state:fatal"));
    }

    @Test
    void aStateMayBeBegunOnly() {
        assertEquals(List.of("api"), let("state:run"));
        assertEquals(List.of("支付"), let("state:stopped"));
        assertEquals(List.of(), problems("state:stop"));
    }

    @Test
    void namesWithBlanksStandInQuotes() {
        assertEquals(List.of("api"), let("server:\"build box\""));
        assertEquals(List.of("worker 0"), let("\"worker 0\""));
        assertEquals(List.of("worker 0"), let("name:\"er 0\""));
    }

    @Test
    void chineseNamesAreFoundInEveryPlace() {
        for (String filter : List.of("支付", "商店:支付", "server:上海", "group:商店", "name:支")) {
            assertEquals(List.of("支付"), let(filter), filter);
        }
    }

    @Test
    void isAsksForWhatNoStateAloneSays() {
        assertEquals(List.of("mailer", "worker 0", "once"), let("is:problem"));
        assertEquals(List.of("api"), let("is:running"));
        assertEquals(List.of("支付"), let("is:stopped"));
        assertTrue(Filter.parse("is:pending").matches(API.pending()));
        assertFalse(Filter.parse("is:pending").matches(API));
        assertTrue(Filter.parse("is:stale").matches(API.stale()));
        assertFalse(Filter.parse("-is:stale").matches(API.stale()));
    }

    @Test
    void tagsAndProcessIdsAreFound() {
        assertEquals(List.of("api"), let("tag:EU"));
        assertEquals(List.of("api"), let("pid:4711"));
        assertEquals(List.of(), let("pid:471"));
        assertEquals(List.of(), let("pid:0"), "a process that does not run has no id");
    }

    @Test
    void aWordWithOneLetterWrongIsTextWithAHint() {
        for (String typo : List.of("stat", "staet", "sttate", "atate", "states")) {
            assertEquals(List.of(new FilterProblem(Kind.UNKNOWN_WORD, typo, "state")), problems(typo + ":fatal"));
            assertEquals(List.of(), let(typo + ":fatal"));
        }
    }

    @Test
    void anyOtherWordBeforeAColonIsAGroupAndNoProblem() {
        assertEquals(List.of(), problems("shop:api"));
        assertEquals(List.of(), problems("商店:支付"));
    }

    @Test
    void whatCannotBeMeantIsLeftOutAndTold() {
        assertEquals(5, let("state:bogus").size());
        assertEquals(Kind.UNKNOWN_STATE, problems("state:bogus").getFirst().kind());
        assertTrue(problems("state:bogus").getFirst().suggestion().contains("fatal"));
        assertEquals(Kind.UNKNOWN_IS, problems("is:fine").getFirst().kind());
        assertEquals(new FilterProblem(Kind.NOT_A_NUMBER, "12a", ""), problems("pid:12a").getFirst());
        assertEquals(new FilterProblem(Kind.NOT_A_NUMBER, "99999999999", ""), problems("pid:99999999999").getFirst());
        assertEquals(List.of("worker 0"), let("is:fine group:shop state:backoff pid:x"));
    }

    @Test
    void aWordWhoseValueIsStillToComeHidesNothing() {
        assertEquals(5, let("state:").size());
        assertEquals(List.of(new FilterProblem(Kind.NO_VALUE, "state", "")), problems("state:"));
        assertEquals(5, let("-tag:\"\"").size());
    }

    @Test
    void problemsAreToldInTheOrderOfTheText() {
        assertEquals(List.of(Kind.UNKNOWN_STATE, Kind.NOT_A_NUMBER, Kind.UNKNOWN_WORD),
                problems("state:x pid:y gruop:z").stream().map(FilterProblem::kind).toList());
    }
}
