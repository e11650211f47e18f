package org.steward.client.ctl.console;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Text as supervisorctl takes it apart and shows it. */
public final class Words {

    private Words() {
    }

    /** Splits at blanks; quotes mean nothing. */
    public static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        int end = 0;
        while (end < line.length()) {
            int start = end;
            while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
                start++;
            }
            end = start;
            while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                end++;
            }
            if (end > start) {
                words.add(line.substring(start, end));
            }
        }
        return words;
    }

    /** Appends text, then blanks up to this number of characters. */
    public static void pad(StringBuilder line, String text, int width) {
        line.append(text);
        for (int i = text.codePointCount(0, text.length()); i < width; i++) {
            line.append(' ');
        }
    }

    /** A whole number as Python reads one, with single underscores between digits; nothing for other text. */
    public static OptionalLong integer(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean between = i > 0 && i + 1 < text.length()
                    && isDigit(text.charAt(i - 1)) && isDigit(text.charAt(i + 1));
            if (c != '_' || !between) {
                digits.append(c);
            }
        }
        try {
            return OptionalLong.of(Long.parseLong(digits.toString()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Text in quotes as Python shows it. */
    public static String quoted(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder shown = new StringBuilder().append(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote || c == '\\') {
                shown.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F) {
                shown.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                shown.append(c);
            }
        }
        return shown.append(quote).toString();
    }
}
