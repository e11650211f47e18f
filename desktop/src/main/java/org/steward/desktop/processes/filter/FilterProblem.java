package org.steward.desktop.processes.filter;

/**
 * Something in a filter that cannot be meant. The filter works without it.
 *
 * @param kind what is wrong
 * @param text the word or value it is about
 * @param suggestion what was probably meant, or what there is; may be empty text
 */
public record FilterProblem(Kind kind, String text, String suggestion) {

    /** What is wrong. */
    public enum Kind {
        /** There is no such word; {@code suggestion} is one that looks like it. Read as free text. */
        UNKNOWN_WORD,
        /** There is no such state; {@code suggestion} lists those there are. */
        UNKNOWN_STATE,
        /** {@code is:} knows no such thing; {@code suggestion} lists what it knows. */
        UNKNOWN_IS,
        /** A process id is a number. */
        NOT_A_NUMBER,
        /** Nothing stands after the colon yet. */
        NO_VALUE
    }
}
