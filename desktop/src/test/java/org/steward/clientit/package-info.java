/**
 * The client library against both servers as they are installed: connections that live through what happens to a
 * daemon, and logs that are followed through what happens to a file. A server that is absent is skipped with the
 * reason.
 */
package org.steward.clientit;
