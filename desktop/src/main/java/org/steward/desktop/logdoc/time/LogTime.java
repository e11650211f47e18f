package org.steward.desktop.logdoc.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads the time stamp of a line: ISO 8601 and its relatives (Python, log4j, supervisord), syslog, the access and error
 * logs of nginx and Apache, glog, and seconds or milliseconds since 1970. For one thread.
 */
public final class LogTime {

    /** No time stamp. */
    public static final long NONE = Long.MIN_VALUE;

    /** Host names and the like may come before it. */
    private static final int FAR = 80;
    private static final int DAY_MILLIS = 86_400_000;

    private final ZoneId zone;
    private final long now;
    private final StampScan scan = new StampScan();
    private long hour = Long.MIN_VALUE;
    private ZoneOffset offset = ZoneOffset.UTC;

    /**
     * Reads times without a zone as of this zone, and times without a year as the latest that are not after tomorrow.
     */
    public LogTime(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now.toEpochMilli();
    }

    /** The same as an instant. */
    public Optional<Instant> of(String line) {
        long millis = millis(line);
        return millis == NONE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** Milliseconds since 1970 of the first time stamp near the line's beginning; {@link #NONE} if there is none. */
    public long millis(String line) {
        int end = Math.min(line.length(), FAR);
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            if (isDigit && (i == 0 || !isDigit(line.charAt(i - 1))) || c >= 'A' && c <= 'Z') {
                if (isDigit ? scan.number(line, i) : scan.word(line, i)) {
                    return resolve();
                }
            }
        }
        return NONE;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private long resolve() {
        if (scan.isEpoch) {
            return scan.millis;
        }
        if (scan.year > 0) {
            return zoned(scan.year);
        }
        int year = LocalDateTime.ofEpochSecond(now / 1000, 0, ZoneOffset.UTC).getYear() + 1;
        long millis = zoned(year);
        while (millis > now + DAY_MILLIS) {
            millis = zoned(--year);
        }
        return millis;
    }

    private long zoned(int year) {
        long days = days(year, scan.month, scan.day);
        long local = days * DAY_MILLIS + scan.millis;
        if (scan.hasZone) {
            return local - scan.zoneMinutes * 60_000L;
        }
        long localHour = Math.floorDiv(local, 3_600_000L);
        if (localHour != hour) {
            hour = localHour;
            offset = zone.getRules().getOffset(LocalDateTime.ofEpochSecond(Math.floorDiv(local, 1000L), 0,
                    ZoneOffset.UTC));
        }
        return local - offset.getTotalSeconds() * 1000L;
    }

    /** Days since 1970 of a date in the Gregorian calendar. */
    private static long days(int year, int month, int day) {
        long y = month <= 2 ? year - 1 : year;
        long era = Math.floorDiv(y, 400L);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }
}
