/** How rows are gathered, sorted and kept in step, without a window. */
package org.steward.desktop.processes.rows;
