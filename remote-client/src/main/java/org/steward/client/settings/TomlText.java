package org.steward.client.settings;

import java.util.List;

/** Values as they are written in a {@link TomlDocument}. */
public final class TomlText {

    private TomlText() {
    }

    /**
     * A string in quotes.
     *
     * @throws IllegalArgumentException for control characters, which this part of TOML cannot write
     */
    public static String string(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                throw new IllegalArgumentException("a control character cannot be written to this file");
            }
            if (c == '"' || c == '\\') {
                quoted.append('\\');
            }
            quoted.append(c);
        }
        return quoted.append('"').toString();
    }

    /** An array of strings. */
    public static String array(List<String> texts) {
        StringBuilder array = new StringBuilder("[");
        for (String text : texts) {
            array.append(array.length() == 1 ? "" : ", ").append(string(text));
        }
        return array.append(']').toString();
    }

    /** {@code true} or {@code false}. */
    public static String bool(boolean value) {
        return Boolean.toString(value);
    }

    /** The last part of a table's name: in quotes where it must be. */
    static String key(String name) {
        boolean bare = !name.isEmpty();
        for (int i = 0; i < name.length() && bare; i++) {
            char c = name.charAt(i);
            bare = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
        }
        return bare ? name : string(name);
    }
}
