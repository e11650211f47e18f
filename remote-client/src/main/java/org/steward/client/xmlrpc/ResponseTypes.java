package org.steward.client.xmlrpc;

import org.apache.ws.commons.util.NamespaceContextImpl;
import org.apache.xmlrpc.common.XmlRpcStreamConfig;
import org.apache.xmlrpc.parser.ByteArrayParser;
import org.apache.xmlrpc.parser.TypeParser;

/** The types a server may answer with: those of a request, base64 as bytes, and i8 and nil of lenient servers. */
final class ResponseTypes extends RequestTypes {

    @Override
    public TypeParser getParser(XmlRpcStreamConfig config, NamespaceContextImpl context, String uri, String name) {
        return switch (name) {
            case "base64" -> new ByteArrayParser();
            case "i8" -> new IntegerParser();
            case "nil" -> new NilParser();
            default -> super.getParser(config, context, uri, name);
        };
    }
}
