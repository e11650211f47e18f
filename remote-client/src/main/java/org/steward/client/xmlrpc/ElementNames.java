package org.steward.client.xmlrpc;

import java.nio.charset.StandardCharsets;

/** The element names of XML-RPC, so that a known tag costs no new string. */
final class ElementNames {

    private static final int MAX_LENGTH = 64;
    private static final String[][] BY_LENGTH = byLength(
            "value", "member", "name", "string", "int", "boolean", "struct", "array", "data", "param", "params", "i4",
            "double", "base64", "fault", "methodName", "methodCall", "methodResponse", "nil", "i8",
            "dateTime.iso8601");

    private ElementNames() {
    }

    private static String[][] byLength(String... names) {
        String[][] result = new String[20][];
        for (String name : names) {
            String[] before = result[name.length()];
            int size = before == null ? 0 : before.length;
            String[] grown = new String[size + 1];
            if (size > 0) {
                System.arraycopy(before, 0, grown, 0, size);
            }
            grown[size] = name;
            result[name.length()] = grown;
        }
        return result;
    }

    /** The name in these bytes; a name longer than any in XML-RPC is cut, which no parser knows either. */
    static String at(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length < BY_LENGTH.length && BY_LENGTH[length] != null) {
            for (String name : BY_LENGTH[length]) {
                if (matches(name, bytes, start)) {
                    return name;
                }
            }
        }
        return new String(bytes, start, Math.min(length, MAX_LENGTH), StandardCharsets.ISO_8859_1);
    }

    private static boolean matches(String name, byte[] bytes, int start) {
        for (int i = 0; i < name.length(); i++) {
            if (bytes[start + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
