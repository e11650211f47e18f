/**
 * The rows of the table: what each server's snapshots and figures say, grouped, filtered and sorted into one list.
 *
 * <p>No nodes here. Rows live on the JavaFX thread, stay the same objects while what they stand for exists, and tell
 * their cells when something of them has changed; the list of rows changes only where rows come, go or move. That is
 * why selection, focus and scroll survive every refresh and ten thousand changing rows stay cheap: a change of values
 * is a few assignments, and only cells on the screen listen.
 */
package org.steward.desktop.processes.rows;
