/**
 * The table of processes: {@link org.steward.desktop.processes.ProcessesView} puts together what the packages below do.
 *
 * <p>{@code filter} reads what is typed, {@code rows} makes the list, {@code cells} paints it; here are the control
 * itself, what is remembered of it, and what can be done with its rows.
 */
package org.steward.desktop.processes;
