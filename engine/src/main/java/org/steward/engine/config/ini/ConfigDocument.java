package org.steward.engine.config.ini;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A configuration file as it stands: every physical line, and the sections and entries the dialect sees in them.
 *
 * <p>Immutable; edits answer a new document. Printing a parsed document gives the same bytes, whatever they are. An
 * edit changes the lines of one value and nothing else: comments, blanks, order and line endings stay.
 */
public final class ConfigDocument {
    private final List<Line> lines;
    private final List<SectionBlock> blocks;
    private final List<ParseProblem> problems;

    ConfigDocument(List<Line> lines) {
        this.lines = lines;
        DocumentParser parser = new DocumentParser();
        parser.parse(lines);
        this.blocks = List.copyOf(parser.blocks());
        this.problems = List.copyOf(parser.problems());
    }

    /** Reads any bytes; what cannot be read is in {@link #problems()}. */
    public static ConfigDocument parse(byte[] bytes) {
        return parse(ConfigText.decode(bytes));
    }

    /** Reads a text that {@link ConfigText#decode} made, or any other. */
    public static ConfigDocument parse(String text) {
        return new ConfigDocument(Line.split(text));
    }

    /** The section headers with their entries, in written order. */
    public List<SectionBlock> blocks() {
        return blocks;
    }

    /** The lines that cannot be read, in written order. */
    public List<ParseProblem> problems() {
        return problems;
    }

    /** The number of physical lines. */
    public int lineCount() {
        return lines.size();
    }

    /**
     * One physical line without its ending.
     *
     * @param number 1-based
     */
    public String line(int number) {
        return lines.get(number - 1).text();
    }

    /** The column where the comment of a line starts, if it has one. */
    public Optional<Integer> commentStart(int number) {
        int start = lines.get(number - 1).commentStart();
        return start < 0 ? Optional.empty() : Optional.of(start);
    }

    /** The whole text. */
    public String text() {
        return DocumentEdit.text(lines);
    }

    /** The whole file. */
    public byte[] bytes() {
        return ConfigText.encode(text());
    }

    /** The entry that counts for a key: the last one in the file. */
    public Optional<Entry> find(String section, String key) {
        String wanted = key.toLowerCase(Locale.ROOT);
        Optional<Entry> found = Optional.empty();
        for (SectionBlock block : blocks) {
            if (block.name().equals(section)) {
                for (Entry entry : block.entries()) {
                    if (entry.key().equals(wanted)) {
                        found = Optional.of(entry);
                    }
                }
            }
        }
        return found;
    }

    /**
     * Sets the value of a key: in place where the key stands, else as a new line at the end of the section, which is
     * added when there is none.
     *
     * @param value lines separated by {@code \n}
     * @throws IllegalArgumentException when the dialect has no way to write this section, key or value; for instance
     *                                  a value with a blank before {@code ;}, which would start a comment
     */
    public ConfigDocument with(String section, String key, String value) {
        Optional<Entry> entry = find(section, key);
        DocumentEdit edit = new DocumentEdit(lines, blocks);
        if (entry.isEmpty()) {
            ConfigDocument added = parse(DocumentEdit.text(edit.addEntry(section, key, value)));
            if (added.says(section, key, value)) {
                return added;
            }
        } else {
            ConfigDocument inPlace = parse(DocumentEdit.text(edit.replaceValue(entry.get(), value)));
            if (inPlace.says(section, key, value)) {
                return inPlace;
            }
            // A comment behind the value may begin elsewhere once the value holds ; or # itself.
            ConfigDocument above = new ConfigDocument(edit.commentsAbove(entry.get()));
            Optional<Entry> moved = above.find(section, key);
            if (moved.isPresent()) {
                DocumentEdit second = new DocumentEdit(above.lines, above.blocks);
                ConfigDocument bare = parse(DocumentEdit.text(second.replaceValue(moved.get(), value)));
                if (bare.says(section, key, value)) {
                    return bare;
                }
            }
        }
        throw new IllegalArgumentException("a configuration file cannot hold the value " + PythonText.repr(value)
                + " for " + PythonText.repr(key) + " in section " + PythonText.repr(section));
    }

    private boolean says(String section, String key, String value) {
        Optional<Entry> written = find(section, key);
        return written.isPresent() && written.get().value().equals(value);
    }

    /** Removes every line of a key's values; comment lines stay. The same document when there is no such key. */
    public ConfigDocument without(String section, String key) {
        String wanted = key.toLowerCase(Locale.ROOT);
        List<Entry> doomed = new ArrayList<>();
        for (SectionBlock block : blocks) {
            if (block.name().equals(section)) {
                for (Entry entry : block.entries()) {
                    if (entry.key().equals(wanted)) {
                        doomed.add(entry);
                    }
                }
            }
        }
        return doomed.isEmpty() ? this : new ConfigDocument(new DocumentEdit(lines, blocks).remove(doomed));
    }

    /**
     * Adds an empty section at the end. The same document when it is there already.
     *
     * @throws IllegalArgumentException when the name cannot be written between brackets
     */
    public ConfigDocument withSection(String section) {
        if (has(section)) {
            return this;
        }
        ConfigDocument result = parse(DocumentEdit.text(new DocumentEdit(lines, blocks).addSection(section)));
        if (!result.has(section)) {
            throw new IllegalArgumentException("no section can be named " + PythonText.repr(section));
        }
        return result;
    }

    private boolean has(String section) {
        for (SectionBlock block : blocks) {
            if (block.name().equals(section)) {
                return true;
            }
        }
        return false;
    }
}
