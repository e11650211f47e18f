package org.steward.client.xmlrpc;

import java.util.Arrays;

/** Growing bytes, and how text becomes XML text in UTF-8 in them. */
final class TextBuffer {

    private static final byte[] AMP = {'&', 'a', 'm', 'p', ';'};
    private static final byte[] LT = {'&', 'l', 't', ';'};
    private static final byte[] GT = {'&', 'g', 't', ';'};
    private static final byte[] CR = {'&', '#', '1', '3', ';'};
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int REPLACEMENT = 0xFFFD;
    /** The longest that one char or one byte of input becomes. */
    private static final int EXPANSION = 5;

    private byte[] buffer;
    private int size;

    TextBuffer(int capacity) {
        buffer = new byte[capacity];
    }

    byte[] buffer() {
        return buffer;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    private void reserve(int count) {
        if (buffer.length - size < count) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, Math.addExact(size, count)));
        }
    }

    void bytes(byte[] bytes) {
        int length = bytes.length;
        reserve(length);
        System.arraycopy(bytes, 0, buffer, size, length);
        size += length;
    }

    void number(int value) {
        reserve(11);
        if (value < 0) {
            buffer[size++] = '-';
        }
        // Worked on as a negative number, which also holds Integer.MIN_VALUE.
        int rest = value < 0 ? value : -value;
        int at = size;
        for (int left = rest; left <= -10; left /= 10) {
            at++;
        }
        size = at + 1;
        for (; rest <= -10; at--, rest /= 10) {
            buffer[at] = (byte) ('0' - rest % 10);
        }
        buffer[at] = (byte) ('0' - rest);
    }

    void text(String text) {
        int length = text.length();
        int i = 0;
        while (i < length) {
            // In steps, so that the room reserved for the worst case stays small.
            int stop = Math.min(length, i + 1024);
            reserve((stop - i) * EXPANSION);
            while (i < stop) {
                char c = text.charAt(i++);
                if (c >= ' ' && c < 0x80 && c != '&' && c != '<' && c != '>') {
                    buffer[size++] = (byte) c;
                } else if (Character.isHighSurrogate(c) && i < length && Character.isLowSurrogate(text.charAt(i))) {
                    codePoint(Character.toCodePoint(c, text.charAt(i++)));
                } else {
                    character(c);
                }
            }
        }
    }

    void text(byte[] utf8, int offset, int length) {
        int end = offset + length;
        int i = offset;
        while (i < end) {
            int stop = Math.min(end, i + 1024);
            reserve((stop - i) * EXPANSION + EXPANSION);
            while (i < stop) {
                byte b = utf8[i];
                if (b >= ' ' && b != '&' && b != '<' && b != '>') {
                    buffer[size++] = b;
                    i++;
                } else if (b >= 0) {
                    character((char) b);
                    i++;
                } else {
                    int sequence = Utf8.sequence(utf8, i, end);
                    character(sequence > 0 ? Utf8.codePoint(utf8, i, sequence) : REPLACEMENT);
                    i += Math.abs(sequence);
                }
            }
        }
    }

    private void character(int c) {
        switch (c) {
            case '&' -> append(AMP);
            case '<' -> append(LT);
            case '>' -> append(GT);
            case '\r' -> append(CR);
            case '\n', '\t' -> buffer[size++] = (byte) c;
            default -> {
                if (c < ' ') {
                    codePoint(CONTROL_PICTURES + c);
                } else {
                    codePoint(XmlText.isXmlCharacter(c) ? c : REPLACEMENT);
                }
            }
        }
    }

    private void append(byte[] reference) {
        for (byte b : reference) {
            buffer[size++] = b;
        }
    }

    private void codePoint(int c) {
        if (c < 0x80) {
            buffer[size++] = (byte) c;
        } else if (c < 0x800) {
            buffer[size++] = (byte) (0xC0 | c >> 6);
            buffer[size++] = (byte) (0x80 | c & 0x3F);
        } else if (c < 0x10000) {
            buffer[size++] = (byte) (0xE0 | c >> 12);
            buffer[size++] = (byte) (0x80 | c >> 6 & 0x3F);
            buffer[size++] = (byte) (0x80 | c & 0x3F);
        } else {
            buffer[size++] = (byte) (0xF0 | c >> 18);
            buffer[size++] = (byte) (0x80 | c >> 12 & 0x3F);
            buffer[size++] = (byte) (0x80 | c >> 6 & 0x3F);
            buffer[size++] = (byte) (0x80 | c & 0x3F);
        }
    }
}
