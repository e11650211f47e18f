/**
 * Logs as lines, of any size: index, search, filters and merging. No JavaFX.
 *
 * <p>Text is never held: an index keeps where lines begin, and a line is read and decoded when it is painted.
 */
package org.steward.desktop.logdoc;
