/** Escape sequences of logs. */
package org.steward.desktop.logview.ansi;
