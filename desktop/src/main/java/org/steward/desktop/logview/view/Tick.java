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
}
