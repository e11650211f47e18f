package org.steward.desktop.processes.filter;

import java.util.Locale;
import java.util.Optional;

/** What can stand before the colon of a token such as {@code state:fatal}. */
public enum FilterWord {
    /** Name of a state, or its beginning. */
    STATE,
    /** Part of a server's name. */
    SERVER,
    /** Part of a group's name. */
    GROUP,
    /** Part of a process's name. */
    NAME,
    /** A process id. */
    PID,
    /** A server's tag. */
    TAG,
    /** {@code problem}, {@code running}, {@code stopped}, {@code stale} or {@code pending}. */
    IS;

    /** As it is typed, without the colon. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FilterWord> named(String word) {
        for (FilterWord candidate : values()) {
            if (candidate.word().equals(word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The word that was probably meant: one letter wrong, missing, doubled or swapped. */
    static Optional<FilterWord> like(String word) {
        for (FilterWord candidate : values()) {
            if (word.length() > 2 && candidate.word().length() > 2 && isClose(candidate.word(), word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static boolean isClose(String a, String b) {
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        String restA = a.substring(start, a.length() - end);
        String restB = b.substring(start, b.length() - end);
        boolean swapped = restA.length() == 2 && new StringBuilder(restA).reverse().toString().equals(restB);
        return swapped || restA.length() <= 1 && restB.length() <= 1;
    }
}
