package org.steward.peer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** XML-RPC text: int, boolean, string, array and struct, which is all that supervisord speaks. */
final class XmlRpc {

    private XmlRpc() {
    }

    static String call(String method, List<?> params) {
        StringBuilder xml = new StringBuilder("<?xml version='1.0'?>\n<methodCall><methodName>").append(method)
                .append("</methodName><params>");
        for (Object param : params) {
            xml.append("<param>");
            write(xml, param);
            xml.append("</param>");
        }
        return xml.append("</params></methodCall>").toString();
    }

    private static void write(StringBuilder xml, Object value) {
        xml.append("<value>");
        switch (value) {
            case Integer number -> xml.append("<int>").append(number).append("</int>");
            case Boolean flag -> xml.append("<boolean>").append(flag ? 1 : 0).append("</boolean>");
            case Double number -> xml.append("<double>").append(number).append("</double>");
            case String text -> xml.append("<string>").append(escaped(text)).append("</string>");
            case List<?> list -> {
                xml.append("<array><data>");
                list.forEach(item -> write(xml, item));
                xml.append("</data></array>");
            }
            case Map<?, ?> map -> {
                xml.append("<struct>");
                map.forEach((name, item) -> {
                    xml.append("<member><name>").append(name).append("</name>");
                    write(xml, item);
                    xml.append("</member>");
                });
                xml.append("</struct>");
            }
            default -> throw new IllegalArgumentException("no XML-RPC type for " + value.getClass());
        }
        xml.append("</value>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The value of a methodResponse; a fault is thrown. */
    static Object result(byte[] xml) {
        Element root;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            root = builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + new String(xml), e);
        }
        Element first = children(root).getFirst();
        if (first.getTagName().equals("fault")) {
            Map<?, ?> fault = (Map<?, ?>) value(children(first).getFirst());
            throw new RpcFault((Integer) fault.get("faultCode"), (String) fault.get("faultString"));
        }
        return value(children(children(first).getFirst()).getFirst());
    }

    private static Object value(Element value) {
        List<Element> inner = children(value);
        if (inner.isEmpty()) {
            return value.getTextContent();
        }
        Element typed = inner.getFirst();
        return switch (typed.getTagName()) {
            case "int", "i4" -> Integer.valueOf(typed.getTextContent().strip());
            case "boolean" -> typed.getTextContent().strip().equals("1");
            case "string" -> typed.getTextContent();
            case "array" -> children(children(typed).getFirst()).stream().map(XmlRpc::value).toList();
            case "struct" -> {
                Map<String, Object> struct = new LinkedHashMap<>();
                for (Element member : children(typed)) {
                    List<Element> pair = children(member);
                    struct.put(pair.getFirst().getTextContent(), value(pair.getLast()));
                }
                yield struct;
            }
            default -> throw new AssertionError("unexpected type in an answer: " + typed.getTagName());
        };
    }

    private static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
