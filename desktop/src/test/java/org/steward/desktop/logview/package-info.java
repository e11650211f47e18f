/** Logs on the screen, with real files and real servers. */
package org.steward.desktop.logview;
