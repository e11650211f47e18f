/**
 * HTTP/1.0 and 1.1 on unix and TCP sockets, driven by the event loop; knows nothing of what is served.
 *
 * <p>{@link org.steward.engine.http.HttpServers} opens the configured servers, a
 * {@link org.steward.engine.http.HttpConnection} takes one request after the other, and an
 * {@link org.steward.engine.http.HttpHandler} answers it through an {@link org.steward.engine.http.HttpExchange}, now
 * or later. Everything belongs to the loop thread. Every size, number and wait is bounded by
 * {@link org.steward.engine.http.HttpLimits}.
 */
package org.steward.engine.http;
