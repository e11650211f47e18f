package org.steward.client.xmlrpc;

import org.apache.xmlrpc.parser.AtomicParser;
import org.xml.sax.SAXException;

/** A whole number: an Integer, or a Long if it is larger, as Python's clients may send. */
final class IntegerParser extends AtomicParser {

    @Override
    protected void setResult(String text) throws SAXException {
        setResult(valueOf(text));
    }

    static Object valueOf(String text) throws SAXException {
        try {
            long value = Long.parseLong(text.trim());
            if (value == (int) value) {
                return (int) value;
            }
            return value;
        } catch (NumberFormatException e) {
            String shown = text.length() <= 32 ? text : text.substring(0, 32) + "…";
            throw new SAXException("not a whole number of at most 64 bits: '" + shown + "'");
        }
    }
}
