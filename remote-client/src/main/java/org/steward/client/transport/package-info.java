/**
 * HTTP to a server over a unix socket, TCP, TLS or the user's ssh: one request, one answer, or an endless log stream.
 *
 * <p>A small client of our own rather than {@code java.net.http}: that one cannot use unix sockets, and loads more
 * classes than all of {@code stewardctl} otherwise. Every wait has a time limit and ends at once when the transport is
 * closed or the calling thread interrupted; every answer has a size limit; redirects are not followed.
 *
 * <p>What goes wrong is a {@link org.steward.client.transport.TransportException} that names the
 * {@linkplain org.steward.client.transport.FailureLayer layer} and a remedy.
 */
package org.steward.client.transport;
