package org.steward.desktop.processes.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A word of the filter box.
 *
 * @param from where it begins in the text
 * @param to where it ends
 * @param negated whether it begins with a minus
 * @param key what stands before the colon, in lower case; empty for free text
 * @param value what is looked for, without quotes
 * @param closed whether every quote in it has its other one
 */
record Token(int from, int to, boolean negated, Optional<String> key, String value, boolean closed) {

    /** The words of a text; blanks between quotes do not part words. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            Token token = read(text, at);
            tokens.add(token);
            at = token.to;
        }
        return tokens;
    }

    private static Token read(String text, int from) {
        StringBuilder value = new StringBuilder();
        Optional<String> key = Optional.empty();
        boolean quoted = false;
        boolean wasQuoted = false;
        boolean negated = text.charAt(from) == '-' && from + 1 < text.length()
                && !Character.isWhitespace(text.charAt(from + 1));
        int at = negated ? from + 1 : from;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
                wasQuoted = true;
            } else if (!quoted && Character.isWhitespace(c)) {
                break;
            } else if (c == ':' && !wasQuoted && key.isEmpty() && isWord(value)) {
                key = Optional.of(value.toString().toLowerCase(Locale.ROOT));
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        return new Token(from, at, negated, key, value.toString(), !quoted);
    }

    private static boolean isWord(CharSequence text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isLetter);
    }
}
