package org.steward.desktop.logview.highlight;

import org.steward.desktop.logdoc.search.Query;
import org.steward.desktop.logview.paint.Swatch;

/**
 * A pattern with a colour.
 *
 * @param query what has the colour
 * @param color number of the colour, from 0 to before {@link Swatch#SOURCES}
 */
public record HighlightRule(Query query, int color) {

    /** Another number stands for the colour it has after the last. */
    public HighlightRule {
        color = Math.floorMod(color, Swatch.SOURCES);
    }
}
