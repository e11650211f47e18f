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
 * <p>An array or struct may take everything up to its own end tag for itself ({@link #divertTo}), so that the many
 * events of a long list do not pass through every parser that encloses it.
 *
 * <p>For one thread and one document at a time.
 */
final class XmlScanner extends XmlText {

    private static final Attributes NO_ATTRIBUTES = new AttributesImpl();

    private final ContentHandler handler;
    private final String[] open;
    private final long[] openKeys;
    private int depth;
    private int elements;
    private ContainerParser inner;
    private int innerDepth;

    XmlScanner(XmlLimits limits, boolean lenient, ContentHandler handler) {
        super(limits, lenient);
        this.handler = handler;
        this.open = new String[limits.depth()];
        this.openKeys = new long[limits.depth()];
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
            } else if (!plainCharacters()) {
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

    /** Until the element that is just beginning ends, events go to this parser alone; the end goes the usual way. */
    void divertTo(ContainerParser parser) {
        inner = parser;
        innerDepth = depth + 1;
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
            flushText(true);
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
        int start = ++pos;
        long key = nameKey();
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
        String name = ElementNames.of(key, xml, start, pos);
        boolean empty = skipAttributes();
        if (inner != null) {
            inner.start(name);
        } else {
            handler.startElement("", name, name, NO_ATTRIBUTES);
        }
        openKeys[depth] = key;
        open[depth++] = name;
        startText(true);
        if (empty) {
            end(name);
        }
    }

    private void end(String name) throws SAXException {
        depth--;
        if (inner != null && depth >= innerDepth) {
            inner.end(name);
        } else {
            inner = null;
            handler.endElement("", name, name);
        }
        startText(false);
    }

    /** Moves past the tag's closing bracket and tells whether it was {@code />}. */
    private boolean skipAttributes() throws MalformedXmlRpcException {
        if (pos < end && xml[pos] == '>') {
            pos++;
            return false;
        }
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
        pos += 2;
        int start = pos;
        long key = nameKey();
        String name = depth > 0 ? open[depth - 1] : "";
        if (depth == 0 || key != openKeys[depth - 1] || pos - start != name.length()) {
            throw malformed(depth > 0 ? "</" + name + "> expected" : "end tag without a start tag");
        }
        while (pos < end && isBlank(xml[pos])) {
            pos++;
        }
        if (pos == end || xml[pos] != '>') {
            throw malformed("</" + name + "> is not closed");
        }
        pos++;
        end(name);
    }

    @Override
    void deliver(char[] piece, int length) throws MalformedXmlRpcException, SAXException {
        if (depth == 0) {
            throw malformed("text outside the root element");
        }
        if (inner != null) {
            inner.text(new String(piece, 0, length));
        } else {
            handler.characters(piece, 0, length);
        }
    }

    @Override
    void deliver(String piece) throws SAXException {
        inner.text(piece);
    }

    @Override
    boolean takesStrings() {
        return inner != null;
    }
}
