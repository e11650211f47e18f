package org.steward.engine.rpc;

import org.steward.client.xmlrpc.XmlRpcWriter;

/** An answer that writes itself: exactly one XML-RPC value, without side effects. */
@FunctionalInterface
public interface Value {
    Value TRUE = out -> out.booleanValue(true);

    void writeTo(XmlRpcWriter out);

    static Value of(String text) {
        return out -> out.string(text);
    }
}
