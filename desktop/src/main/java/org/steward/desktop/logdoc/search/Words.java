package org.steward.desktop.logdoc.search;

/** What characters are to a search: parts of words, and one letter in several forms. */
final class Words {

    private static final char REPLACEMENT = '\uFFFD';
    /** Letters of ASCII that are other letters' small or capital form: of the Kelvin sign, the long s, the Turkish i. */
    private static final String SHARED = "kKsSiI";

    private Words() {
    }

    /** Letters, digits and the underscore. */
    static boolean isPart(int point) {
        return point == '_' || Character.isLetterOrDigit(point);
    }

    /** Whether a match from here to there has no part of a word beside it. */
    static boolean isWhole(String text, int start, int end) {
        return (start == 0 || !isPart(text.codePointBefore(start)))
                && (end == text.length() || !isPart(text.codePointAt(end)));
    }

    /** Whether the case of letters beyond ASCII counts. */
    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /**
     * Whether a character stands in a log as the same bytes always, A to Z and a to z apart where case is ignored.
     * {@code beyondAscii} cases: letters that have another case, and those of ASCII that share theirs.
     */
    static boolean hasOneForm(int point, boolean ignoresCase, boolean beyondAscii) {
        if (point == REPLACEMENT || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            // Bytes that are no UTF-8 look like this.
            return false;
        }
        if (!ignoresCase || !beyondAscii) {
            return true;
        }
        return point < 128 ? SHARED.indexOf(point) < 0
                : Character.toUpperCase(point) == point && Character.toLowerCase(point) == point;
    }
}
