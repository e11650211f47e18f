package org.steward.client.xmlrpc;

import java.nio.charset.StandardCharsets;
import org.xml.sax.SAXException;

/** The half of {@link XmlScanner} that knows bytes and text: decoding, references, CDATA, and what blank text means. */
abstract class XmlText {

    private static final int TEXT_CHUNK = 4096;

    final XmlLimits limits;
    byte[] xml;
    int pos;
    int end;

    private final boolean lenient;
    private final char[] text = new char[TEXT_CHUNK];
    private int textLength;
    private int chars;
    private boolean textBlank;
    private boolean afterStartTag;

    XmlText(XmlLimits limits, boolean lenient) {
        this.limits = limits;
        this.lenient = lenient;
    }

    /** A piece of text that counts, in a buffer that is used again. */
    abstract void deliver(char[] piece, int length) throws MalformedXmlRpcException, SAXException;

    /** A piece of text that counts; only when {@link #takesStrings}. */
    abstract void deliver(String piece) throws SAXException;

    abstract boolean takesStrings();

    final void cdata() throws MalformedXmlRpcException, SAXException {
        pos += 9;
        while (!at("]]>")) {
            if (pos >= end) {
                throw malformed("CDATA is not closed");
            }
            characters(xml[pos]);
        }
        pos += 3;
    }

    /** Takes a run of plain ASCII, as most text is, in one loop; false if there is none here or no room for it. */
    final boolean plainCharacters() throws SAXException {
        int from = pos;
        int stop = Math.min(end, from + Math.min(TEXT_CHUNK - textLength, limits.text() - chars));
        boolean blank = true;
        int i = from;
        while (i < stop) {
            byte b = xml[i];
            if (b <= ' ' && b != ' ' && b != '\n' || b == '<' || b == '&') {
                break;
            }
            blank &= b <= ' ';
            i++;
        }
        if (textLength == 0 && i + 1 < end && xml[i] == '<' && takeWholeText(from, i, blank)) {
            return true;
        }
        int length = i - from;
        textBlank &= blank;
        for (int k = 0; k < length; k++) {
            text[textLength + k] = (char) xml[from + k];
        }
        pos = from + length;
        textLength += length;
        chars += length;
        return length > 0;
    }

    /** Takes all the text between two tags, if it means nothing or is the value of a diverted element. */
    private boolean takeWholeText(int from, int to, boolean blank) throws SAXException {
        boolean isValue = afterStartTag && xml[to + 1] == '/';
        if (blank && !isValue && xml[to + 1] != '!') {
            pos = to;
            return to > from;
        }
        if (isValue && takesStrings() && to > from) {
            pos = to;
            chars += to - from;
            deliver(new String(xml, from, to - from, StandardCharsets.ISO_8859_1));
            return true;
        }
        return false;
    }

    final void characters(byte b) throws MalformedXmlRpcException, SAXException {
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

    final void reference() throws MalformedXmlRpcException, SAXException {
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
            deliver(text, textLength);
            textLength = 0;
        }
        if (++chars > limits.text()) {
            throw malformed("text longer than " + limits.text() + " characters");
        }
        text[textLength++] = c;
    }

    final void startText(boolean opensElement) {
        afterStartTag = opensElement;
        textLength = 0;
        textBlank = true;
        chars = 0;
    }

    /** Hands on the text since the last tag; blank text only if it can be a value. */
    final void flushText(boolean endsElement) throws MalformedXmlRpcException, SAXException {
        if (textLength > 0 && !(textBlank && !(endsElement && afterStartTag))) {
            deliver(text, textLength);
        }
    }

    final boolean at(String ascii) {
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

    final void skipPast(String ascii) throws MalformedXmlRpcException {
        while (!at(ascii)) {
            if (pos >= end) {
                throw malformed("'" + ascii + "' is missing");
            }
            pos++;
        }
        pos += ascii.length();
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r';
    }

    static boolean isXmlCharacter(int c) {
        return c >= 0x20 && (c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF)
                || c == '\n' || c == '\t' || c == '\r';
    }

    /** Moves past a name and makes one number of it, which is unique for names of up to eight bytes. */
    final long nameKey() {
        long key = 0;
        int i = pos;
        while (i < end) {
            byte b = xml[i];
            if (b <= ' ' || b == '>' || b == '/') {
                break;
            }
            key = key << 8 ^ b ^ key >>> 56;
            i++;
        }
        pos = i;
        return key;
    }

    final MalformedXmlRpcException malformed(String what) {
        return new MalformedXmlRpcException(what + " (near byte " + pos + ")");
    }
}
