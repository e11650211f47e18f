package org.steward.engine.config.ini;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads physical lines as Python's {@code RawConfigParser._read} does. One instance reads one document. */
final class DocumentParser {
    private final List<SectionBlock> blocks = new ArrayList<>();
    private final List<ParseProblem> problems = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private List<Entry> entries;
    private String key;
    private int keyLine;
    private int lastLine;
    private int indent;

    List<SectionBlock> blocks() {
        return blocks;
    }

    List<ParseProblem> problems() {
        return problems;
    }

    void parse(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!read(lines.get(i), i + 1)) {
                break;
            }
        }
        endEntry();
    }

    /** Takes one line; false when reading cannot go on. */
    private boolean read(Line line, int number) {
        int comment = line.commentStart();
        String content = PythonText.strip(comment < 0 ? line.text() : line.text().substring(0, comment));
        if (content.isEmpty()) {
            if (comment < 0 && key != null) {
                value.append('\n');
            }
            return true;
        }
        int lineIndent = line.indent();
        if (key != null && lineIndent > indent) {
            value.append('\n').append(content);
            lastLine = number;
            return true;
        }
        indent = lineIndent;
        int close = content.charAt(0) == '[' ? content.lastIndexOf(']') : -1;
        if (close > 1) {
            endEntry();
            entries = new ArrayList<>();
            blocks.add(new SectionBlock(content.substring(1, close), number, entries));
        } else if (entries == null) {
            problems.add(new ParseProblem(number, line.text(), !line.end().isEmpty(), true));
            return false;
        } else {
            readEntry(line, content, number);
        }
        return true;
    }

    private void readEntry(Line line, String content, int number) {
        int delimiter = delimiter(content);
        if (delimiter <= 0) {
            problems.add(new ParseProblem(number, line.text(), !line.end().isEmpty(), false));
        }
        if (delimiter < 0) {
            return;
        }
        endEntry();
        if (delimiter == 0) {
            return;
        }
        key = PythonText.stripEnd(content.substring(0, delimiter)).toLowerCase(Locale.ROOT);
        keyLine = number;
        lastLine = number;
        value.append(PythonText.strip(content.substring(delimiter + 1)));
    }

    /** Column of the first {@code =} or {@code :}, or -1. */
    static int delimiter(String content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '=' || c == ':') {
                return i;
            }
        }
        return -1;
    }

    private void endEntry() {
        if (key != null) {
            entries.add(new Entry(key, PythonText.stripEnd(value.toString()), keyLine, lastLine));
        }
        key = null;
        value.setLength(0);
    }
}
