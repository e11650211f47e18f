/**
 * Daemons under test, driven from outside: a temporary directory, the process, its sockets, {@code /proc}, and
 * the unmodified {@code supervisorctl}. Nothing here uses a class of Steward, so that a mistake in Steward's own
 * codec or client cannot hide the same mistake in its daemon.
 */
package org.steward.peer;
