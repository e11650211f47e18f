package org.steward.desktop.logview.view;

/**
 * Which lines are seen: the line at the top, and how many pixels of it are above the edge. Lines are counted, not
 * pixels: ten million of them are more pixels than a scroll bar can tell apart. Not thread-safe.
 */
final class Viewport {

    /** How many rows lines take. */
    @FunctionalInterface
    interface Rows {
        /** Rows of a line, 1 or more; 1 where it is not known yet. */
        int of(long line);
    }

    /** Rows scrolled one by one; beyond that every line is taken for one row. */
    private static final int STEPS = 400;

    private final Rows rows;
    private long first;
    private long end;
    private double height;
    private double rowHeight = 1;
    private long top;
    private double offset;

    Viewport(Rows rows) {
        this.rows = rows;
    }

    /** The lines there are. */
    void setRange(long newFirst, long newEnd) {
        first = newFirst;
        end = Math.max(newFirst, newEnd);
        settle();
    }

    /** What is seen of them, in pixels. */
    void setSize(double newHeight, double newRowHeight) {
        offset = offset / rowHeight * newRowHeight;
        height = newHeight;
        rowHeight = newRowHeight;
        settle();
    }

    long first() {
        return first;
    }

    long end() {
        return end;
    }

    /** The line at the top. */
    long top() {
        return top;
    }

    /** How much of it is above the edge, in pixels. */
    double offset() {
        return offset;
    }

    double height() {
        return height;
    }

    double rowHeight() {
        return rowHeight;
    }

    /** How many whole rows are seen, 1 at least. */
    int pageRows() {
        return (int) Math.max(1, Math.floor(height / rowHeight));
    }

    /** Moves down by so many pixels, up by negative ones. */
    void scrollBy(double pixels) {
        double steps = Math.abs(pixels) / rowHeight;
        if (steps > STEPS) {
            top = clamp(top + Math.round(pixels / rowHeight));
        } else {
            offset += pixels;
        }
        settle();
    }

    /** Brings a row of a line to this height of the view, 0 for the top. */
    void bring(long line, int row, double at) {
        top = clamp(line);
        offset = row * rowHeight - at;
        settle();
    }

    void toStart() {
        top = first;
        offset = 0;
    }

    /** The last line at the bottom edge. */
    void toEnd() {
        top = Math.max(first, end - 1);
        offset = end > first ? rows.of(top) * rowHeight - height : 0;
        while (offset < 0 && top > first) {
            top--;
            offset += rows.of(top) * rowHeight;
        }
        offset = Math.max(0, offset);
    }

    boolean isAtEnd() {
        long seenTop = top;
        double seenOffset = offset;
        toEnd();
        boolean is = seenTop > top || seenTop == top && seenOffset >= offset - 0.5;
        top = seenTop;
        offset = seenOffset;
        return is;
    }

    /** Lines above the top edge, with the part of one. */
    double position() {
        return top - first + offset / (rowHeight * rows.of(top));
    }

    /** The greatest position there is as far as is known. */
    double maxPosition() {
        return Math.max(0, end - first - height / rowHeight);
    }

    /** Moves to a position. */
    void setPosition(double position) {
        if (position >= maxPosition()) {
            toEnd();
            return;
        }
        double lines = Math.max(0, position);
        top = clamp(first + (long) Math.floor(lines));
        offset = (lines - Math.floor(lines)) * rowHeight * rows.of(top);
        settle();
    }

    private long clamp(long line) {
        return Math.clamp(line, first, Math.max(first, end - 1));
    }

    private void settle() {
        long inside = clamp(top);
        if (inside != top) {
            top = inside;
            offset = 0;
        }
        while (offset < 0 && top > first) {
            top--;
            offset += rows.of(top) * rowHeight;
        }
        while (top < end - 1 && offset >= rows.of(top) * rowHeight) {
            offset -= rows.of(top) * rowHeight;
            top++;
        }
        offset = Math.max(0, offset);
        // Never beyond the end; only near it is that worth a look.
        if (end - top <= height / rowHeight + 2 && isAtEnd()) {
            toEnd();
        }
    }
}
