package org.steward.desktop.logdoc.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.desktop.logdoc.Lines;

/** Time stamps as many programs write them. */
class LogTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private final LogTime time = new LogTime(ZoneId.of("Europe/Berlin"), NOW);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "2026-11-25T08:00:01Z x|2026-11-25T08:00:01Z",
        "2026-11-25T08:00:01.123456789+01:00 x|2026-11-25T07:00:01.123Z",
        "2026-11-25T08:00:01-0230 x|2026-11-25T10:30:01Z",
        "2026-11-25 08:00:01,123 INFO spawned|2026-11-25T07:00:01.123Z",
        "2026-07-25 08:00:01 summer|2026-07-25T06:00:01Z",
        "[2026-11-25 08:00:01] php|2026-11-25T07:00:01Z",
        "\u001b[32m2026-11-25 08:00:01\u001b[0m x|2026-11-25T07:00:01Z",
        "2026/11/25 08:00:01 [error] 31#31: x|2026-11-25T07:00:01Z",
        "10.0.0.1 - - [25/Nov/2026:08:00:01 +0000] \"GET / HTTP/1.1\" 200|2026-11-25T08:00:01Z",
        "[Wed Nov 25 08:00:01.500000 2026] [core:error] x|2026-11-25T07:00:01.500Z",
        "Nov 25 08:00:01 host app[7]: x|2026-11-25T07:00:01Z",
        "<14>Dec  3 08:00:01 host app: x|2025-12-03T07:00:01Z",
        "25 Nov 2026 08:00:01,250 DEBUG x|2026-11-25T07:00:01.250Z",
        "W1125 08:00:01.123456 7 main.go:1] x|2026-11-25T07:00:01.123Z",
        "1764057601 x|2025-11-25T08:00:01Z",
        "{\"ts\":1764057601.25,\"msg\":1}|2025-11-25T08:00:01.250Z",
        "1764057601123 x|2025-11-25T08:00:01.123Z",
        "time=\"2026-11-25T08:00:01Z\" level=info|2026-11-25T08:00:01Z",
        "20261125T080001Z x|2026-11-25T08:00:01Z",
        "INFO 2026-11-25 08:00:01 x|2026-11-25T07:00:01Z"})
    void theFirstTimeStampIsTheTime(String line, String expected) {
        assertEquals(Optional.of(Instant.parse(expected)), time.of(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2026", "2026-", "2026-11-2", "2026-13-01 08:00:01", "2026-11-25 25:00:00",
        "08:00:01 no date", "id=12345678901234", "version 2026.11.25", "Nov", "Nov 25", "Nov 25 8", "March 7 is a day",
        "I", "I1125", "1764057601x", "    at Some.method(Some.java:2026)", "1.2.3.4", "12/"})
    void whatOnlyLooksLikeOneIsNone(String line) {
        assertEquals(Optional.empty(), time.of(line));
    }

    private static Lines lines(int count) {
        return new Lines() {
            @Override
            public long first() {
                return -100;
            }

            @Override
            public long end() {
                return count - 100;
            }

            @Override
            public boolean isBeginningKnown() {
                return true;
            }

            @Override
            public List<Line> read(long from, int most, int bytes) throws IOException {
                return LongStream.range(Math.max(from, first()), Math.min(end(), from + most))
                        .mapToObj(i -> new Line(i, i, 0, text(i + 100).getBytes(StandardCharsets.UTF_8), false)).toList();
            }
        };
    }

    private static String text(long line) {
        return line % 5 == 4 ? "  at a place" : NOW.plusSeconds(line) + " line";
    }

    @Test
    void aLineIsFoundByItsTime() throws IOException {
        Lines lines = lines(1000);
        assertEquals(OptionalLong.of(-100), TimeSearch.atOrAfter(lines, NOW.minusSeconds(1), time));
        assertEquals(OptionalLong.of(400), TimeSearch.atOrAfter(lines, NOW.plusSeconds(500), time));
        assertEquals(OptionalLong.of(401), TimeSearch.atOrAfter(lines, NOW.plusMillis(500_500), time));
        assertEquals(OptionalLong.empty(), TimeSearch.atOrAfter(lines, NOW.plusSeconds(5000), time));
        assertEquals(OptionalLong.empty(), TimeSearch.atOrAfter(lines(0), NOW, time));
    }
}
