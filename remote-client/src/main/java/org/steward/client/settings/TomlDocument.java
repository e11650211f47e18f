package org.steward.client.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file in the part of TOML that a list of servers needs, as it stands: tables, comments, and keys with a string, a
 * bool or an array of strings on one line. Immutable; a change gives another document that differs in nothing else.
 *
 * <p>A table's block is its header with the comment directly above it, its keys, and what follows up to the next block.
 */
public final class TomlDocument {

    private final String file;
    private final List<TomlLine> lines;

    private TomlDocument(String file, List<TomlLine> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Reads a text.
     *
     * @param file what messages call it
     * @throws SettingsException naming the line, for anything that is not of this part of TOML
     */
    public static TomlDocument parse(String file, String text) throws SettingsException {
        List<TomlLine> lines = new ArrayList<>();
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            int cut = stop > start && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
            int after = end < 0 ? text.length() : end + 1;
            lines.add(TomlParser.line(file, lines.size() + 1, text.substring(start, cut), text.substring(cut, after)));
            start = after;
        }
        TomlDocument document = new TomlDocument(file, lines);
        document.check();
        return document;
    }

    private void check() throws SettingsException {
        Map<String, Map<String, Integer>> seen = new LinkedHashMap<>();
        Map<String, Integer> keys = null;
        for (int i = 0; i < lines.size(); i++) {
            TomlLine line = lines.get(i);
            String place = file + ", line " + (i + 1) + ": ";
            if (line.kind() == TomlLine.Kind.TABLE) {
                keys = new LinkedHashMap<>();
                if (seen.put(line.name(), keys) != null) {
                    throw new SettingsException(place + "table [" + line.name() + "] stands here for the second time",
                            i + 1);
                }
            } else if (line.kind() == TomlLine.Kind.KEY && keys == null) {
                throw new SettingsException(place + "a key before the first [table]", i + 1);
            } else if (line.kind() == TomlLine.Kind.KEY && keys.put(line.name(), i) != null) {
                throw new SettingsException(place + "this key stands in its table for the second time", i + 1);
            }
        }
    }

    /** The whole text; what was parsed, if nothing was changed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.whole()));
        return text.toString();
    }

    /** All tables in their order. */
    public List<TomlTable> tables() {
        List<TomlTable> tables = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() == TomlLine.Kind.TABLE) {
                Map<String, List<String>> values = new LinkedHashMap<>();
                for (int k = i + 1; k < lines.size() && lines.get(k).kind() != TomlLine.Kind.TABLE; k++) {
                    if (lines.get(k).kind() == TomlLine.Kind.KEY) {
                        values.put(lines.get(k).name(), lines.get(k).values());
                    }
                }
                tables.add(new TomlTable(lines.get(i).name(), i + 1, values));
            }
        }
        return tables;
    }

    /** The table of this name. */
    public Optional<TomlTable> table(String name) {
        return tables().stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** With this value, as {@link TomlText} writes it, in a table that is there. */
    public TomlDocument with(String table, String key, String value) {
        int header = header(table);
        int last = header;
        for (int i = header + 1; i < lines.size() && lines.get(i).kind() != TomlLine.Kind.TABLE; i++) {
            TomlLine line = lines.get(i);
            if (line.kind() == TomlLine.Kind.KEY) {
                if (line.name().equals(key)) {
                    return spliced(i, i + 1, line.replaced(value));
                }
                last = i;
            }
        }
        String indent = last == header ? "" : lines.get(last).indent();
        return spliced(last, last + 1, ended(lines.get(last).whole()) + indent + key + " = " + value + eol());
    }

    /** Without this key. */
    public TomlDocument without(String table, String key) {
        for (int i = header(table) + 1; i < lines.size() && lines.get(i).kind() != TomlLine.Kind.TABLE; i++) {
            if (lines.get(i).kind() == TomlLine.Kind.KEY && lines.get(i).name().equals(key)) {
                return spliced(i, i + 1, "");
            }
        }
        return this;
    }

    /** With another name for the last part of a table's name. */
    public TomlDocument renamed(String table, String parent, String name) {
        int header = header(table);
        return spliced(header, header + 1, lines.get(header).replaced(parent + "." + TomlText.key(name)));
    }

    /** With a new, empty table at the end, {@code [parent.name]}. */
    public TomlDocument withTable(String parent, String name) {
        return withBlock(Integer.MAX_VALUE, "[" + parent + "." + TomlText.key(name) + "]" + eol());
    }

    /** A table's block as it stands. */
    public String block(String table) {
        int header = header(table);
        StringBuilder text = new StringBuilder();
        lines.subList(start(header), end(header)).forEach(line -> text.append(line.whole()));
        return text.toString();
    }

    /** Without a table's block. */
    public TomlDocument withoutBlock(String table) {
        int header = header(table);
        return spliced(start(header), end(header), "");
    }

    /** With a block before the table of this index; at the end where there is none. */
    public TomlDocument withBlock(int index, String block) {
        int table = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() == TomlLine.Kind.TABLE && ++table == index) {
                int at = start(i);
                return spliced(at, at, endsBlank(block) ? block : ended(block) + eol());
            }
        }
        String before = lines.isEmpty() ? "" : ended(text());
        String gap = before.isEmpty() || lines.getLast().kind() == TomlLine.Kind.BLANK ? "" : eol();
        return reparsed(before + gap + block);
    }

    private static boolean endsBlank(String block) {
        return block.endsWith("\n\n") || block.endsWith("\n\r\n");
    }

    private int header(String table) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() == TomlLine.Kind.TABLE && lines.get(i).name().equals(table)) {
                return i;
            }
        }
        throw new IllegalArgumentException(file + " has no table [" + table + "]");
    }

    /** Where the block of a header begins: at the comment above it, unless that follows the keys of another table. */
    private int start(int header) {
        int at = header;
        while (at > 0 && lines.get(at - 1).kind() == TomlLine.Kind.COMMENT) {
            at--;
        }
        boolean standsAlone = at == 0 || lines.get(at - 1).kind() == TomlLine.Kind.BLANK;
        return standsAlone ? at : header;
    }

    private int end(int header) {
        for (int i = header + 1; i < lines.size(); i++) {
            if (lines.get(i).kind() == TomlLine.Kind.TABLE) {
                return start(i);
            }
        }
        return lines.size();
    }

    private String eol() {
        return lines.isEmpty() || lines.getFirst().end().isEmpty() ? "\n" : lines.getFirst().end();
    }

    private String ended(String text) {
        return text.endsWith("\n") ? text : text + eol();
    }

    private TomlDocument spliced(int from, int to, String text) {
        StringBuilder whole = new StringBuilder();
        lines.subList(0, from).forEach(line -> whole.append(line.whole()));
        whole.append(text);
        lines.subList(to, lines.size()).forEach(line -> whole.append(line.whole()));
        return reparsed(whole.toString());
    }

    private TomlDocument reparsed(String text) {
        try {
            return parse(file, text);
        } catch (SettingsException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
