package org.steward.desktop.logview.line;

/**
 * A place between two chars.
 *
 * @param line number of the line, see {@link org.steward.desktop.logdoc.Lines}
 * @param column chars of the line before it
 */
public record Caret(long line, int column) implements Comparable<Caret> {

    public Caret {
        if (column < 0) {
            throw new IllegalArgumentException("no such place: line " + line + ", column " + column);
        }
    }

    @Override
    public int compareTo(Caret other) {
        int lines = Long.compare(line, other.line);
        return lines != 0 ? lines : Integer.compare(column, other.column);
    }
}
