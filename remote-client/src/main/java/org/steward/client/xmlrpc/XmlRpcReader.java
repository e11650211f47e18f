package org.steward.client.xmlrpc;

import java.util.List;
import org.apache.xmlrpc.parser.XmlRpcRequestParser;
import org.xml.sax.SAXException;

/** Reads messages: requests as strictly as supervisord does, answers as leniently as its own answers need. */
public final class XmlRpcReader {

    private XmlRpcReader() {
    }

    /**
     * Reads a request.
     *
     * <p>As with supervisord, a value without a type is a string, base64 is the text it decodes to (UTF-8), a boolean
     * is true only for {@code 1}, {@code <params>} may be missing, and {@code nil} and {@code i8} are refused.
     *
     * @throws MalformedXmlRpcException if it is not a method call or breaks a limit; HTTP status 400 is the answer
     */
    public static MethodCall readCall(byte[] bytes, int offset, int length, XmlLimits limits)
            throws MalformedXmlRpcException {
        RequestTypes types = new RequestTypes();
        XmlRpcRequestParser parser = new XmlRpcRequestParser(CodecConfig.STANDARD, types);
        try {
            scan(new XmlScanner(limits, false, parser), types, bytes, offset, length);
        } catch (SAXException e) {
            throw new MalformedXmlRpcException(e.getMessage());
        }
        String method = parser.getMethodName();
        if (method == null || method.isEmpty()) {
            throw new MalformedXmlRpcException("no method name");
        }
        @SuppressWarnings("unchecked")
        List<Object> params = parser.getParams() == null ? List.of() : (List<Object>) parser.getParams();
        return new MethodCall(method, params);
    }

    /**
     * Reads an answer.
     *
     * <p>Control characters that XML forbids are kept, {@code nil} and {@code i8} are understood, and of a fault only
     * its code and text are looked at.
     *
     * @throws MalformedXmlRpcException if it is not a method response or breaks a limit
     */
    public static MethodResponse readResponse(byte[] bytes, int offset, int length, XmlLimits limits)
            throws MalformedXmlRpcException {
        ResponseTypes types = new ResponseTypes();
        ResponseParser parser = new ResponseParser(types);
        try {
            scan(new XmlScanner(limits, true, parser), types, bytes, offset, length);
        } catch (SAXException e) {
            throw new MalformedXmlRpcException(e.getMessage());
        }
        return parser.response();
    }

    private static void scan(XmlScanner scanner, RequestTypes types, byte[] bytes, int offset, int length)
            throws MalformedXmlRpcException, SAXException {
        types.setScanner(scanner);
        scanner.scan(bytes, offset, length);
    }
}
