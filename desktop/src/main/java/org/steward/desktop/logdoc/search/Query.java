package org.steward.desktop.logdoc.search;

/**
 * What to look for in lines.
 *
 * @param text the text, or a regular expression as {@link java.util.regex.Pattern} takes it
 * @param isRegex whether it is one
 * @param ignoresCase whether upper and lower case are the same
 * @param isWholeWord whether no letter, digit or underscore may stand beside the match
 */
public record Query(String text, boolean isRegex, boolean ignoresCase, boolean isWholeWord) {

    /** This very text anywhere. */
    public static Query of(String text) {
        return new Query(text, false, false, false);
    }

    /** This regular expression. */
    public static Query regex(String expression) {
        return new Query(expression, true, false, false);
    }
}
