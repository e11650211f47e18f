package org.steward.client.xmlrpc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.xmlrpc.parser.AtomicParser;
import org.xml.sax.SAXException;

/** A base64 parameter: supervisord decodes it to bytes and those, as UTF-8, to text. */
final class Base64TextParser extends AtomicParser {

    @Override
    protected void setResult(String text) throws SAXException {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            setResult((Object) StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (IllegalArgumentException e) {
            throw new SAXException("base64 that cannot be decoded");
        } catch (CharacterCodingException e) {
            throw new SAXException("base64 whose bytes are not UTF-8");
        }
    }
}
