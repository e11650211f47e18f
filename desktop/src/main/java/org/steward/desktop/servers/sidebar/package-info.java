/**
 * The side bar: all servers with how they are, worst first, and what can be done with each.
 *
 * <p>A server's snapshots come every second. Each row turns them into a {@code RowState}, which changes only when
 * something that is shown does, and cells set only what differs.
 */
package org.steward.desktop.servers.sidebar;
