package org.steward.desktop.logview.paint;

import javafx.scene.paint.Color;

/**
 * A piece of a line with a colour behind it.
 *
 * @param start first column
 * @param end after the last column
 * @param color what is behind it
 */
public record Highlight(int start, int end, Color color) {
}
