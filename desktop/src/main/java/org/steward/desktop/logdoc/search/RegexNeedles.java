package org.steward.desktop.logdoc.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds texts that a line must have for a regular expression to match it. It may miss some, but never says too much:
 * what it does not know, it takes for anything. For one expression that {@link java.util.regex.Pattern} has accepted.
 */
final class RegexNeedles {

    private static final int SHORTEST = 2;

    private final String regex;
    private final boolean ignoresCase;
    private final boolean beyondAscii;
    private final List<Needle> found = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private int at;
    private boolean isUnknown;
    private final List<List<Needle>> branches = new ArrayList<>();
    private int depth;
    private boolean hasBranches;

    private RegexNeedles(String regex, boolean ignoresCase) {
        this.regex = regex;
        this.ignoresCase = ignoresCase;
        this.beyondAscii = !Words.isAscii(regex);
    }

    /** All needles of one of these lists are in each line that matches; empty if nothing is known. */
    static List<List<Needle>> of(String regex, boolean ignoresCase) {
        RegexNeedles needles = new RegexNeedles(regex, ignoresCase);
        needles.sequence();
        needles.endBranch();
        boolean isKnown = !needles.isUnknown && needles.at >= regex.length()
                && needles.branches.stream().noneMatch(List::isEmpty);
        return isKnown ? needles.branches : List.of();
    }

    /** The same of a text that is to be found as it stands. */
    static List<Needle> ofLiteral(String text, boolean ignoresCase) {
        RegexNeedles needles = new RegexNeedles(text, ignoresCase);
        text.codePoints().forEach(needles::quoted);
        needles.endRun();
        return needles.found;
    }

    private void endBranch() {
        branches.add(List.copyOf(found));
        found.clear();
    }

    /** Reads up to the end or to the bracket that closes a group. */
    private void sequence() {
        while (at < regex.length() && !isUnknown) {
            char c = regex.charAt(at);
            switch (c) {
                case ')' -> {
                    endRun();
                    return;
                }
                case '|' -> {
                    hasBranches = true;
                    endRun();
                    at++;
                    if (depth == 0) {
                        endBranch();
                    }
                }
                case '(' -> group();
                case '[' -> {
                    skipClass();
                    anything();
                }
                case '\\' -> escape();
                case '.', '^', '$' -> {
                    at++;
                    anything();
                }
                default -> {
                    int point = regex.codePointAt(at);
                    at += Character.charCount(point);
                    literal(point);
                }
            }
        }
        endRun();
    }

    private void literal(int point) {
        Quantifier quantifier = quantifier();
        if (quantifier != Quantifier.MAYBE && isSure(point)) {
            run.appendCodePoint(point);
        } else {
            endRun();
        }
        if (quantifier != Quantifier.NONE) {
            endRun();
        }
    }

    /** Whether this character is always the same bytes, in spite of case and of what is no UTF-8. */
    private boolean isSure(int point) {
        return Words.hasOneForm(point, ignoresCase, beyondAscii);
    }

    private void anything() {
        quantifier();
        endRun();
    }

    private void endRun() {
        if (run.length() >= SHORTEST) {
            found.add(Needle.of(run.toString(), ignoresCase));
        }
        run.setLength(0);
    }

    private enum Quantifier { NONE, ONCE_OR_MORE, MAYBE }

    private Quantifier quantifier() {
        if (at >= regex.length()) {
            return Quantifier.NONE;
        }
        Quantifier quantifier = switch (regex.charAt(at)) {
            case '?', '*' -> Quantifier.MAYBE;
            case '+' -> Quantifier.ONCE_OR_MORE;
            case '{' -> regex.charAt(Math.min(at + 1, regex.length() - 1)) == '0'
                    ? Quantifier.MAYBE : Quantifier.ONCE_OR_MORE;
            default -> Quantifier.NONE;
        };
        if (quantifier != Quantifier.NONE) {
            at = regex.charAt(at) == '{' ? after('}') : at + 1;
            if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
                at++;
            }
        }
        return quantifier;
    }

    private int after(char end) {
        int found = regex.indexOf(end, at);
        isUnknown |= found < 0;
        return found < 0 ? regex.length() : found + 1;
    }

    private void group() {
        endRun();
        at++;
        boolean isPlain = true;
        if (regex.startsWith("?:", at)) {
            at += 2;
        } else if (regex.startsWith("?<", at) && at + 2 < regex.length() && Character.isLetter(regex.charAt(at + 2))) {
            at = after('>');
        } else if (regex.startsWith("?=", at) || regex.startsWith("?!", at) || regex.startsWith("?<", at)
                || regex.startsWith("?>", at)) {
            isPlain = false;
            at += regex.startsWith("?<", at) ? 3 : 2;
        } else if (regex.startsWith("?", at)) {
            // Flags change what everything means.
            isUnknown = true;
            return;
        }
        int before = found.size();
        boolean hadBranches = hasBranches;
        hasBranches = false;
        depth++;
        sequence();
        depth--;
        at++;
        boolean isSure = isPlain && !hasBranches;
        hasBranches = hadBranches;
        if (quantifier() == Quantifier.MAYBE || !isSure) {
            found.subList(before, found.size()).clear();
        }
    }

    private void skipClass() {
        int depth = 0;
        do {
            char c = regex.charAt(at++);
            if (c == '\\') {
                if (at < regex.length() && regex.charAt(at) == 'Q') {
                    isUnknown = true;
                }
                at++;
            } else if (c == '[') {
                depth++;
                // A bracket that comes first is Java's own matter: it opens or ends nothing, or is a mistake.
                if (at < regex.length() && regex.charAt(at) == ']'
                        || regex.startsWith("^]", at)) {
                    isUnknown = true;
                }
            } else if (c == ']') {
                depth--;
            }
        } while (depth > 0 && at < regex.length() && !isUnknown);
    }

    private void escape() {
        at++;
        char c = at < regex.length() ? regex.charAt(at++) : 0;
        if (c == 'Q') {
            int end = regex.indexOf("\\E", at);
            String quoted = regex.substring(at, end < 0 ? regex.length() : end);
            at = end < 0 ? regex.length() : end + 2;
            // A quantifier behind nothing belongs to what is before it.
            isUnknown |= quoted.isEmpty();
            // A quantifier behind it belongs to the last character: leave that one out.
            endRun();
            quoted.codePoints().limit(Math.max(0, quoted.codePointCount(0, quoted.length()) - 1))
                    .forEach(this::quoted);
            anything();
        } else if ("pPNxukcg0123456789".indexOf(c) >= 0) {
            // Their arguments take care to read, and they are rare.
            isUnknown = true;
        } else if (c < 128 && !Character.isLetterOrDigit(c)) {
            literal(c);
        } else {
            anything();
        }
    }

    private void quoted(int point) {
        if (isSure(point)) {
            run.appendCodePoint(point);
        } else {
            endRun();
        }
    }
}
