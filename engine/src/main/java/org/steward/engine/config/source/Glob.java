package org.steward.engine.config.source;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** Python's {@code glob.glob}: {@code *}, {@code ?} and {@code [...]} in any part; no dot files, no recursion. */
final class Glob {

    private Glob() {}

    /** The paths that match, in no order; an absolute pattern only. */
    static List<String> paths(String pattern) {
        if (!hasMagic(pattern)) {
            return new File(pattern).exists() ? List.of(pattern) : List.of();
        }
        int slash = pattern.lastIndexOf('/');
        String directory = slash == 0 ? "/" : pattern.substring(0, Math.max(slash, 0));
        String name = pattern.substring(slash + 1);
        List<String> found = new ArrayList<>();
        for (String parent : hasMagic(directory) ? paths(directory) : List.of(directory)) {
            String prefix = parent.endsWith("/") ? parent : parent + "/";
            if (hasMagic(name)) {
                addMatches(prefix, name, found);
            } else if (name.isEmpty() ? new File(parent).isDirectory() : new File(prefix + name).exists()) {
                found.add(prefix + name);
            }
        }
        return found;
    }

    private static void addMatches(String prefix, String pattern, List<String> found) {
        String[] names = new File(prefix).list();
        if (names == null) {
            return;
        }
        boolean hiddenToo = pattern.startsWith(".");
        for (String name : names) {
            if ((hiddenToo || !name.startsWith(".")) && matches(pattern, 0, name, 0)) {
                found.add(prefix + name);
            }
        }
    }

    private static boolean hasMagic(String pattern) {
        return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0 || pattern.indexOf('[') >= 0;
    }

    /** Python's {@code fnmatch.fnmatchcase}; steps back to the last star, so it costs pattern times name at most. */
    static boolean matches(String pattern, int p, String name, int n) {
        int star = -1;
        int starName = 0;
        while (n < name.length()) {
            int next = p < pattern.length() ? one(pattern, p, name.charAt(n)) : -1;
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                starName = n;
            } else if (next >= 0) {
                p = next;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++starName;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** Where the pattern goes on when the part at {@code p} takes the character, or -1. */
    private static int one(String pattern, int p, char c) {
        char wanted = pattern.charAt(p);
        if (wanted == '?') {
            return p + 1;
        }
        if (wanted == '[') {
            int first = p + 1;
            boolean not = first < pattern.length() && pattern.charAt(first) == '!';
            first += not ? 1 : 0;
            int close = pattern.indexOf(']', first + 1);
            if (close > 0) {
                return inClass(pattern, first, close, c) != not ? close + 1 : -1;
            }
        }
        return wanted == c ? p + 1 : -1;
    }

    private static boolean inClass(String pattern, int from, int to, char c) {
        for (int i = from; i < to; i++) {
            if (i + 2 < to && pattern.charAt(i + 1) == '-') {
                if (pattern.charAt(i) <= c && c <= pattern.charAt(i + 2)) {
                    return true;
                }
                i += 2;
            } else if (pattern.charAt(i) == c) {
                return true;
            }
        }
        return false;
    }
}
