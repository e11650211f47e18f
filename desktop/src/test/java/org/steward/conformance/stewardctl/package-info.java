/**
 * stewardctl beside Debian's supervisorctl: the same command lines to the same server, for both kinds of server.
 * Standard output and exit status agree line by line; what differs on purpose is in
 * {@link org.steward.conformance.stewardctl.Departure}.
 */
package org.steward.conformance.stewardctl;
