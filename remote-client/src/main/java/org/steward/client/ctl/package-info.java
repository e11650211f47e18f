/**
 * stewardctl: supervisorctl's commands, output and exit statuses, for any number of servers.
 *
 * <p>{@link org.steward.client.ctl.StewardCtl} wires one run. {@code settings} reads options, the
 * {@code [supervisorctl]} section and {@code servers.toml}; {@code verb} holds one class per command; {@code shell} is
 * the interactive mode. Without the options that supervisorctl does not have, standard output and exit status are
 * supervisorctl's, byte for byte; what it prints as a Python exception is one line that begins with {@code error:}.
 *
 * <p>Most runs last a twentieth of a second, so what a plain {@code status} does not need is not loaded.
 */
package org.steward.client.ctl;
