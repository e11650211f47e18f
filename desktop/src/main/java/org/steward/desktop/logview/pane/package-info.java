/**
 * A pane for one log: tool bar, search, the lines, and a line that tells its state. What a pane can do is a
 * {@link org.steward.desktop.logview.pane.PaneAction}; keys, buttons, menus and the palette all run the same ones.
 */
package org.steward.desktop.logview.pane;
