package org.steward.client.settings;

import java.util.ArrayList;
import java.util.List;

/** Reads one line. Anything but what {@link TomlDocument} describes is an error that names the line. */
final class TomlParser {

    private final String file;
    private final int number;
    private final String line;
    private int next;

    private TomlParser(String file, int number, String line) {
        this.file = file;
        this.number = number;
        this.line = line;
    }

    static TomlLine line(String file, int number, String text, String end) throws SettingsException {
        TomlParser parser = new TomlParser(file, number, text);
        if (number == 1 && text.startsWith("\uFEFF")) {
            parser.next = 1;
        }
        return parser.read(end);
    }

    private TomlLine read(String end) throws SettingsException {
        skipBlanks();
        if (isAtEnd()) {
            return TomlLine.of(line, end, next < line.length() ? TomlLine.Kind.COMMENT : TomlLine.Kind.BLANK);
        }
        TomlLine read;
        if (take('[')) {
            int from = next;
            String name = tableName();
            read = new TomlLine(line, end, TomlLine.Kind.TABLE, name, List.of(), from, next - 1);
        } else {
            String key = key();
            if (!take('=')) {
                throw error("a key is written name = \"value\"");
            }
            skipBlanks();
            int from = next;
            List<String> values = value();
            read = new TomlLine(line, end, TomlLine.Kind.KEY, key, values, from, next);
        }
        skipBlanks();
        if (!isAtEnd()) {
            throw error("unexpected " + line.substring(next));
        }
        return read;
    }

    private String tableName() throws SettingsException {
        StringBuilder name = new StringBuilder(key());
        while (take('.')) {
            name.append('.').append(key());
        }
        if (!take(']')) {
            throw error("a table is written [servers.NAME]");
        }
        return name.toString();
    }

    private String key() throws SettingsException {
        skipBlanks();
        if (next < line.length() && (line.charAt(next) == '"' || line.charAt(next) == '\'')) {
            return string();
        }
        int start = next;
        while (next < line.length() && (Character.isLetterOrDigit(line.charAt(next))
                || "_-".indexOf(line.charAt(next)) >= 0)) {
            next++;
        }
        if (start == next) {
            throw error("a name of letters, digits, '_' and '-' is missing, or one in quotes");
        }
        return line.substring(start, next);
    }

    private List<String> value() throws SettingsException {
        for (String word : new String[] {"true", "false"}) {
            int after = next + word.length();
            if (line.startsWith(word, next)
                    && (after == line.length() || " \t#".indexOf(line.charAt(after)) >= 0)) {
                next = after;
                return List.of(word);
            }
        }
        if (!take('[')) {
            return List.of(string());
        }
        List<String> values = new ArrayList<>();
        while (!take(']')) {
            values.add(string());
            if (!take(',') && !(next < line.length() && line.charAt(next) == ']')) {
                throw error("an array is written [\"one\", \"two\"], on one line");
            }
        }
        return List.copyOf(values);
    }

    private String string() throws SettingsException {
        skipBlanks();
        if (take('\'')) {
            int end = line.indexOf('\'', next);
            if (end < 0) {
                throw error("a closing ' is missing");
            }
            String text = line.substring(next, end);
            next = end + 1;
            return text;
        }
        if (!take('"')) {
            throw error("a value is a string in quotes");
        }
        StringBuilder text = new StringBuilder();
        while (next < line.length() && line.charAt(next) != '"') {
            char c = line.charAt(next++);
            if (c == '\\') {
                c = next < line.length() ? line.charAt(next++) : ' ';
                if (c != '"' && c != '\\') {
                    throw error("of the escapes only \\\" and \\\\ are known; write '...' for text without escapes");
                }
            }
            text.append(c);
        }
        if (next++ >= line.length()) {
            throw error("a closing \" is missing");
        }
        return text.toString();
    }

    private boolean take(char wanted) {
        skipBlanks();
        if (next < line.length() && line.charAt(next) == wanted) {
            next++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (next < line.length() && (line.charAt(next) == ' ' || line.charAt(next) == '\t')) {
            next++;
        }
    }

    private boolean isAtEnd() {
        return next >= line.length() || line.charAt(next) == '#';
    }

    private SettingsException error(String what) {
        return new SettingsException(file + ", line " + number + ": " + what, number);
    }
}
