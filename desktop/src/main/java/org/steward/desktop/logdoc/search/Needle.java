package org.steward.desktop.logdoc.search;

import java.nio.charset.StandardCharsets;

/**
 * Bytes that a line must have to match.
 *
 * @param bytes the bytes, each as a character; in small letters if {@code ignoresCase}
 * @param ignoresCase whether A to Z are as good as a to z
 */
record Needle(String bytes, boolean ignoresCase) {

    /** The bytes of a text. */
    static Needle of(String text, boolean ignoresCase) {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return new Needle(ignoresCase ? small(bytes) : bytes, ignoresCase);
    }

    /** A to Z only: other bytes are parts of characters. */
    private static String small(String bytes) {
        StringBuilder small = new StringBuilder(bytes);
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                small.setCharAt(i, (char) (c + 32));
            }
        }
        return small.toString();
    }

    int length() {
        return bytes.length();
    }

    /** Where it is in a window from there on, and before {@code to}; -1 if nowhere. */
    int in(Window window, int from, int to) {
        String text = ignoresCase ? window.small() : window.text();
        return text.indexOf(bytes, from, to);
    }
}
