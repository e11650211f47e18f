package org.steward.desktop.logview.line;

import java.util.Arrays;

/** Where a line is broken when it is wider than the view: after a blank if one is near, never inside a character. */
public final class Wrapping {

    private Wrapping() {
    }

    /**
     * The columns that rows begin at; the first is 0.
     *
     * @param width cells in a row, 1 or more
     */
    public static int[] rowStarts(LineText line, int width) {
        if (width < 1) {
            throw new IllegalArgumentException("rows of " + width + " cells");
        }
        int[] starts = new int[line.cells() / width + 2];
        int rows = 1;
        int start = 0;
        while (line.cells() - line.cellOf(start) > width) {
            start = nextStart(line, start, width);
            if (rows == starts.length) {
                starts = Arrays.copyOf(starts, rows * 2);
            }
            starts[rows++] = start;
        }
        return Arrays.copyOf(starts, rows);
    }

    private static int nextStart(LineText line, int start, int width) {
        int full = line.columnAt(line.cellOf(start) + width);
        int least = line.columnAt(line.cellOf(start) + width / 2);
        for (int column = full; column > least; column--) {
            if (isBlank(line.text().charAt(column - 1))) {
                return column;
            }
        }
        return full > start ? full : line.end(start);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Which row a column is in. */
    public static int rowOf(int[] starts, int column) {
        int found = Arrays.binarySearch(starts, column);
        return found >= 0 ? found : -found - 2;
    }
}
