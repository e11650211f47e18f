package org.steward.client.settings;

import java.util.List;

/**
 * A line as it stands in the file, and what it says.
 *
 * @param text without its end
 * @param end {@code \n}, {@code \r\n}, or nothing for a last line without one
 * @param kind what it is
 * @param name of a table or key
 * @param values of a key
 * @param from where the name between the brackets, or the value, begins in the text
 * @param to where it ends
 */
record TomlLine(String text, String end, Kind kind, String name, List<String> values, int from, int to) {

    enum Kind { BLANK, COMMENT, TABLE, KEY }

    static TomlLine of(String text, String end, Kind kind) {
        return new TomlLine(text, end, kind, "", List.of(), 0, 0);
    }

    /** With another text from {@link #from} to {@link #to}. */
    String replaced(String with) {
        return text.substring(0, from) + with + text.substring(to) + end;
    }

    String whole() {
        return text + end;
    }

    /** The blanks it begins with. */
    String indent() {
        int i = 0;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return text.substring(0, i);
    }
}
