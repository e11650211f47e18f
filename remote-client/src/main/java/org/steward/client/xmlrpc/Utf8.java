package org.steward.client.xmlrpc;

/** The shape of UTF-8, for code that works on bytes. */
final class Utf8 {

    private Utf8() {
    }

    /**
     * Looks at the sequence that begins at {@code pos} with a byte of 0x80 or more.
     *
     * @return its length (2 to 4) if it is well formed; otherwise minus the number of bytes that one replacement
     *     character stands for (Unicode's "maximal subpart", -1 to -3)
     */
    static int sequence(byte[] bytes, int pos, int end) {
        int lead = bytes[pos] & 0xFF;
        int length;
        int low = 0x80;
        int high = 0xBF;
        if (lead >= 0xC2 && lead <= 0xDF) {
            length = 2;
        } else if (lead >= 0xE0 && lead <= 0xEF) {
            length = 3;
            if (lead == 0xE0) {
                low = 0xA0;
            } else if (lead == 0xED) {
                high = 0x9F;
            }
        } else if (lead >= 0xF0 && lead <= 0xF4) {
            length = 4;
            if (lead == 0xF0) {
                low = 0x90;
            } else if (lead == 0xF4) {
                high = 0x8F;
            }
        } else {
            return -1;
        }
        for (int i = 1; i < length; i++) {
            int next = pos + i < end ? bytes[pos + i] & 0xFF : 0;
            if (next < low || next > high) {
                return -i;
            }
            low = 0x80;
            high = 0xBF;
        }
        return length;
    }

    /** The code point of the well-formed sequence of this length (2 to 4) at {@code pos}. */
    static int codePoint(byte[] bytes, int pos, int length) {
        int lead = bytes[pos] & 0xFF;
        int value = lead & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            value = value << 6 | bytes[pos + i] & 0x3F;
        }
        return value;
    }
}
