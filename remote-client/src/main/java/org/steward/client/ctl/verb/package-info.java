/** One class per command or family of commands. Their texts and exit statuses are supervisorctl's. */
package org.steward.client.ctl.verb;
