package org.steward.desktop.logview.view;

/**
 * What stands left of the text, in pixels from the left edge: bar of levels, marks and numbers, times, sources.
 *
 * @param numbers where the space of numbers ends, which stand at the right of it; as {@code bar} if there are none
 * @param times where times begin
 * @param sources where sources begin
 * @param text where the text begins
 */
record Gutter(double numbers, double times, double sources, double text) {

    /** Width of the bar of levels. */
    static final double BAR = 3;
    /** Room for a mark. */
    static final double MARK = 10;
    private static final double GAP = 8;

    /** Room for numbers, times and sources of so many chars, 0 for none of them. */
    static Gutter of(int numberChars, int timeChars, int sourceChars, double cell) {
        double at = BAR + MARK;
        double numbers = at + numberChars * cell;
        double times = numbers + GAP;
        double sources = times + (timeChars > 0 ? timeChars * cell + GAP : 0);
        double text = sources + (sourceChars > 0 ? sourceChars * cell + GAP : 0);
        return new Gutter(Math.ceil(numbers), Math.ceil(times), Math.ceil(sources), Math.ceil(text + 2));
    }
}
