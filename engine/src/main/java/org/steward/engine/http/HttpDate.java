package org.steward.engine.http;

/** Dates as HTTP headers bear them, such as {@code Sat, 21 Nov 2026 09:08:32 GMT}. Loop thread only. */
final class HttpDate {
    private static final String[] DAYS = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private long second = Long.MIN_VALUE;
    private String text = "";

    /** The text for this second since the epoch; the last one is remembered. */
    String at(long epochSecond) {
        if (epochSecond != second) {
            second = epochSecond;
            text = format(epochSecond);
        }
        return text;
    }

    // By hand: java.time's formatter would be loaded for this alone.
    static String format(long epochSecond) {
        long days = Math.floorDiv(epochSecond, 86_400);
        int time = (int) Math.floorMod(epochSecond, 86_400L);
        // Days since 0000-03-01, so that the leap day is the last day of a year; 400 years are one cycle.
        long shifted = days + 719_468;
        long cycle = Math.floorDiv(shifted, 146_097);
        int dayOfCycle = (int) Math.floorMod(shifted, 146_097L);
        int yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365;
        int dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100);
        int fromMarch = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * fromMarch + 2) / 5 + 1;
        int month = (fromMarch + 2) % 12;
        long year = cycle * 400 + yearOfCycle + (month < 2 ? 1 : 0);
        StringBuilder out = new StringBuilder(29);
        out.append(DAYS[(int) Math.floorMod(days, 7L)]).append(", ");
        two(out, day).append(' ').append(MONTHS[month]).append(' ').append(year).append(' ');
        two(out, time / 3600).append(':');
        two(out, time / 60 % 60).append(':');
        return two(out, time % 60).append(" GMT").toString();
    }

    private static StringBuilder two(StringBuilder out, int number) {
        return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
