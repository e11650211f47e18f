/** The terminal, files and pipes around a run: where lines go, who is asked, what Ctrl-C does. */
package org.steward.client.ctl.console;
