package org.steward.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Durations, times and sizes as people read them. */
class WordsTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final Messages english = Messages.in(Locale.ENGLISH);
    private final Messages chinese = Messages.in(Locale.CHINESE);
    private final Durations durations = new Durations(english);

    @Test
    void aDurationHasTwoUnitsAtMost() {
        assertEquals("12 s", durations.of(Duration.ofMillis(12_900)));
        assertEquals("5 m 12 s", durations.of(Duration.ofSeconds(312)));
        assertEquals("5 m", durations.of(Duration.ofMinutes(5)));
        assertEquals("3 h 12 m", durations.of(Duration.ofMinutes(192).plusSeconds(59)));
        assertEquals("1 d 4 h", durations.of(Duration.ofHours(28)));
        assertEquals("9 d", durations.of(Duration.ofDays(9).plusHours(5)));
        assertEquals("4000 d", durations.of(Duration.ofDays(4000)));
    }

    @Test
    void aDurationIsNeverNegative() {
        assertEquals("0 s", durations.of(Duration.ofSeconds(-5)));
    }

    @Test
    void anExactDurationShowsWhatIsBelowASecond() {
        assertEquals("12 ms", durations.exact(Duration.ofMillis(12)));
        assertEquals("0.4 s", durations.exact(Duration.ofMillis(412)));
        assertEquals("9.9 s", durations.exact(Duration.ofMillis(9_900)));
        assertEquals("10 s", durations.exact(Duration.ofMillis(9_980)));
        assertEquals("1 m 1 s", durations.exact(Duration.ofMillis(60_700)));
    }

    @Test
    void anAgeKnowsThatClocksDiffer() {
        assertEquals("12 s ago", durations.ago(NOON.minusSeconds(12), NOON));
        assertEquals("just now", durations.ago(NOON.plusMillis(900), NOON));
        assertEquals("in 5 s", durations.ago(NOON.plusSeconds(5), NOON));
    }

    @Test
    void chineseWritesItsOwnUnits() {
        assertEquals("3 小时 12 分", new Durations(chinese).of(Duration.ofMinutes(192)));
        assertEquals("12 秒前", new Durations(chinese).ago(NOON.minusSeconds(12), NOON));
    }

    @Test
    void sizesHaveTwoOrThreeDigits() {
        Sizes sizes = new Sizes(english);
        assertEquals("0 B", sizes.bytes(0));
        assertEquals("999 B", sizes.bytes(999));
        assertEquals("1.0 KB", sizes.bytes(1024));
        assertEquals("310 MB", sizes.bytes(310L << 20));
        assertEquals("1.2 GB", sizes.bytes((12L << 30) / 10));
        assertEquals("1.0 GB", sizes.bytes(1023L << 20));
    }

    @Test
    void aShareHasOneDigitAfterThePoint() {
        assertEquals("4.1 %", new Sizes(english).percent(4.12));
        assertEquals("200 %", new Sizes(english).percent(200));
        assertEquals("4,1 %", new Sizes(Messages.in(Locale.GERMAN)).percent(4.12));
    }

    @Test
    void aMomentOfAnotherDayHasItsDate() {
        Moments moments = new Moments(english, ZoneOffset.UTC);
        assertEquals("11:59:00", moments.second(NOON.minusSeconds(60), NOON));
        assertEquals("Nov 24, 2026 12:00", moments.minute(NOON.minus(Duration.ofDays(1)), NOON));
    }

    @Test
    void terminalSequencesAreTakenOut() {
        assertEquals("red and plain", Ansi.strip("\u001b[1;31mred\u001b[0m and \u001b]0;title\u0007plain\u001b(B\r"));
        assertEquals("link", Ansi.strip("\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\"));
        assertEquals("a       b", Ansi.strip("a\tb"));
        assertEquals("cut", Ansi.strip("cut\u001b["));
        assertEquals("中文", Ansi.strip("中文\u001b"));
    }

    @Test
    void exitStatusesAreExplained() {
        ExitWords words = new ExitWords(english);
        assertEquals("status 127: the shell found no such command", words.full(127, 0, false));
        assertEquals("status 42", words.full(42, 0, false));
        assertTrue(words.full(78, 0, false).contains("configuration"));
        assertTrue(words.full(137, 0, false).contains("memory ran out"));
        assertTrue(words.full(143, 0, false).contains("SIGTERM"));
        assertEquals("status 138: a command was ended by SIGUSR1, as shells report it", words.full(138, 0, false));
        assertTrue(words.full(136, 0, false).contains("division by zero"));
    }

    @Test
    void everyStatusOfTheTableHasItsWordsInBothLanguages() {
        for (Messages messages : new Messages[] {english, chinese}) {
            ExitWords words = new ExitWords(messages);
            for (int code : new int[] {0, 1, 2, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 126, 127,
                    128, 130, 134, 137, 139, 141, 143}) {
                assertTrue(words.meaning(code, 0).isPresent(), () -> code + " in " + messages.locale());
            }
        }
    }

    @Test
    void signalsAreNamedAndExplained() {
        ExitWords words = new ExitWords(english);
        assertTrue(words.full(-1, 9, false).startsWith("SIGKILL: killed at once"));
        assertTrue(words.full(-1, 11, true).endsWith("(a core was dumped)"));
        assertEquals("SIGRTMIN+2", Signals.name(36));
        assertEquals("signal 99", Signals.name(99));
        assertEquals(15, Signals.number("SIGTERM"));
        assertEquals(0, Signals.number("SIGNONE"));
        for (int i = 1; i <= 31; i++) {
            assertEquals(i, Signals.number(Signals.name(i)));
        }
    }

    @Test
    void whatAServerDoesNotTellIsNotMadeUp() {
        ExitWords words = new ExitWords(english);
        assertEquals("signal", words.brief(-1, 0));
        assertEquals("a signal", words.full(-1, 0, false));
        assertEquals("?", words.brief(-2, 0));
        assertEquals(Optional.empty(), words.meaning(-2, 0));
    }

    @Test
    void aColumnShowsStatusOrSignal() {
        ExitWords words = new ExitWords(english);
        assertEquals("127", words.brief(127, 0));
        assertEquals("137 · SIGKILL", words.brief(137, 0), "as a shell says it");
        assertEquals("SIGKILL", words.brief(-1, 9), "as the server says it");
        assertEquals("SIGSEGV", words.brief(-1, 11));
    }
}
