package org.steward.desktop.logdoc.search;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A text that a regular expression may look at so many characters of, again and again, and no more. Some expressions
 * would look for years. For one thread.
 */
final class BoundedText implements CharSequence {

    /** About 20 ms of looking. */
    static final int STEPS = 4_000_000;
    private static final int BETWEEN_LOOKS = 0xFFFF;

    private final AtomicBoolean isCancelled;
    private String text = "";
    private int left;

    /** Thrown out of a match that looks too long; costs nothing to throw. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooSlow() {
            super("too many steps", null, false, false);
        }
    }

    /** The cancellation is looked at now and then. */
    BoundedText(AtomicBoolean isCancelled) {
        this.isCancelled = isCancelled;
    }

    /** Another text, and all steps again. */
    void set(String other) {
        text = other;
        left = STEPS;
    }

    @Override
    public char charAt(int index) {
        if (--left < 0 || (left & BETWEEN_LOOKS) == 0 && isCancelled.get()) {
            throw new TooSlow();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
