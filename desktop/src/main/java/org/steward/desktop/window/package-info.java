/** The main window's frame, its bars, and what it remembers of itself. */
package org.steward.desktop.window;
