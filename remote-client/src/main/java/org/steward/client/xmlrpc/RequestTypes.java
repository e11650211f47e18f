package org.steward.client.xmlrpc;

import org.apache.ws.commons.util.NamespaceContextImpl;
import org.apache.xmlrpc.common.TypeFactory;
import org.apache.xmlrpc.common.XmlRpcStreamConfig;
import org.apache.xmlrpc.parser.DateParser;
import org.apache.xmlrpc.parser.DoubleParser;
import org.apache.xmlrpc.parser.MapParser;
import org.apache.xmlrpc.parser.StringParser;
import org.apache.xmlrpc.parser.TypeParser;
import org.apache.xmlrpc.serializer.TypeSerializer;

/** The types supervisord takes in a request. Anything else, extension types above all, has no parser. */
class RequestTypes implements TypeFactory {

    static final RequestTypes INSTANCE = new RequestTypes();

    @Override
    public TypeParser getParser(XmlRpcStreamConfig config, NamespaceContextImpl context, String uri, String name) {
        return switch (name) {
            case "string" -> new StringParser();
            case "int", "i4" -> new IntegerParser();
            case "boolean" -> new FlagParser();
            case "double" -> new DoubleParser();
            case "array" -> new ListParser(config, context, this);
            case "struct" -> new MapParser(config, context, this);
            case "base64" -> new Base64TextParser();
            case "dateTime.iso8601" -> new DateParser(new DateTimeFormat());
            default -> null;
        };
    }

    /** Never asked: {@link XmlRpcWriter} writes. */
    @Override
    public TypeSerializer getSerializer(XmlRpcStreamConfig config, Object value) {
        throw new UnsupportedOperationException("XmlRpcWriter writes values");
    }
}
