package org.steward.client.xmlrpc;

import java.util.HashMap;
import java.util.Map;
import org.apache.xmlrpc.parser.XmlRpcResponseParser;
import org.xml.sax.SAXException;

/**
 * Apache's parser for answers, made safe.
 *
 * <p>Apache's own deserialises the member {@code faultCause} of any fault (CVE-2019-17570). This one hands it a
 * struct with the code and the text only, so that it never sees another member.
 */
final class ResponseParser extends XmlRpcResponseParser {

    private boolean answered;
    private Object value;

    ResponseParser(ResponseTypes types) {
        super(CodecConfig.STANDARD, types);
    }

    @Override
    protected void addResult(Object result) throws SAXException {
        answered = true;
        if (isSuccess()) {
            value = result;
            return;
        }
        if (!(result instanceof Map<?, ?> fault) || !(fault.get("faultCode") instanceof Integer code)) {
            throw new SAXException("fault without a faultCode");
        }
        Map<String, Object> safe = new HashMap<>();
        safe.put("faultCode", code);
        safe.put("faultString", fault.get("faultString") instanceof String text ? text : "");
        super.addResult(safe);
    }

    MethodResponse response() throws MalformedXmlRpcException {
        if (!answered) {
            throw new MalformedXmlRpcException("answer without a value");
        }
        return isSuccess()
                ? new MethodResponse.Result(value)
                : new MethodResponse.FaultResult(getErrorCode(), getErrorMessage());
    }
}
