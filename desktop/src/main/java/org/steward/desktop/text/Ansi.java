package org.steward.desktop.text;

/** Takes out of text what terminals obey and people do not read. */
public final class Ansi {

    private static final char ESCAPE = '\u001b';

    private Ansi() {
    }

    /** The text without escape sequences and control characters; a tab becomes spaces to the next eighth column. */
    public static String strip(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ESCAPE) {
                at = afterSequence(text, at + 1);
                continue;
            }
            if (c == '\t') {
                do {
                    out.append(' ');
                } while (out.length() % 8 != 0);
            } else if (c >= ' ' && c != 0x7f && !(c >= 0x80 && c < 0xa0)) {
                out.append(c);
            }
            at++;
        }
        return out.toString();
    }

    private static int afterSequence(String text, int at) {
        if (at >= text.length()) {
            return at;
        }
        char kind = text.charAt(at);
        int next = at + 1;
        if (kind == '[') {
            while (next < text.length() && text.charAt(next) >= 0x20 && text.charAt(next) < 0x40) {
                next++;
            }
            return Math.min(text.length(), next + 1);
        }
        if (kind == ']') {
            // A title or a link: up to BEL or ESC \.
            while (next < text.length() && text.charAt(next) != 0x07 && text.charAt(next) != ESCAPE) {
                next++;
            }
            boolean byEscape = next < text.length() && text.charAt(next) == ESCAPE;
            return Math.min(text.length(), next + (byEscape ? 2 : 1));
        }
        if (kind >= 0x20 && kind < 0x30) {
            return Math.min(text.length(), next + 1);
        }
        return next;
    }
}
