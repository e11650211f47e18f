/**
 * Where lines are: the blocks of a document, and in each the places where lines begin, a byte or two for a line.
 *
 * <p>A line begins at a file's first byte and after each {@code \n}, if there is a byte. It belongs to the block in which
 * it begins, however far it goes.
 */
package org.steward.desktop.logdoc.index;
