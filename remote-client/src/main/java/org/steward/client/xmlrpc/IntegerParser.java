package org.steward.client.xmlrpc;

import org.apache.xmlrpc.parser.AtomicParser;
import org.xml.sax.SAXException;

/** A whole number: an Integer, or a Long if it is larger, as Python's clients may send. */
final class IntegerParser extends AtomicParser {

    @Override
    protected void setResult(String text) throws SAXException {
        try {
            long value = Long.parseLong(text.trim());
            if (value == (int) value) {
                setResult((Object) (int) value);
            } else {
                setResult((Object) value);
            }
        } catch (NumberFormatException e) {
            throw new SAXException("not a whole number of at most 64 bits: '" + shortened(text) + "'");
        }
    }

    static String shortened(String text) {
        return text.length() <= 32 ? text : text.substring(0, 32) + "…";
    }
}
