package org.steward.engine.rpc;

import org.steward.client.xmlrpc.XmlRpcWriter;
import org.steward.engine.http.HttpExchange;

/** The reply to a call that is not one of several in a multicall: it may be answered in special ways. */
public interface RootReply extends Reply {

    /** Answers with a whole response that was written elsewhere. */
    void message(XmlRpcWriter response);

    /** The HTTP exchange, for an answer too long for memory. */
    HttpExchange exchange();
}
