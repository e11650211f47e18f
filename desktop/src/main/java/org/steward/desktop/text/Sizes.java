package org.steward.desktop.text;

import java.text.NumberFormat;
import java.util.Locale;

/** Sizes and shares in a few digits: {@code 310 MB}, {@code 1.2 GB}, {@code 4.1 %}. Immutable; for any thread. */
public final class Sizes {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB", "EB"};
    private static final double STEP = 1024;
    private static final double DIGITS_BELOW = 9.95;

    private final Locale locale;

    /** Numbers as this language writes them. */
    public Sizes(Messages messages) {
        this.locale = messages.locale();
    }

    /** A number of bytes, 1024 to the step; one digit after the point below 10. Below 0 is 0. */
    public String bytes(long bytes) {
        double value = Math.max(0, bytes);
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        return number(value, unit > 0 && value < DIGITS_BELOW ? 1 : 0) + " " + UNITS[unit];
    }

    /** Percent, one digit after the point below 100. */
    public String percent(double percent) {
        return number(percent, percent < 99.95 ? 1 : 0) + " %";
    }

    /** The same without the sign, for axes. */
    public String plain(double number) {
        return number(number, number < DIGITS_BELOW && number != Math.rint(number) ? 1 : 0);
    }

    private String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
