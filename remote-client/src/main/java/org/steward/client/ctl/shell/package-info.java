/** The interactive mode: prompt, history and completion, or lines from a pipe. */
package org.steward.client.ctl.shell;
