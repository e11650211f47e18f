package org.steward.engine.config.ini;

import java.util.ArrayList;
import java.util.List;

/**
 * A physical line.
 *
 * @param text without its line ending
 * @param end  {@code \n}, {@code \r\n}, {@code \r}, or empty at the end of a file
 */
record Line(String text, String end) {

    /** Cuts a text at every line ending there is; joining the lines gives the text again. */
    static List<Line> split(String text) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lines.add(new Line(text.substring(from, i), "\n"));
                from = i + 1;
            } else if (c == '\r') {
                boolean crlf = i + 1 < length && text.charAt(i + 1) == '\n';
                lines.add(new Line(text.substring(from, i), crlf ? "\r\n" : "\r"));
                i += crlf ? 1 : 0;
                from = i + 1;
            }
        }
        if (from < length) {
            lines.add(new Line(text.substring(from), ""));
        }
        return lines;
    }

    /** Column of the first character that is not blank; 0 for a blank line, as in supervisord's reader. */
    int indent() {
        for (int i = 0; i < text.length(); i++) {
            if (!PythonText.isSpace(text.charAt(i))) {
                return i;
            }
        }
        return 0;
    }

    /**
     * Column where a comment starts, or -1.
     *
     * <p>The first {@code ;} and the first {@code #} are looked at together, then the second of each, and so on; the
     * search ends with the first round that finds a comment. So {@code a;b ; c # d} is cut at the {@code #}.
     */
    int commentStart() {
        int first = indent();
        if (first < text.length() && isPrefix(text.charAt(first))) {
            return 0;
        }
        int semicolon = text.indexOf(';');
        int hash = text.indexOf('#');
        while (semicolon >= 0 || hash >= 0) {
            int found = Integer.MAX_VALUE;
            if (semicolon >= 0 && startsComment(semicolon)) {
                found = semicolon;
            }
            if (hash >= 0 && startsComment(hash)) {
                found = Math.min(found, hash);
            }
            if (found != Integer.MAX_VALUE) {
                return found;
            }
            semicolon = semicolon < 0 ? -1 : text.indexOf(';', semicolon + 1);
            hash = hash < 0 ? -1 : text.indexOf('#', hash + 1);
        }
        return -1;
    }

    private static boolean isPrefix(char c) {
        return c == ';' || c == '#';
    }

    private boolean startsComment(int at) {
        return at == 0 || PythonText.isSpace(text.charAt(at - 1));
    }
}
