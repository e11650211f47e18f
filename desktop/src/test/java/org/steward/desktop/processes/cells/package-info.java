/** What cells say. */
package org.steward.desktop.processes.cells;
