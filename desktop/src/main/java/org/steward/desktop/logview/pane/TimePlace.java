package org.steward.desktop.logview.pane;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logdoc.time.LogTime;
import org.steward.desktop.logdoc.time.TimeSearch;

/**
 * A time as people type it to go there, such as {@code 14:05} or {@code 2026-11-26 14:05:30}.
 *
 * @param date the day; empty for the last one in the log on which it was so late
 * @param time the time of day
 */
record TimePlace(Optional<LocalDate> date, LocalTime time) {

    private static final Pattern TEXT =
            Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})[ T]+)?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
    private static final int LAST_LINES = 200;

    /** The time in a text; empty if it is none. */
    static Optional<TimePlace> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Optional<LocalDate> day = Optional.ofNullable(matcher.group(1)).map(LocalDate::parse);
            int second = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
            return Optional.of(new TimePlace(day, LocalTime.of(Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)), second)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first line written then or later; empty if there is none or lines have no times. Blocks. */
    OptionalLong in(Lines lines, ZoneId zone) throws IOException {
        LogTime reader = new LogTime(zone, Instant.now());
        List<Lines.Line> last = lines.read(Math.max(lines.first(), lines.end() - LAST_LINES), LAST_LINES);
        Optional<Instant> end = last.reversed().stream().map(line -> reader.of(line.text()))
                .flatMap(Optional::stream).findFirst();
        return end.isEmpty() ? OptionalLong.empty() : TimeSearch.atOrAfter(lines, when(end.get(), zone), reader);
    }

    private Instant when(Instant end, ZoneId zone) {
        ZonedDateTime latest = end.atZone(zone);
        LocalDate day = date.orElse(latest.toLocalTime().isBefore(time) ? latest.toLocalDate().minusDays(1)
                : latest.toLocalDate());
        return day.atTime(time).atZone(zone).toInstant();
    }
}
