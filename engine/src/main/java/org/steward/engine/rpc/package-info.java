/**
 * XML-RPC over the HTTP servers: a request to {@code /RPC2} becomes a call, its outcome an answer, now or later.
 *
 * <p>{@link org.steward.engine.rpc.RpcHandler} takes the request, {@link org.steward.engine.rpc.RpcDispatcher} finds
 * the {@link org.steward.engine.rpc.RpcNamespace}, and that answers through a {@link org.steward.engine.rpc.Reply}. The
 * methods themselves are in the packages below, but for {@code system.*}, which is about the interface itself. Loop
 * thread only.
 */
package org.steward.engine.rpc;
