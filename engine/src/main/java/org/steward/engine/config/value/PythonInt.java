package org.steward.engine.config.value;

import org.steward.engine.config.ini.PythonText;


/** Python's {@code int(text, base)}: blanks around it, a sign, underscores between digits, any decimal digits. */
public final class PythonInt {

    private PythonInt() {}

    /** A decimal number; beyond the range of a long it is the nearest long. */
    public static long decimal(String text) throws ValueException {
        return parse(text, 10);
    }

    /** A decimal number; beyond the range of an int it is the nearest int. */
    public static int decimalInt(String text) throws ValueException {
        return Math.clamp(parse(text, 10), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** An octal number, with or without {@code 0o}. */
    public static int octal(String text) throws ValueException {
        return Math.clamp(parse(text, 8), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static long parse(String text, int base) throws ValueException {
        String s = PythonText.strip(text);
        int i = 0;
        boolean negative = false;
        if (!s.isEmpty() && (s.charAt(0) == '+' || s.charAt(0) == '-')) {
            negative = s.charAt(0) == '-';
            i = 1;
        }
        boolean underscoreAllowed = false;
        if (base == 8 && s.length() > i + 1 && s.charAt(i) == '0' && (s.charAt(i + 1) | 0x20) == 'o') {
            i += 2;
            underscoreAllowed = true;
        }
        long value = 0;
        boolean any = false;
        for (; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '_' && underscoreAllowed && i + 1 < s.length()) {
                underscoreAllowed = false;
                continue;
            }
            int digit = Character.digit(c, base);
            if (digit < 0) {
                throw invalid(text, base);
            }
            value = value > (Long.MAX_VALUE - digit) / base ? Long.MAX_VALUE : value * base + digit;
            any = true;
            underscoreAllowed = true;
        }
        if (!any) {
            throw invalid(text, base);
        }
        return negative ? -value : value;
    }

    private static ValueException invalid(String text, int base) {
        return new ValueException("invalid literal for int() with base " + base + ": " + PythonText.repr(text));
    }
}
