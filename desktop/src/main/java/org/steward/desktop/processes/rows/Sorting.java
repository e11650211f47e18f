package org.steward.desktop.processes.rows;

/**
 * The order of the table.
 *
 * @param field what it goes by
 * @param descending whether the greatest comes first
 */
public record Sorting(SortField field, boolean descending) {
}
