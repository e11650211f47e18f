/** The command palette: everything there is to do, and everything there is, by typing a few letters of it. */
package org.steward.desktop.palette;
