package org.steward.desktop.logview.view;

import org.steward.desktop.logview.paint.Swatch;

/**
 * Ticks of one colour on the scroll bar.
 *
 * @param color their colour
 * @param places where they are, 0 for the first line, 1 for the last; in order
 * @param lane 0 for the left third of the bar, 1 for the middle, 2 for the right
 */
public record Tick(Swatch color, double[] places, int lane) {

    /** Where what is looked for was found. */
    public static Tick ofMatches(double... places) {
        return new Tick(Swatch.MATCH_CURRENT, places, 2);
    }

    /** Where something went wrong. */
    public static Tick ofErrors(double... places) {
        return new Tick(Swatch.LEVEL_ERROR, places, 0);
    }

    /** Where something may be wrong. */
    public static Tick ofWarnings(double... places) {
        return new Tick(Swatch.LEVEL_WARNING, places, 1);
    }
}
