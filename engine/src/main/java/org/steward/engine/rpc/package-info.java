/**
 * The XML-RPC interface: what a request to {@code /RPC2} asks for, done on the loop and answered now or later.
 *
 * <p>{@link org.steward.engine.rpc.RpcHandler} takes the request off the HTTP server,
 * {@link org.steward.engine.rpc.RpcDispatcher} finds the namespace, and the namespace answers through a
 * {@link org.steward.engine.rpc.Reply}. Waiting is done by listening to state changes, never by polling. Everything
 * belongs to the loop thread, except that long log reads prepare their bytes on a thread of their own.
 */
package org.steward.engine.rpc;
