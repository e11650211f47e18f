/**
 * One line of a log as it is shown: which chars, in which cells of a grid, broken where, with which links in it; and
 * selections over lines. No JavaFX; immutable; for any thread.
 */
package org.steward.desktop.logview.line;
