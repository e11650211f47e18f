package org.steward.desktop.dialogs;

/**
 * What the person answered.
 *
 * @param choice which way
 * @param notAgain whether the person does not want this question again; only when it may be muted, and never with NO
 */
public record Answer(Choice choice, boolean notAgain) {

    /** Which way. */
    public enum Choice {
        /** Do it. */
        YES,
        /** Do {@link Question#alternative} instead. */
        OTHER,
        /** Do nothing. */
        NO
    }

    /** Whether to do it. */
    public boolean isYes() {
        return choice == Choice.YES;
    }
}
