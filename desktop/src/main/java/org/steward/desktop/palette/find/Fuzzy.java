package org.steward.desktop.palette.find;

/**
 * How well a few letters fit a text: a word of it, its beginning, somewhere inside, or letters in this order with the
 * first at the beginning of a word. Both in lower case.
 */
final class Fuzzy {

    /** Does not fit. */
    static final int NONE = -1;
    private static final int INSIDE = 60;
    private static final int WORD = 30;
    private static final int START = 20;
    private static final int WHOLE_WORD = 20;
    private static final int COVERS = 20;
    private static final int SCATTERED = 40;

    private Fuzzy() {
    }

    /** From 1 for hardly to 150 for the whole text; {@link #NONE} if it does not fit. */
    static int score(String letters, String text) {
        if (letters.isEmpty() || letters.length() > text.length()) {
            return NONE;
        }
        int best = NONE;
        for (int at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
            best = Math.max(best, inside(letters, text, at));
        }
        return best == NONE ? scattered(letters, text) : best;
    }

    private static int inside(String letters, String text, int at) {
        int end = at + letters.length();
        int score = INSIDE + COVERS * letters.length() / text.length();
        if (startsWord(text, at)) {
            score += WORD + (end == text.length() || startsWord(text, end) || isGap(text.charAt(end)) ? WHOLE_WORD : 0);
        }
        return at == 0 ? score + START : score;
    }

    /** The letters in order, each next to the one before or at the beginning of a word. */
    private static int scattered(String letters, String text) {
        int best = NONE;
        for (int at = text.indexOf(letters.charAt(0)); at >= 0; at = text.indexOf(letters.charAt(0), at + 1)) {
            if (startsWord(text, at)) {
                best = Math.max(best, scatteredFrom(letters, text, at));
            }
        }
        return best;
    }

    private static int scatteredFrom(String letters, String text, int start) {
        int at = start;
        int jumps = 0;
        for (int i = 1; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            int next = at + 1;
            if (next < text.length() && text.charAt(next) != letter) {
                do {
                    next = text.indexOf(letter, next + 1);
                } while (next >= 0 && !startsWord(text, next));
                jumps++;
            }
            if (next < 0 || next >= text.length()) {
                return NONE;
            }
            at = next;
        }
        return Math.max(1, SCATTERED - 4 * jumps - (start == 0 ? 0 : 4));
    }

    private static boolean startsWord(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        char here = text.charAt(at);
        return isGap(before) && !isGap(here) || Character.isDigit(here) != Character.isDigit(before)
                || Character.isIdeographic(here);
    }

    private static boolean isGap(char c) {
        return !Character.isLetterOrDigit(c);
    }
}
