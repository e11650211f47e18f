package org.steward.engine.config.ini;

/** What Python's {@code str} does where Java's {@code String} does something else. */
public final class PythonText {

    private PythonText() {}

    /** {@code str.isspace} of one character. */
    public static boolean isSpace(char c) {
        if (c < 0x80) {
            return c == ' ' || c >= 0x09 && c <= 0x0D || c >= 0x1C && c <= 0x1F;
        }
        return c == 0x85 || c == 0xA0 || c == 0x1680 || c >= 0x2000 && c <= 0x200A || c == 0x2028 || c == 0x2029
                || c == 0x202F || c == 0x205F || c == 0x3000;
    }

    /** {@code str.strip()}. */
    public static String strip(String s) {
        int start = 0;
        int end = s.length();
        while (start < end && isSpace(s.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(s.charAt(end - 1))) {
            end--;
        }
        return s.substring(start, end);
    }

    /** {@code str.rstrip()}. */
    public static String stripEnd(String s) {
        int end = s.length();
        while (end > 0 && isSpace(s.charAt(end - 1))) {
            end--;
        }
        return s.substring(0, end);
    }

    /** {@code repr(str)}: the quoted form that supervisord's messages show. */
    public static String repr(String s) {
        return quoted(s, false);
    }

    /** {@code ascii(str)}: like {@link #repr} with everything outside ASCII escaped. */
    public static String ascii(String s) {
        return quoted(s, true);
    }

    private static String quoted(String s, boolean asciiOnly) {
        char quote = s.indexOf('\'') >= 0 && s.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder out = new StringBuilder(s.length() + 2).append(quote);
        int i = 0;
        while (i < s.length()) {
            int c = s.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c == quote) {
                        out.append('\\').append(quote);
                    } else if (c < 0x7F ? c >= ' ' : !asciiOnly && isPrintable(c)) {
                        out.appendCodePoint(c);
                    } else {
                        appendEscape(out, c);
                    }
                }
            }
        }
        return out.append(quote).toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    private static void appendEscape(StringBuilder out, int c) {
        char letter = c <= 0xFF ? 'x' : c <= 0xFFFF ? 'u' : 'U';
        int digits = c <= 0xFF ? 2 : c <= 0xFFFF ? 4 : 8;
        out.append('\\').append(letter);
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 0xF, 16));
        }
    }
}
