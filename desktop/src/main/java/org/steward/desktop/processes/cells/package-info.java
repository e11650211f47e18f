/** The columns of the table and how a row is painted in each. Cells set only what differs. JavaFX thread. */
package org.steward.desktop.processes.cells;
