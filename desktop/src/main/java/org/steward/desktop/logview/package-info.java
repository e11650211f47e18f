/**
 * Logs on the screen: a pane for one log or several merged, tabs of them, search, filters and what can be done with a
 * log.
 *
 * <p>Text is read in the background when it comes into view, and only then. Everything here belongs to the JavaFX
 * thread unless it says otherwise.
 */
package org.steward.desktop.logview;
