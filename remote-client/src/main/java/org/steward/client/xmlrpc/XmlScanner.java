package org.steward.client.xmlrpc;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Reads the part of XML that XML-RPC needs, in UTF-8, and reports it as SAX events.
 *
 * <p>Elements, text, CDATA, comments, character references and the five predefined entities. A DOCTYPE, any other
 * entity, and any processing instruction but the XML declaration are refused. Attributes are skipped. There are no
 * namespaces: a name with a prefix is one name, with the colon in it. Blank text is reported only where it can be a
 * value, that is between a start tag and its own end tag.
 *
 * <p>Strict, it refuses what XML forbids: bad UTF-8, control characters, references to them; and turns line ends into
 * {@code \n}. Lenient, it takes what supervisord sends: control characters are kept as they are, raw or by reference,
 * {@code \r} too, and bad UTF-8 becomes U+FFFD.
 *
 * <p>For one thread and one document at a time.
 */
final class XmlScanner {

    private static final int TEXT_CHUNK = 4096;
    private static final Attributes NO_ATTRIBUTES = new AttributesImpl();

    private final XmlLimits limits;
    private final boolean lenient;
    private final ContentHandler handler;
    private final String[] open;
    private final char[] text = new char[TEXT_CHUNK];

    private byte[] xml;
    private int pos;
    private int end;
    private int depth;
    private int elements;
    private int chars;
    private int textLength;
    private boolean textBlank;
    private boolean afterStartTag;

    XmlScanner(XmlLimits limits, boolean lenient, ContentHandler handler) {
        this.limits = limits;
        this.lenient = lenient;
        this.handler = handler;
        this.open = new String[limits.depth()];
    }

    /** Reads one document; what the handler throws as SAXException passes through. */
    void scan(byte[] bytes, int offset, int length) throws MalformedXmlRpcException, SAXException {
        if (length > limits.bytes()) {
            throw new MalformedXmlRpcException("message of " + length + " bytes is over the limit of "
                    + limits.bytes());
        }
        xml = bytes;
        pos = offset;
        end = offset + length;
        depth = 0;
        elements = 0;
        startText(false);
        skipProlog();
        handler.startDocument();
        while (pos < end) {
            byte b = xml[pos];
            if (b == '<') {
                markup();
            } else if (b == '&') {
                reference();
            } else {
                characters(b);
            }
        }
        if (depth > 0) {
            throw malformed("message ends inside <" + open[depth - 1] + ">");
        }
        if (elements == 0) {
            throw malformed("message has no element");
        }
        flushText(false);
        handler.endDocument();
    }

    private void skipProlog() throws MalformedXmlRpcException {
        if (at("\u00EF\u00BB\u00BF")) {
            pos += 3;
        }
        if (at("<?xml ")) {
            skipPast("?>");
        }
    }

    private void markup() throws MalformedXmlRpcException, SAXException {
        int next = pos + 1 < end ? xml[pos + 1] : 0;
        if (next == '/') {
            flushText(afterStartTag);
            endTag();
        } else if (next != '!' && next != '?') {
            flushText(false);
            startTag();
        } else if (at("<!--")) {
            pos += 4;
            skipPast("-->");
        } else if (at("<![CDATA[")) {
            cdata();
        } else {
            throw malformed(next == '?' ? "processing instruction refused" : "DOCTYPE refused");
        }
    }

    private void startTag() throws MalformedXmlRpcException, SAXException {
        pos++;
        int start = pos;
        while (pos < end && isNameByte(xml[pos])) {
            pos++;
        }
        if (pos == start) {
            throw malformed("element name expected");
        }
        if (depth == 0 && elements > 0) {
            throw malformed("second root element");
        }
        if (++elements > limits.elements()) {
            throw malformed("more than " + limits.elements() + " elements");
        }
        if (depth == open.length) {
            throw malformed("elements nest deeper than " + open.length);
        }
        String name = ElementNames.at(xml, start, pos);
        boolean empty = skipAttributes();
        handler.startElement("", name, name, NO_ATTRIBUTES);
        if (empty) {
            handler.endElement("", name, name);
        } else {
            open[depth++] = name;
        }
        startText(!empty);
    }

    /** Moves past the tag's closing bracket and tells whether it was {@code />}. */
    private boolean skipAttributes() throws MalformedXmlRpcException {
        while (pos < end) {
            byte b = xml[pos++];
            if (b == '>') {
                return xml[pos - 2] == '/';
            }
            if (b == '"' || b == '\'') {
                while (pos < end && xml[pos] != b) {
                    pos++;
                }
                pos++;
            } else if (b == '<') {
                break;
            }
        }
        throw malformed("start tag is not closed");
    }

    private void endTag() throws MalformedXmlRpcException, SAXException {
        String name = depth > 0 ? open[--depth] : "";
        int length = name.length();
        int at = pos + 2;
        boolean same = length > 0 && at + length < end;
        for (int i = 0; same && i < length; i++) {
            same = xml[at + i] == (byte) name.charAt(i);
        }
        if (!same) {
            throw malformed(length > 0 ? "</" + name + "> expected" : "end tag without a start tag");
        }
        pos = at + length;
        while (pos < end && isBlank(xml[pos])) {
            pos++;
        }
        if (pos == end || xml[pos] != '>') {
            throw malformed("</" + name + "> is not closed");
        }
        pos++;
        handler.endElement("", name, name);
        startText(false);
    }

    private void cdata() throws MalformedXmlRpcException, SAXException {
        pos += 9;
        while (!at("]]>")) {
            if (pos >= end) {
                throw malformed("CDATA is not closed");
            }
            characters(xml[pos]);
        }
        pos += 3;
    }

    private void characters(byte b) throws MalformedXmlRpcException, SAXException {
        if (b > ' ') {
            put((char) b);
            textBlank = false;
            pos++;
        } else if (b >= 0) {
            blankOrControl((char) b);
        } else {
            multiByte();
        }
    }

    private void blankOrControl(char c) throws MalformedXmlRpcException, SAXException {
        pos++;
        if (c == '\r' && !lenient) {
            if (pos < end && xml[pos] == '\n') {
                pos++;
            }
            put('\n');
        } else {
            putCodePoint(c);
        }
    }

    private void multiByte() throws MalformedXmlRpcException, SAXException {
        int length = Utf8.sequence(xml, pos, end);
        if (length > 0) {
            int codePoint = Utf8.codePoint(xml, pos, length);
            pos += length;
            putCodePoint(codePoint);
        } else if (lenient) {
            pos -= length;
            putCodePoint(0xFFFD);
        } else {
            throw malformed("not UTF-8");
        }
    }

    private void reference() throws MalformedXmlRpcException, SAXException {
        int semicolon = pos + 1;
        while (semicolon < end && semicolon < pos + 12 && xml[semicolon] != ';') {
            semicolon++;
        }
        if (semicolon >= end || xml[semicolon] != ';') {
            throw malformed("'&' without ';'");
        }
        int codePoint = Entities.codePoint(xml, pos + 1, semicolon);
        if (codePoint < 0) {
            throw malformed("unknown entity");
        }
        pos = semicolon + 1;
        if (codePoint >= 0xD800 && codePoint <= 0xDFFF && lenient) {
            // Apache servers write a supplementary character as two references; the halves meet in the string.
            textBlank = false;
            put((char) codePoint);
        } else {
            putCodePoint(codePoint);
        }
    }

    private void putCodePoint(int c) throws MalformedXmlRpcException, SAXException {
        if (!lenient && !isXmlCharacter(c)) {
            throw malformed("character U+" + Integer.toHexString(c) + " is not allowed in XML");
        }
        if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
            textBlank = false;
        }
        if (c < 0x10000) {
            put((char) c);
        } else {
            put(Character.highSurrogate(c));
            put(Character.lowSurrogate(c));
        }
    }

    private void put(char c) throws MalformedXmlRpcException, SAXException {
        if (textLength == TEXT_CHUNK) {
            flushText(true);
            textLength = 0;
        }
        if (++chars > limits.text()) {
            throw malformed("text longer than " + limits.text() + " characters");
        }
        text[textLength++] = c;
    }

    private void startText(boolean opensElement) {
        afterStartTag = opensElement;
        textLength = 0;
        textBlank = true;
        chars = 0;
    }

    private void flushText(boolean blankCounts) throws MalformedXmlRpcException, SAXException {
        if (textLength == 0 || textBlank && (!blankCounts || depth == 0)) {
            return;
        }
        if (depth == 0) {
            throw malformed("text outside the root element");
        }
        handler.characters(text, 0, textLength);
    }

    private boolean at(String ascii) {
        int length = ascii.length();
        if (pos + length > end) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (xml[pos + i] != (byte) ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void skipPast(String ascii) throws MalformedXmlRpcException {
        while (!at(ascii)) {
            if (pos >= end) {
                throw malformed("'" + ascii + "' is missing");
            }
            pos++;
        }
        pos += ascii.length();
    }

    private static boolean isNameByte(byte b) {
        return b < 0 || b > ' ' && b != '>' && b != '/' && b != '<' && b != '=' && b != '"' && b != '\'' && b != '&';
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r';
    }

    static boolean isXmlCharacter(int c) {
        return c >= 0x20 && (c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF)
                || c == '\n' || c == '\t' || c == '\r';
    }

    private MalformedXmlRpcException malformed(String what) {
        return new MalformedXmlRpcException(what + " (near byte " + pos + ")");
    }
}
