package org.steward.client.xmlrpc;

import org.apache.ws.commons.util.NamespaceContextImpl;
import org.apache.xmlrpc.common.TypeFactory;
import org.apache.xmlrpc.common.XmlRpcStreamConfig;
import org.apache.xmlrpc.parser.DoubleParser;
import org.apache.xmlrpc.parser.StringParser;
import org.apache.xmlrpc.parser.TypeParser;
import org.apache.xmlrpc.serializer.TypeSerializer;

/** The types supervisord takes in a request. Anything else, extension types above all, has no parser. */
class RequestTypes implements TypeFactory {

    private XmlScanner scanner;

    /** The scanner that reads the message; arrays and structs take their events from it directly. */
    XmlScanner scanner() {
        return scanner;
    }

    void setScanner(XmlScanner source) {
        scanner = source;
    }

    @Override
    public TypeParser getParser(XmlRpcStreamConfig config, NamespaceContextImpl context, String uri, String name) {
        // A return in each arm: where the arms' values meet, the verifier would load all these classes at once.
        switch (name) {
            case "string" -> {
                return new StringParser();
            }
            case "int", "i4" -> {
                return new IntegerParser();
            }
            case "boolean" -> {
                return new FlagParser();
            }
            case "double" -> {
                return new DoubleParser();
            }
            case "array", "struct" -> {
                return new ContainerParser(config, context, this);
            }
            case "base64" -> {
                return new Base64TextParser();
            }
            case "dateTime.iso8601" -> {
                return DateTimeFormat.parser();
            }
            default -> {
                return null;
            }
        }
    }

    /** Never asked: {@link XmlRpcWriter} writes. */
    @Override
    public TypeSerializer getSerializer(XmlRpcStreamConfig config, Object value) {
        throw new UnsupportedOperationException("XmlRpcWriter writes values");
    }
}
