package org.steward.engine.config.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The {@code environment} grammar: tokens of Python's {@code shlex} in its old mode, in groups of key, equals sign,
 * value, and one separator that may be any token.
 *
 * <p>In that mode a quote is part of its token and is taken off the ends of a value afterwards; a backslash means
 * nothing; {@code #} starts a comment up to the end of the line.
 */
public final class EnvironmentList {
    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private final ArrayDeque<String> pushedBack = new ArrayDeque<>();
    private int at;

    private EnvironmentList(String text) {
        this.text = text;
    }

    /** The pairs in written order; a later pair of the same key wins. */
    public static Map<String, String> parse(String text) throws ValueException {
        if (text.isEmpty()) {
            return Map.of();
        }
        List<String> tokens = tokens(text);
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i += 4) {
            if (i + 2 >= tokens.size() || !tokens.get(i + 1).equals("=")) {
                throw new ValueException("Unexpected end of key/value pairs in value '" + text + "'");
            }
            pairs.put(tokens.get(i), withoutQuotes(tokens.get(i + 2)));
        }
        return Collections.unmodifiableMap(pairs);
    }

    /** The tokens, quotes and all. */
    public static List<String> tokens(String text) throws ValueException {
        EnvironmentList list = new EnvironmentList(text);
        list.read();
        return list.tokens;
    }

    private static String withoutQuotes(String s) {
        int start = 0;
        int end = s.length();
        while (start < end && isQuote(s.charAt(start))) {
            start++;
        }
        while (end > start && isQuote(s.charAt(end - 1))) {
            end--;
        }
        return s.substring(start, end);
    }

    private void read() throws ValueException {
        while (true) {
            String token = pushedBack.isEmpty() ? next() : pushedBack.pop();
            if (token.isEmpty()) {
                return;
            }
            tokens.add(token);
        }
    }

    /** The next token; empty at the end. */
    private String next() throws ValueException {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (c == '#') {
                skipLine();
            } else if (isBlank(c)) {
                at++;
            } else if (isWord(c)) {
                return word();
            } else if (isQuote(c)) {
                return quoted((char) c);
            } else {
                at += Character.charCount(c);
                return Character.toString(c);
            }
        }
        return "";
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (at < text.length()) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (isBlank(c)) {
                break;
            } else if (c == '#') {
                at--;
                skipLine();
            } else if (isWord(c) || isQuote(c)) {
                word.appendCodePoint(c);
            } else {
                pushedBack.push(Character.toString(c));
                break;
            }
        }
        return word.toString();
    }

    private String quoted(char quote) throws ValueException {
        int close = text.indexOf(quote, at + 1);
        if (close < 0) {
            throw new ValueException("No closing quotation");
        }
        String token = text.substring(at, close + 1);
        at = close + 1;
        return token;
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static boolean isQuote(int c) {
        return c == '"' || c == '\'';
    }

    private static boolean isWord(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'
                || "/.+-():".indexOf(c) >= 0;
    }
}
