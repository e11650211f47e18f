package org.steward.engine.config.value;

import java.util.Locale;
import org.steward.engine.config.ini.PythonText;

/** Python's {@code text % names}, with the same conversions and the same complaints. */
public final class Format {
    /** Wider or more precise than this is refused, so that a few characters cannot ask for gigabytes. */
    private static final int MAX_WIDTH = 10_000;

    private final String text;
    private final Expansions names;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean bareArgumentGone;

    private boolean minus;
    private boolean plus;
    private boolean blank;
    private boolean alternate;
    private boolean zero;
    private int width;
    private int precision;

    private Format(String text, Expansions names) {
        this.text = text;
        this.names = names;
    }

    /**
     * Expands a value.
     *
     * @param shownName what messages call it, such as {@code program:x.command}
     */
    public static String expand(String text, Expansions names, String shownName) throws ValueException {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return new Format(text, names).run();
        } catch (UnknownName e) {
            throw new ValueException("Format string " + PythonText.repr(text) + " for " + PythonText.repr(shownName)
                    + " contains names (" + PythonText.repr(e.getMessage()) + ") which cannot be expanded."
                    + " Available names: " + String.join(", ", names.available()));
        } catch (ValueException e) {
            throw new ValueException("Format string " + PythonText.repr(text) + " for " + PythonText.repr(shownName)
                    + " is badly formatted: " + e.getMessage());
        }
    }

    private String run() throws ValueException, UnknownName {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '%') {
                out.append(c);
            } else if (at < text.length() && text.charAt(at) == '%') {
                out.append('%');
                at++;
            } else {
                directive();
            }
        }
        return out.toString();
    }

    private void directive() throws ValueException, UnknownName {
        Object value = null;
        if (at < text.length() && text.charAt(at) == '(') {
            String name = name();
            value = names.get(name);
            if (value == null) {
                throw new UnknownName(name);
            }
            bareArgumentGone = true;
        }
        flags();
        width = number("* wants int", "width too big");
        precision = -1;
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            precision = Math.max(0, number("* wants int", "precision too big"));
        }
        if (at < text.length() && "hlL".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at >= text.length()) {
            throw new ValueException("incomplete format");
        }
        int conversion = text.codePointAt(at);
        int index = text.codePointCount(0, at);
        at += Character.charCount(conversion);
        if (conversion > 0x7F || "diouxXeEfFgGcrsa".indexOf(conversion) < 0) {
            String shown = conversion > 31 && conversion < 128 ? Character.toString(conversion) : "?";
            throw new ValueException("unsupported format character '" + shown + "' (0x"
                    + Integer.toHexString(conversion) + ") at index " + index);
        }
        if (value == null && (bareArgumentGone || "sra".indexOf(conversion) >= 0)) {
            throw new ValueException("not enough arguments for format string");
        }
        convert((char) conversion, value);
    }

    private String name() throws ValueException {
        int start = ++at;
        int depth = 1;
        while (at < text.length()) {
            char c = text.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return text.substring(start, at - 1);
            }
        }
        throw new ValueException("incomplete format key");
    }

    private void flags() {
        minus = plus = blank = alternate = zero = false;
        for (; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '-' -> minus = true;
                case '+' -> plus = true;
                case ' ' -> blank = true;
                case '#' -> alternate = true;
                case '0' -> zero = true;
                default -> {
                    return;
                }
            }
        }
    }

    /** A width or precision; -1 when there is none. */
    private int number(String notANumber, String tooBig) throws ValueException {
        if (at < text.length() && text.charAt(at) == '*') {
            throw new ValueException(bareArgumentGone ? "not enough arguments for format string" : notANumber);
        }
        int number = -1;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            number = Math.max(number, 0) * 10 + text.charAt(at++) - '0';
            if (number > MAX_WIDTH) {
                throw new ValueException(tooBig);
            }
        }
        return number;
    }

    private void convert(char conversion, Object value) throws ValueException {
        switch (conversion) {
            case 's' -> pad(cut(String.valueOf(value)));
            case 'r' -> pad(cut(value instanceof String s ? PythonText.repr(s) : String.valueOf(value)));
            case 'a' -> pad(cut(value instanceof String s ? PythonText.ascii(s) : String.valueOf(value)));
            case 'c' -> pad(character(value));
            case 'e', 'E', 'f', 'F', 'g', 'G' -> real(conversion, value);
            default -> integer(conversion, value);
        }
    }

    private String cut(String s) {
        return precision >= 0 && precision < s.codePointCount(0, s.length())
                ? s.substring(0, s.offsetByCodePoints(0, precision))
                : s;
    }

    private static String character(Object value) throws ValueException {
        if (value instanceof Integer i && Character.isValidCodePoint(i)) {
            return Character.toString(i);
        }
        if (value instanceof Integer) {
            throw new ValueException("%c arg not in range(0x110000)");
        }
        if (value instanceof String s && s.codePointCount(0, s.length()) == 1) {
            return s;
        }
        throw new ValueException("%c requires int or char");
    }

    private void real(char conversion, Object value) throws ValueException {
        if (!(value instanceof Integer number)) {
            throw new ValueException("must be real number, not " + typeName(value));
        }
        int digits = precision < 0 ? 6 : precision;
        // Whole numbers only: 'g' never needs a fraction or, below 10 digits with the default, an exponent.
        String spec = switch (conversion) {
            case 'e' -> "%." + digits + "e";
            case 'E' -> "%." + digits + "E";
            case 'f', 'F' -> "%." + digits + "f";
            default -> "%.0f";
        };
        String magnitude = String.format(Locale.ROOT, spec, Math.abs((double) number));
        numeric(number < 0, "", magnitude);
    }

    private void integer(char conversion, Object value) throws ValueException {
        if (!(value instanceof Integer number)) {
            boolean whole = "xXo".indexOf(conversion) >= 0;
            throw new ValueException("%" + conversion + " format: " + (whole ? "an integer" : "a real number")
                    + " is required, not " + typeName(value));
        }
        long magnitude = Math.abs((long) number);
        String digits = switch (conversion) {
            case 'x' -> Long.toHexString(magnitude);
            case 'X' -> Long.toHexString(magnitude).toUpperCase(Locale.ROOT);
            case 'o' -> Long.toOctalString(magnitude);
            default -> Long.toString(magnitude);
        };
        if (digits.length() < precision) {
            digits = "0".repeat(precision - digits.length()) + digits;
        }
        String prefix = alternate && "xXo".indexOf(conversion) >= 0 ? "0" + conversion : "";
        numeric(number < 0, prefix, digits);
    }

    private static String typeName(Object value) {
        return value == null ? "dict" : "str";
    }

    private void numeric(boolean negative, String prefix, String digits) {
        String sign = negative ? "-" : plus ? "+" : blank ? " " : "";
        String lead = sign + prefix;
        int missing = width - lead.length() - digits.length();
        if (zero && !minus && missing > 0) {
            out.append(lead).append("0".repeat(missing)).append(digits);
        } else {
            pad(lead + digits);
        }
    }

    private void pad(String s) {
        int missing = Math.max(0, width - s.codePointCount(0, s.length()));
        if (!minus) {
            out.repeat(' ', missing);
        }
        out.append(s);
        if (minus) {
            out.repeat(' ', missing);
        }
    }

    /** A name that is not among the expansions. */
    private static final class UnknownName extends Exception {
        private static final long serialVersionUID = 1L;

        UnknownName(String name) {
            super(name, null, false, false);
        }
    }
}
