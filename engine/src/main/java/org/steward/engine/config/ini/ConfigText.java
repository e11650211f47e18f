package org.steward.engine.config.ini;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Bytes to characters and back without loss.
 *
 * <p>A byte that is not part of well-formed UTF-8 becomes the lone surrogate U+DC00 + byte (Python calls this
 * {@code surrogateescape}); encoding turns it back into that byte.
 */
public final class ConfigText {
    private static final char REPLACEMENT = '\uFFFD';

    private ConfigText() {}

    /** Decodes any bytes. */
    public static String decode(byte[] bytes) {
        String quick = new String(bytes, StandardCharsets.UTF_8);
        return quick.indexOf(REPLACEMENT) < 0 ? quick : decodeEscaping(bytes);
    }

    private static String decodeEscaping(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length);
        int i = 0;
        while (i < bytes.length) {
            int length = wellFormedLength(bytes, i);
            if (length == 0) {
                out.append((char) (0xDC00 + (bytes[i] & 0xFF)));
                i++;
            } else {
                out.append(new String(bytes, i, length, StandardCharsets.UTF_8));
                i += length;
            }
        }
        return out.toString();
    }

    /** Length of the well-formed UTF-8 sequence at {@code at}; 0 when there is none. */
    private static int wellFormedLength(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first > 0xF4 || at + length > bytes.length) {
            return 0;
        }
        int codePoint = first & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            int next = bytes[at + i] & 0xFF;
            if ((next & 0xC0) != 0x80) {
                return 0;
            }
            codePoint = codePoint << 6 | next & 0x3F;
        }
        boolean overlong = codePoint < (length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80);
        boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        return overlong || surrogate || codePoint > 0x10FFFF ? 0 : length;
    }

    /** Encodes what {@link #decode} made; other lone surrogates, which it never makes, become {@code ?}. */
    public static byte[] encode(String text) {
        if (!hasUndecodable(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 16);
        int plainFrom = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isUndecodable(text, i)) {
                out.writeBytes(text.substring(plainFrom, i).getBytes(StandardCharsets.UTF_8));
                out.write(text.charAt(i) - 0xDC00);
                plainFrom = i + 1;
            }
        }
        out.writeBytes(text.substring(plainFrom).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** Whether the text holds bytes that were not UTF-8. */
    public static boolean hasUndecodable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUndecodable(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** The text with every undecodable byte as U+FFFD. */
    public static String replaceUndecodable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(isUndecodable(text, i) ? REPLACEMENT : text.charAt(i));
        }
        return out.toString();
    }

    private static boolean isUndecodable(String text, int at) {
        char c = text.charAt(at);
        return c >= 0xDC80 && c <= 0xDCFF && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
