package org.steward.desktop.settings.store;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Texts by key as the text of a property file, in UTF-8 without need of escapes for letters. */
final class PropertiesText {

    private PropertiesText() {
    }

    /**
     * Reads the text of a property file.
     *
     * @throws IllegalArgumentException for a malformed escape
     */
    static SortedMap<String, String> read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException("a text cannot fail to be read", e);
        }
        SortedMap<String, String> entries = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
        return entries;
    }

    /** Appends a line for each entry. */
    static void write(Map<String, String> entries, StringBuilder out) {
        entries.forEach((key, value) -> {
            escape(key, true, out);
            out.append('=');
            escape(value, false, out);
            out.append('\n');
        });
    }

    private static void escape(String text, boolean isKey, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\f");
                case ' ' -> out.append(isKey || i == 0 ? "\\ " : " ");
                case '=', ':', '#', '!' -> out.append(isKey ? "\\" : "").append(c);
                default -> {
                    if (Character.isISOControl(c) || isHalf(text, i)) {
                        out.append("\\u").append(String.format("%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    /** Half of a character beyond the basic plane without its other half, which UTF-8 cannot write. */
    private static boolean isHalf(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
