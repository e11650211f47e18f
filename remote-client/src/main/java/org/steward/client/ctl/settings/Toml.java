package org.steward.client.ctl.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of TOML that a list of servers needs: tables, comments, and keys with a string or an array of strings on
 * one line. Anything else is an error that names the line.
 */
final class Toml {

    private static final long MAX_BYTES = 1 << 20;

    private final Path file;
    private final int number;
    private final String line;
    private int next;

    private Toml(Path file, int number, String line) {
        this.file = file;
        this.number = number;
        this.line = line;
    }

    /** Tables by name, in their order, each with its keys; a string is a list of one. */
    static Map<String, Map<String, List<String>>> read(Path file) throws IOException, UsageException {
        if (Files.size(file) > MAX_BYTES) {
            throw new UsageException(file + " is larger than " + MAX_BYTES + " bytes");
        }
        Map<String, Map<String, List<String>>> tables = new LinkedHashMap<>();
        Map<String, List<String>> table = null;
        int number = 0;
        for (String text : Files.readAllLines(file)) {
            Toml line = new Toml(file, ++number, text);
            line.skipBlanks();
            if (line.isAtEnd()) {
                continue;
            }
            if (line.take('[')) {
                String name = line.tableName();
                table = new LinkedHashMap<>();
                if (tables.put(name, table) != null) {
                    throw line.error("table [" + name + "] stands here for the second time");
                }
            } else if (table == null) {
                throw line.error("a key before the first [table]");
            } else if (table.put(line.key(), line.value()) != null) {
                throw line.error("this key stands in its table for the second time");
            }
            line.skipBlanks();
            if (!line.isAtEnd()) {
                throw line.error("unexpected " + line.line.substring(line.next));
            }
        }
        return tables;
    }

    private String tableName() throws UsageException {
        StringBuilder name = new StringBuilder(key());
        while (take('.')) {
            name.append('.').append(key());
        }
        if (!take(']')) {
            throw error("a table is written [servers.NAME]");
        }
        return name.toString();
    }

    private String key() throws UsageException {
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

    private List<String> value() throws UsageException {
        if (!take('=')) {
            throw error("a key is written name = \"value\"");
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
        return values;
    }

    private String string() throws UsageException {
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

    private UsageException error(String what) {
        return new UsageException(file + ", line " + number + ": " + what);
    }
}
