package org.steward.engine.config.ini;

import java.util.ArrayList;
import java.util.List;

/** Makes the lines of an edited document; the lines it was given stay as they are. */
final class DocumentEdit {
    private static final String CONTINUATION_INDENT = "    ";
    private final List<Line> lines;
    private final List<SectionBlock> blocks;

    DocumentEdit(List<Line> lines, List<SectionBlock> blocks) {
        this.lines = lines;
        this.blocks = blocks;
    }

    static String text(List<Line> lines) {
        StringBuilder out = new StringBuilder();
        for (Line line : lines) {
            out.append(line.text()).append(line.end());
        }
        return out.toString();
    }

    /** Puts the comments behind the lines of a value on lines of their own above it. */
    List<Line> commentsAbove(Entry entry) {
        List<Line> result = new ArrayList<>(lines.subList(0, entry.line() - 1));
        List<Line> bare = new ArrayList<>();
        for (int i = entry.line() - 1; i < entry.lastLine(); i++) {
            Line line = lines.get(i);
            int comment = line.commentStart();
            if (comment < 0 || content(line).isEmpty()) {
                bare.add(line);
            } else {
                result.add(new Line(line.text().substring(comment), lineEnd()));
                bare.add(new Line(PythonText.stripEnd(line.text().substring(0, comment)), line.end()));
            }
        }
        result.addAll(bare);
        result.addAll(lines.subList(entry.lastLine(), lines.size()));
        return result;
    }

    /**
     * Replaces the value line by line: new lines take the place of old ones, further ones follow, surplus ones go.
     * Comment lines between them stay.
     */
    List<Line> replaceValue(Entry entry, String value) {
        String[] wanted = value.split("\n", -1);
        List<Line> result = new ArrayList<>(lines.subList(0, entry.line() - 1));
        Line first = lines.get(entry.line() - 1);
        int start = valueStart(first);
        result.add(new Line(splice(first, start, wanted[0]), first.end()));
        String indent = continuationIndent(entry, first);
        int next = 1;
        for (int i = entry.line(); i < entry.lastLine(); i++) {
            Line old = lines.get(i);
            boolean commentOnly = old.commentStart() >= 0 && content(old).isEmpty();
            if (commentOnly) {
                result.add(old);
            } else if (next < wanted.length) {
                result.add(continuation(old, indent, wanted[next++]));
            } else if (old.commentStart() >= 0) {
                result.add(new Line(old.text().substring(old.commentStart()), old.end()));
            }
        }
        String end = lineEnd();
        while (next < wanted.length) {
            endLastLine(result, end);
            String text = wanted[next++];
            result.add(new Line(text.isEmpty() ? "" : indent + text, end));
        }
        result.addAll(lines.subList(entry.lastLine(), lines.size()));
        return result;
    }

    private static Line continuation(Line old, String indent, String text) {
        if (content(old).isEmpty()) {
            return new Line(text.isEmpty() ? "" : indent + text, old.end());
        }
        return new Line(text.isEmpty() ? "" : splice(old, old.indent(), text), old.end());
    }

    /** The line with the text from {@code start} up to its comment replaced, blanks before the comment kept. */
    private static String splice(Line line, int start, String text) {
        int comment = line.commentStart();
        int end = comment < 0 ? line.text().length() : comment;
        while (end > start && PythonText.isSpace(line.text().charAt(end - 1))) {
            end--;
        }
        boolean gapMissing = comment >= 0 && end == comment;
        return line.text().substring(0, start) + text + (gapMissing ? " " : "") + line.text().substring(end);
    }

    private static String content(Line line) {
        int comment = line.commentStart();
        return PythonText.strip(comment < 0 ? line.text() : line.text().substring(0, comment));
    }

    private static int valueStart(Line line) {
        int comment = line.commentStart();
        int limit = comment < 0 ? line.text().length() : comment;
        int start = DocumentParser.delimiter(line.text()) + 1;
        int blank = start;
        while (blank < limit && PythonText.isSpace(line.text().charAt(blank))) {
            blank++;
        }
        // An empty value: keep the blanks for the gap before the comment.
        return blank < limit ? blank : start;
    }

    private String continuationIndent(Entry entry, Line first) {
        String keyIndent = first.text().substring(0, first.indent());
        for (int i = entry.line(); i < entry.lastLine(); i++) {
            Line line = lines.get(i);
            if (!content(line).isEmpty()) {
                return line.text().substring(0, line.indent());
            }
        }
        return keyIndent + CONTINUATION_INDENT;
    }

    /** Adds the key after the last entry of the section, written as its neighbour is. */
    List<Line> addEntry(String section, String key, String value) {
        SectionBlock block = lastBlock(section);
        List<Line> result;
        int at;
        String indent = "";
        String delimiter = "=";
        if (block == null) {
            result = addSection(section);
            at = result.size();
        } else {
            result = new ArrayList<>(lines);
            at = block.line();
            indent = indentAfter(at);
            if (!block.entries().isEmpty()) {
                Entry neighbour = block.entries().getLast();
                Line line = lines.get(neighbour.line() - 1);
                at = neighbour.lastLine();
                indent = line.text().substring(0, line.indent());
                delimiter = delimiterOf(line);
            }
        }
        List<Line> added = new ArrayList<>();
        String end = lineEnd();
        for (String text : value.split("\n", -1)) {
            String prefix = added.isEmpty() ? indent + key + delimiter : indent + CONTINUATION_INDENT;
            added.add(new Line(text.isEmpty() && !added.isEmpty() ? "" : prefix + text, end));
        }
        if (at > 0 && result.get(at - 1).end().isEmpty()) {
            Line last = result.get(at - 1);
            result.set(at - 1, new Line(last.text(), end));
        }
        result.addAll(at, added);
        return result;
    }

    /** The indent of the next line that says something: a key with less would swallow it. */
    private String indentAfter(int at) {
        for (int i = at; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!content(line).isEmpty()) {
                return line.text().substring(0, line.indent());
            }
        }
        return "";
    }

    private SectionBlock lastBlock(String section) {
        SectionBlock found = null;
        for (SectionBlock block : blocks) {
            if (block.name().equals(section)) {
                found = block;
            }
        }
        return found;
    }

    private static String delimiterOf(Line line) {
        String text = line.text();
        int at = DocumentParser.delimiter(text);
        int from = at;
        while (from > 0 && text.charAt(from - 1) == ' ') {
            from--;
        }
        boolean blankAfter = at + 1 < text.length() && text.charAt(at + 1) == ' ';
        return text.substring(from, at + 1) + (blankAfter ? " " : "");
    }

    List<Line> addSection(String section) {
        List<Line> result = new ArrayList<>(lines);
        String end = lineEnd();
        if (!result.isEmpty()) {
            endLastLine(result, end);
            if (!result.getLast().text().isEmpty()) {
                result.add(new Line("", end));
            }
        }
        result.add(new Line("[" + section + "]", end));
        return result;
    }

    List<Line> remove(List<Entry> entries) {
        List<Line> result = new ArrayList<>();
        int next = 0;
        for (Entry entry : entries) {
            result.addAll(lines.subList(next, entry.line() - 1));
            for (int i = entry.line(); i < entry.lastLine(); i++) {
                Line line = lines.get(i);
                if (line.commentStart() >= 0 && content(line).isEmpty()) {
                    result.add(line);
                }
            }
            next = entry.lastLine();
        }
        result.addAll(lines.subList(next, lines.size()));
        return result;
    }

    private static void endLastLine(List<Line> result, String end) {
        Line last = result.getLast();
        if (last.end().isEmpty()) {
            result.set(result.size() - 1, new Line(last.text(), end));
        }
    }

    /** The line ending this document uses. */
    private String lineEnd() {
        return lines.isEmpty() || lines.getFirst().end().isEmpty() ? "\n" : lines.getFirst().end();
    }
}
