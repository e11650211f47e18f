package org.steward.desktop.logdoc.time;

/** Takes a time stamp at a place of a line apart. For one thread. */
final class StampScan {

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /** Whether {@link #millis} counts from 1970; otherwise from midnight. */
    boolean isEpoch;
    /** 0 where the stamp has none. */
    int year;
    int month;
    int day;
    long millis;
    boolean hasZone;
    int zoneMinutes;

    private String line = "";
    private int at;

    /** A stamp that begins with this digit, the first of its number. */
    boolean number(String text, int from) {
        begin(text, from);
        int length = digits(from);
        return switch (length) {
            case 4 -> yearFirst();
            case 1, 2 -> dayFirst();
            case 10, 13 -> epoch(length);
            case 8 -> compact();
            default -> false;
        };
    }

    /** A stamp that begins with this capital letter: a month, or glog's level. */
    boolean word(String text, int from) {
        begin(text, from);
        if (from == 0 && "IWEF".indexOf(text.charAt(0)) >= 0 && digits(1) == 4) {
            month = two(1);
            day = two(3);
            at = 5;
            return isDate() && character(' ') && time();
        }
        month = month(from);
        if (month == 0 || from > 0 && Character.isLetter(text.charAt(from - 1))) {
            return false;
        }
        at = from + 3;
        if (!character(' ')) {
            return false;
        }
        character(' ');
        int length = digits(at);
        if (length < 1 || length > 2) {
            return false;
        }
        day = length == 1 ? one(at) : two(at);
        at += length;
        if (!character(' ') || !isDate() || !time()) {
            return false;
        }
        // Apache's error log has the year behind, as date(1) does.
        if (at + 4 < line.length() && line.charAt(at) == ' ' && digits(at + 1) == 4) {
            year = two(at + 1) * 100 + two(at + 3);
        }
        return true;
    }

    private void begin(String text, int from) {
        line = text;
        at = from;
        isEpoch = false;
        hasZone = false;
        year = 0;
        millis = 0;
    }

    private boolean yearFirst() {
        year = two(at) * 100 + two(at + 2);
        at += 4;
        if (at >= line.length() || line.charAt(at) != '-' && line.charAt(at) != '/' && line.charAt(at) != '.') {
            return false;
        }
        char separator = line.charAt(at);
        month = two(at + 1);
        at += 3;
        if (!character(separator)) {
            return false;
        }
        day = two(at);
        at += 2;
        return isDate() && (character('T') || character(' ') || character('_')) && time() && zone();
    }

    private boolean compact() {
        year = two(at) * 100 + two(at + 2);
        month = two(at + 4);
        day = two(at + 6);
        at += 8;
        return isDate() && year > 1969 && year < 2100 && (character('T') || character(' ')) && time() && zone();
    }

    /** {@code 25/Nov/2026:08:00:00 +0000} and {@code 25 Nov 2026 08:00:00,123}. */
    private boolean dayFirst() {
        int length = digits(at);
        day = length == 1 ? one(at) : two(at);
        at += length;
        if (at >= line.length()) {
            return false;
        }
        char separator = line.charAt(at);
        month = month(at + 1);
        if (separator != '/' && separator != ' ' && separator != '-' || month == 0) {
            return false;
        }
        at += 4;
        if (!character(separator) || digits(at) != 4) {
            return false;
        }
        year = two(at) * 100 + two(at + 2);
        at += 4;
        return isDate() && (character(':') || character(' ')) && time() && zone();
    }

    private boolean epoch(int length) {
        char before = at == 0 ? ' ' : line.charAt(at - 1);
        int to = at + length;
        char after = to < line.length() ? line.charAt(to) : ' ';
        // Only there it is a time and no other number.
        if (line.charAt(at) != '1' || at > 0 && " [=:(\"".indexOf(before) < 0 || Character.isLetterOrDigit(after)
                || at > 20) {
            return false;
        }
        isEpoch = true;
        millis = Long.parseLong(line, at, to, 10);
        if (length == 10) {
            at = to;
            millis = millis * 1000 + fraction();
        }
        return true;
    }

    private boolean time() {
        int hour = two(at);
        if (hour > 23 || hour < 0) {
            return false;
        }
        at += 2;
        boolean hasColons = character(':');
        int minute = two(at);
        at += 2;
        if (minute < 0 || minute > 59 || hasColons && !character(':')) {
            return false;
        }
        int second = two(at);
        if (second < 0 || second > 60) {
            return false;
        }
        at += 2;
        millis = hour * 3_600_000L + minute * 60_000L + second * 1000L + fraction();
        return true;
    }

    private long fraction() {
        if (at + 1 >= line.length() || line.charAt(at) != '.' && line.charAt(at) != ',' || digits(at + 1) == 0) {
            return 0;
        }
        int length = digits(at + 1);
        long value = 0;
        for (int i = 0; i < 3; i++) {
            value = value * 10 + (i < length ? line.charAt(at + 1 + i) - '0' : 0);
        }
        at += 1 + length;
        return value;
    }

    private boolean zone() {
        if (character('Z')) {
            hasZone = true;
            return true;
        }
        int sign = at;
        if (sign < line.length() && line.charAt(sign) == ' ') {
            sign++;
        }
        if (sign >= line.length() || line.charAt(sign) != '+' && line.charAt(sign) != '-') {
            return true;
        }
        int minutes = sign + 3 < line.length() && line.charAt(sign + 3) == ':' ? sign + 4 : sign + 3;
        if (two(sign + 1) >= 0 && two(minutes) >= 0) {
            hasZone = true;
            zoneMinutes = (two(sign + 1) * 60 + two(minutes)) * (line.charAt(sign) == '-' ? -1 : 1);
        }
        return true;
    }

    private boolean isDate() {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private boolean character(char c) {
        boolean is = at < line.length() && line.charAt(at) == c;
        at += is ? 1 : 0;
        return is;
    }

    private int month(int from) {
        if (from + 3 > line.length()) {
            return 0;
        }
        for (int i = 0; i < MONTHS.length(); i += 3) {
            if (MONTHS.regionMatches(i, line, from, 3)) {
                return i / 3 + 1;
            }
        }
        return 0;
    }

    private int digits(int from) {
        int to = from;
        while (to < line.length() && line.charAt(to) >= '0' && line.charAt(to) <= '9') {
            to++;
        }
        return to - from;
    }

    private int one(int from) {
        return line.charAt(from) - '0';
    }

    /** Two digits; -1 if they are none. */
    private int two(int from) {
        if (from + 2 > line.length()) {
            return -1;
        }
        int tens = line.charAt(from) - '0';
        int ones = line.charAt(from + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
