package org.steward.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpDateTest {
    private static final DateTimeFormatter EXPECTED =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0          | Thu, 01 Jan 1970 00:00:00 GMT
            951782400  | Tue, 29 Feb 2000 00:00:00 GMT
            1795252112 | Sat, 21 Nov 2026 09:08:32 GMT
            """)
    void knownDates(long second, String text) {
        assertEquals(text, HttpDate.format(second));
    }

    @Test
    void everyDayOfACenturyAgreesWithTheCalendar() {
        for (long second = -86_400L * 366; second < 86_400L * 365 * 100; second += 86_399) {
            assertEquals(EXPECTED.format(Instant.ofEpochSecond(second)), HttpDate.format(second));
        }
    }
}
