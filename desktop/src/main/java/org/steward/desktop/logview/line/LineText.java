package org.steward.desktop.logview.line;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import org.steward.desktop.logview.ansi.AnsiRun;
import org.steward.desktop.logview.ansi.AnsiText;
import org.steward.desktop.logview.ansi.EscapeMode;

/**
 * The text of a line on a grid of cells, as in a terminal: a column is a char of the text, a cell is a place on the
 * screen. A tab goes on to the next multiple of {@value #TAB} cells.
 */
public final class LineText {

    /** Cells from one tab stop to the next. */
    public static final int TAB = 8;
    private static final char FIRST_MARK = '\u0300';

    private final String text;
    private final List<AnsiRun> runs;
    /** The cell each char begins in, and the end of the last one; empty when each char has one cell. */
    private final int[] cells;

    private LineText(String text, List<AnsiRun> runs) {
        this.text = text;
        this.runs = runs;
        this.cells = isSimple(text) ? new int[0] : grid(text);
    }

    /** The line as it is read with its escape sequences treated so. */
    public static LineText of(String line, EscapeMode escapes) {
        AnsiText read = escapes.read(line);
        return new LineText(Visible.of(read.text()), read.runs());
    }

    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static int[] grid(String text) {
        int[] cells = new int[text.length() + 1];
        BreakIterator characters = BreakIterator.getCharacterInstance();
        characters.setText(text);
        int cell = 0;
        int start = 0;
        while (start < text.length()) {
            boolean alone = start + 1 == text.length() || text.charAt(start + 1) < FIRST_MARK;
            int end = alone && text.charAt(start) < FIRST_MARK ? start + 1 : characters.following(start);
            Arrays.fill(cells, start, end, cell);
            cell += text.charAt(start) == '\t' ? TAB - cell % TAB : CellWidth.of(text, start, end);
            start = end;
        }
        cells[text.length()] = cell;
        return cells;
    }

    /** What is shown, and what is copied. */
    public String text() {
        return text;
    }

    /** The pieces of it that look other than plain. */
    public List<AnsiRun> runs() {
        return runs;
    }

    /** How many chars. */
    public int length() {
        return text.length();
    }

    /** How many cells it takes. */
    public int cells() {
        return cellOf(length());
    }

    /** Whether each char takes exactly one cell. */
    public boolean isSimple() {
        return cells.length == 0;
    }

    /** The cell a column begins in; the end of the line for columns beyond it. */
    public int cellOf(int column) {
        int inside = Math.clamp(column, 0, text.length());
        return isSimple() ? inside : cells[inside];
    }

    /** The column of what is in a cell; the end of the line for cells beyond it. */
    public int columnAt(int cell) {
        if (isSimple()) {
            return Math.clamp(cell, 0, text.length());
        }
        if (cell >= cells()) {
            return text.length();
        }
        int low = 0;
        int high = text.length();
        // The last column that begins at or before the cell, then the first one of its character.
        while (low < high - 1) {
            int middle = (low + high) >>> 1;
            if (cells[middle] <= cell) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return start(low);
    }

    /** The column between characters that is nearest to a place in cells. */
    public int nearestColumn(double place) {
        int column = columnAt((int) Math.max(0, Math.floor(place)));
        int next = end(column);
        return column < length() && place - cellOf(column) > cellOf(next) - place ? next : column;
    }

    /** Where the character begins that this column belongs to. */
    public int start(int column) {
        int start = Math.clamp(column, 0, length());
        while (!isSimple() && start > 0 && start < length() && cells[start - 1] == cells[start]) {
            start--;
        }
        return start;
    }

    /** Where the character ends that this column belongs to. */
    public int end(int column) {
        int end = Math.min(length(), column + 1);
        while (!isSimple() && end < length() && cells[end] == cells[end - 1]) {
            end++;
        }
        return end;
    }
}
