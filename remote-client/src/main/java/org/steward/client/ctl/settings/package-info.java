/** What one run is told: options, the {@code [supervisorctl]} section, {@code servers.toml}, passwords. */
package org.steward.client.ctl.settings;
