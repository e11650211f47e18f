/**
 * Keys of commands: which there are, what they do in a window, and where the person changes them.
 *
 * <p>A key without Ctrl, Alt or Meta that is no function key is <em>plain</em>. Plain keys are for typing, so they do
 * something only inside views that say so, never in the window at large.
 */
package org.steward.desktop.palette.keys;
