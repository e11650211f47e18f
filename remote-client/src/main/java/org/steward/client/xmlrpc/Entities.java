package org.steward.client.xmlrpc;

/** What stands between {@code &} and {@code ;}: the five predefined entities and character references. */
final class Entities {

    private Entities() {
    }

    /** The code point, or -1 for anything else. */
    static int codePoint(byte[] xml, int start, int end) {
        if (start < end && xml[start] == '#') {
            boolean hex = start + 1 < end && xml[start + 1] == 'x';
            return number(xml, start + (hex ? 2 : 1), end, hex ? 16 : 10);
        }
        if (is("amp", xml, start, end)) {
            return '&';
        }
        if (is("lt", xml, start, end)) {
            return '<';
        }
        if (is("gt", xml, start, end)) {
            return '>';
        }
        if (is("quot", xml, start, end)) {
            return '"';
        }
        return is("apos", xml, start, end) ? '\'' : -1;
    }

    private static int number(byte[] xml, int start, int end, int radix) {
        int value = start < end ? 0 : -1;
        for (int i = start; i < end; i++) {
            int digit = Character.digit(xml[i], radix);
            value = value * radix + digit;
            if (digit < 0 || value > Character.MAX_CODE_POINT) {
                return -1;
            }
        }
        return value;
    }

    private static boolean is(String name, byte[] xml, int start, int end) {
        if (end - start != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (xml[start + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
