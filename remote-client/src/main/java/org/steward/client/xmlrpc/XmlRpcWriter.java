package org.steward.client.xmlrpc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Writes requests, responses and faults into a growing buffer, laid out as Python's xmlrpc library does.
 *
 * <p>A message is begun and ended; values between are written one after another, containers by
 * {@link #startArray}/{@link #endArray} and {@link #startStruct}/{@link #endStruct} with {@link #member} before each
 * value. Whatever the text, the message is well-formed: control characters that XML forbids become their visible
 * pictures (ESC becomes U+241B), lone surrogates, U+FFFE, U+FFFF and bytes that are not UTF-8 become U+FFFD, and
 * {@code \r} is written as a reference, because a reader would turn it into {@code \n}.
 *
 * <p>For one thread; {@link #reset} makes it ready for the next message and keeps the buffer.
 */
public final class XmlRpcWriter {

    private static final int MAX_DEPTH = 64;
    private static final byte[] START_REQUEST = ascii("<?xml version='1.0'?>\n<methodCall>\n<methodName>");
    private static final byte[] START_PARAMS = ascii("</methodName>\n<params>\n");
    private static final byte[] END_REQUEST = ascii("</params>\n</methodCall>\n");
    private static final byte[] START_RESPONSE = ascii("<?xml version='1.0'?>\n<methodResponse>\n<params>\n");
    private static final byte[] END_RESPONSE = ascii("</params>\n</methodResponse>\n");
    private static final byte[] START_FAULT = ascii("<?xml version='1.0'?>\n<methodResponse>\n<fault>\n");
    private static final byte[] END_FAULT = ascii("</fault>\n</methodResponse>\n");
    private static final byte[] START_PARAM = ascii("<param>\n");
    private static final byte[] END_PARAM = ascii("</param>\n");
    private static final byte[] START_MEMBER = ascii("<member>\n<name>");
    private static final byte[] END_NAME = ascii("</name>\n");
    private static final byte[] END_MEMBER = ascii("</member>\n");
    private static final byte[] START_INT = ascii("<value><int>");
    private static final byte[] END_INT = ascii("</int></value>\n");
    private static final byte[] START_STRING = ascii("<value><string>");
    private static final byte[] END_STRING = ascii("</string></value>\n");
    private static final byte[] TRUE = ascii("<value><boolean>1</boolean></value>\n");
    private static final byte[] FALSE = ascii("<value><boolean>0</boolean></value>\n");
    private static final byte[] START_DOUBLE = ascii("<value><double>");
    private static final byte[] END_DOUBLE = ascii("</double></value>\n");
    private static final byte[] START_BASE64 = ascii("<value><base64>\n");
    private static final byte[] END_BASE64 = ascii("\n</base64></value>\n");
    private static final byte[] START_ARRAY = ascii("<value><array><data>\n");
    private static final byte[] END_ARRAY = ascii("</data></array></value>\n");
    private static final byte[] START_STRUCT = ascii("<value><struct>\n");
    private static final byte[] END_STRUCT = ascii("</struct></value>\n");

    private static final byte IN_PARAMS = 1;
    private static final byte IN_FAULT = 2;
    private static final byte IN_ARRAY = 3;
    private static final byte IN_STRUCT = 4;

    private final byte[] containers = new byte[MAX_DEPTH];
    private int depth;
    private final TextBuffer out;

    /** A writer with a small buffer. */
    public XmlRpcWriter() {
        this(1024);
    }

    /** A writer with a first buffer of this many bytes. */
    public XmlRpcWriter(int capacity) {
        out = new TextBuffer(capacity);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Begins a request; each value that follows is a parameter. */
    public XmlRpcWriter startRequest(String method) {
        out.bytes(START_REQUEST);
        out.text(method);
        out.bytes(START_PARAMS);
        push(IN_PARAMS);
        return this;
    }

    /** Ends a request. */
    public XmlRpcWriter endRequest() {
        pop(IN_PARAMS);
        out.bytes(END_REQUEST);
        return this;
    }

    /** Begins a response; one value follows. */
    public XmlRpcWriter startResponse() {
        out.bytes(START_RESPONSE);
        push(IN_PARAMS);
        return this;
    }

    /** Ends a response. */
    public XmlRpcWriter endResponse() {
        pop(IN_PARAMS);
        out.bytes(END_RESPONSE);
        return this;
    }

    /** A whole fault message. */
    public XmlRpcWriter fault(int code, String text) {
        out.bytes(START_FAULT);
        push(IN_FAULT);
        faultValue(code, text);
        pop(IN_FAULT);
        out.bytes(END_FAULT);
        return this;
    }

    /** A fault as a value, as it stands in the result list of {@code system.multicall}. */
    public XmlRpcWriter faultValue(int code, String text) {
        return startStruct().member("faultCode").intValue(code).member("faultString").string(text).endStruct();
    }

    /** A whole number; beyond 32 bits it is held at the end of the range, as supervisord does with times. */
    public XmlRpcWriter intValue(long value) {
        before();
        out.bytes(START_INT);
        out.number(Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE));
        out.bytes(END_INT);
        return after();
    }

    /** A whole number of up to 64 bits: more than XML-RPC has, but what Python and this project read and write. */
    public XmlRpcWriter longValue(long value) {
        before();
        out.bytes(START_INT);
        if (value == (int) value) {
            out.number((int) value);
        } else {
            out.text(Long.toString(value));
        }
        out.bytes(END_INT);
        return after();
    }

    /** A boolean. */
    public XmlRpcWriter booleanValue(boolean value) {
        before();
        out.bytes(value ? TRUE : FALSE);
        return after();
    }

    /** A double. */
    public XmlRpcWriter doubleValue(double value) {
        before();
        out.bytes(START_DOUBLE);
        out.text(Double.toString(value));
        out.bytes(END_DOUBLE);
        return after();
    }

    /** A string. */
    public XmlRpcWriter string(String text) {
        before();
        out.bytes(START_STRING);
        out.text(text);
        out.bytes(END_STRING);
        return after();
    }

    /** A string given as the bytes of a log: UTF-8 if it is, and well-formed in any case. */
    public XmlRpcWriter string(byte[] utf8, int offset, int length) {
        before();
        out.bytes(START_STRING);
        out.text(utf8, offset, length);
        out.bytes(END_STRING);
        return after();
    }

    /** Bytes as base64. */
    public XmlRpcWriter base64(byte[] bytes) {
        before();
        out.bytes(START_BASE64);
        out.bytes(Base64.getEncoder().encode(bytes));
        out.bytes(END_BASE64);
        return after();
    }

    /** Begins an array; each value that follows is an element. */
    public XmlRpcWriter startArray() {
        before();
        out.bytes(START_ARRAY);
        push(IN_ARRAY);
        return this;
    }

    /** Ends an array. */
    public XmlRpcWriter endArray() {
        pop(IN_ARRAY);
        out.bytes(END_ARRAY);
        return after();
    }

    /** Begins a struct; a {@link #member} and a value follow in turn. */
    public XmlRpcWriter startStruct() {
        before();
        out.bytes(START_STRUCT);
        push(IN_STRUCT);
        return this;
    }

    /** Names the value that follows. */
    public XmlRpcWriter member(String name) {
        out.bytes(START_MEMBER);
        out.text(name);
        out.bytes(END_NAME);
        return this;
    }

    /** Ends a struct. */
    public XmlRpcWriter endStruct() {
        pop(IN_STRUCT);
        out.bytes(END_STRUCT);
        return after();
    }

    /**
     * A value by its Java type: Integer, Long, Boolean, String, Double, byte[], List, Map.
     *
     * @throws IllegalArgumentException for any other type
     */
    public XmlRpcWriter value(Object value) {
        // Not a pattern switch: its bootstrap would cost the daemon more than its first hundred answers.
        if (value instanceof String text) {
            return string(text);
        }
        if (value instanceof Integer || value instanceof Long) {
            return longValue(((Number) value).longValue());
        }
        if (value instanceof Boolean flag) {
            return booleanValue(flag);
        }
        if (value instanceof List<?> list) {
            startArray();
            for (Object element : list) {
                value(element);
            }
            return endArray();
        }
        if (value instanceof Map<?, ?> map) {
            startStruct();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                member(entry.getKey().toString()).value(entry.getValue());
            }
            return endStruct();
        }
        if (value instanceof Double number) {
            return doubleValue(number);
        }
        if (value instanceof byte[] bytes) {
            return base64(bytes);
        }
        throw new IllegalArgumentException("XML-RPC has no type for " + value);
    }

    private void before() {
        if (depth == 0) {
            throw new IllegalStateException("a value outside a message");
        }
        if (containers[depth - 1] == IN_PARAMS) {
            out.bytes(START_PARAM);
        }
    }

    private XmlRpcWriter after() {
        switch (containers[depth - 1]) {
            case IN_PARAMS -> out.bytes(END_PARAM);
            case IN_STRUCT -> out.bytes(END_MEMBER);
            default -> {
            }
        }
        return this;
    }

    private void push(byte container) {
        if (depth == MAX_DEPTH) {
            throw new IllegalStateException("values nest deeper than " + MAX_DEPTH);
        }
        containers[depth++] = container;
    }

    private void pop(byte container) {
        if (depth == 0 || containers[--depth] != container) {
            throw new IllegalStateException("a container is ended that is not the innermost");
        }
    }

    /** Size of the message so far, in bytes. */
    public int size() {
        return out.size();
    }

    /** The buffer itself: the message is its first {@link #size} bytes, until the next write or reset. */
    public byte[] buffer() {
        return out.buffer();
    }

    /** The message. */
    public byte[] toByteArray() {
        return Arrays.copyOf(out.buffer(), out.size());
    }

    /** Sends the message. */
    public void writeTo(OutputStream stream) throws IOException {
        stream.write(out.buffer(), 0, out.size());
    }

    /** Forgets the message and keeps the buffer. */
    public void reset() {
        out.clear();
        depth = 0;
    }
}
