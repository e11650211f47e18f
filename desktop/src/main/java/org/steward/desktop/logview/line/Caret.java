package org.steward.desktop.logview.line;

/**
 * A place between two chars.
 *
 * @param line number of the line
 * @param column chars of the line before it
 */
public record Caret(long line, int column) implements Comparable<Caret> {

    /** The beginning of everything. */
    public static final Caret START = new Caret(0, 0);

    public Caret {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("no such place: line " + line + ", column " + column);
        }
    }

    @Override
    public int compareTo(Caret other) {
        int lines = Long.compare(line, other.line);
        return lines != 0 ? lines : Integer.compare(column, other.column);
    }
}
