package org.steward.client.xmlrpc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ws.commons.util.NamespaceContextImpl;
import org.apache.xmlrpc.XmlRpcException;
import org.apache.xmlrpc.common.XmlRpcStreamConfig;
import org.apache.xmlrpc.parser.TypeParser;
import org.apache.xmlrpc.parser.TypeParserImpl;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * An array or struct with everything inside it: a List or a Map.
 *
 * <p>Apache's parsers for these hand each event down a chain of parsers, one for each level, and make a new parser with
 * its own buffer for each string. This one takes the events straight from the scanner, keeps the levels on a stack and
 * reads strings, integers and booleans itself; other types it gives to their parsers.
 */
final class ContainerParser extends TypeParserImpl {

    private enum Level { ARRAY, DATA, STRUCT, MEMBER, NAME, VALUE, STRING, INTEGER, BOOLEAN, OTHER }

    private final XmlRpcStreamConfig config;
    private final NamespaceContextImpl context;
    private final RequestTypes types;

    private Level[] levels = new Level[16];
    private int depth;
    private Object[] containers = new Object[8];
    private String[] names = new String[8];
    private int container = -1;

    private String text = "";
    private StringBuilder longText;
    private Object value;
    private TypeParser other;

    ContainerParser(XmlRpcStreamConfig config, NamespaceContextImpl context, RequestTypes types) {
        this.config = config;
        this.context = context;
        this.types = types;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        open(name);
        types.scanner().divertTo(this);
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        end(name);
    }

    /** An element begins inside this one. */
    void start(String name) throws SAXException {
        text = "";
        longText = null;
        switch (levels[depth - 1]) {
            case VALUE -> startType(name);
            case DATA -> startValue(name);
            case MEMBER -> {
                if (names[container] == null) {
                    expect("name", name);
                    push(Level.NAME);
                } else if (value == null) {
                    startValue(name);
                } else {
                    throw new SAXException("struct member with two values");
                }
            }
            case STRUCT -> {
                expect("member", name);
                value = null;
                names[container] = null;
                push(Level.MEMBER);
            }
            case ARRAY -> {
                expect("data", name);
                push(Level.DATA);
            }
            default -> throw new SAXException("<" + name + "> inside a simple value");
        }
    }

    private void startValue(String name) throws SAXException {
        expect("value", name);
        value = null;
        push(Level.VALUE);
    }

    private void startType(String name) throws SAXException {
        if (value != null) {
            throw new SAXException("two types in one value");
        }
        switch (name) {
            case "string" -> push(Level.STRING);
            case "int", "i4" -> push(Level.INTEGER);
            case "boolean" -> push(Level.BOOLEAN);
            case "array", "struct" -> open(name);
            default -> {
                other = types.getParser(config, context, "", name);
                if (other == null) {
                    throw new SAXException("unknown type <" + name + ">");
                }
                other.startDocument();
                other.startElement("", name, name, null);
                push(Level.OTHER);
            }
        }
    }

    private void open(String name) {
        container++;
        if (container == containers.length) {
            containers = Arrays.copyOf(containers, container * 2);
            names = Arrays.copyOf(names, container * 2);
        }
        boolean isArray = name.equals("array");
        containers[container] = isArray ? new ArrayList<>() : new HashMap<>();
        push(isArray ? Level.ARRAY : Level.STRUCT);
    }

    /** An element ends inside this one, or this one. */
    void end(String name) throws SAXException {
        Level level = levels[--depth];
        switch (level) {
            case STRING -> value = takeText();
            case NAME -> names[container] = takeText();
            case VALUE -> endValue(value == null ? takeText() : value);
            case INTEGER -> value = IntegerParser.valueOf(takeText());
            case BOOLEAN -> value = takeText().equals("1");
            case MEMBER -> {
                if (names[container] == null || value == null) {
                    throw new SAXException("struct member without name or value");
                }
            }
            case ARRAY, STRUCT -> close();
            case OTHER -> endOther(name);
            case DATA -> {
            }
        }
        text = "";
        longText = null;
    }

    @SuppressWarnings("unchecked")
    private void endValue(Object complete) {
        value = complete;
        if (levels[depth - 1] == Level.DATA) {
            ((List<Object>) containers[container]).add(complete);
        } else {
            ((Map<String, Object>) containers[container]).put(names[container], complete);
        }
    }

    private void close() {
        Object complete = containers[container];
        containers[container--] = null;
        value = complete instanceof List<?> list ? Collections.unmodifiableList(list) : complete;
        if (depth == 0) {
            setResult(value);
        }
    }

    private void endOther(String name) throws SAXException {
        other.endElement("", name, name);
        other.endDocument();
        try {
            value = other.getResult();
        } catch (XmlRpcException e) {
            throw new SAXException(e);
        }
        if (value == null) {
            throw new SAXException("<" + name + "> without a value");
        }
    }

    /** Some text, or all of it, inside this element. */
    void text(String piece) throws SAXException {
        switch (levels[depth - 1]) {
            case STRING, NAME, INTEGER, BOOLEAN -> append(piece);
            case VALUE -> {
                if (value == null) {
                    append(piece);
                } else if (!piece.isBlank()) {
                    throw new SAXException("text beside a type");
                }
            }
            case OTHER -> other.characters(piece.toCharArray(), 0, piece.length());
            default -> {
                if (!piece.isBlank()) {
                    throw new SAXException("text where an element should be");
                }
            }
        }
    }

    /** Most texts come in one piece and need no builder. */
    private void append(String piece) {
        if (longText != null) {
            longText.append(piece);
        } else if (text.isEmpty()) {
            text = piece;
        } else {
            longText = new StringBuilder(text).append(piece);
        }
    }

    private String takeText() {
        return longText == null ? text : longText.toString();
    }

    private void push(Level level) {
        if (depth == levels.length) {
            levels = Arrays.copyOf(levels, depth * 2);
        }
        levels[depth++] = level;
    }

    private static void expect(String expected, String name) throws SAXException {
        if (!expected.equals(name)) {
            throw new SAXException("<" + expected + "> expected, not <" + name + ">");
        }
    }
}
