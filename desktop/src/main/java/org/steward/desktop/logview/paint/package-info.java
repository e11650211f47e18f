/** Painting lines on a canvas: fonts on a grid, colours from the style sheets, rows, gutters, ticks. JavaFX thread. */
package org.steward.desktop.logview.paint;
