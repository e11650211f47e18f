/** The page of processes in a window, with servers that nobody has to run. */
package org.steward.desktop.processes;
