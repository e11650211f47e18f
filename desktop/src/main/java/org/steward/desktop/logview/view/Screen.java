package org.steward.desktop.logview.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows that are seen, from the top down.
 *
 * @param rows the rows
 * @param isComplete whether all their lines have been read
 */
record Screen(List<Row> rows, boolean isComplete) {

    /**
     * One row.
     *
     * @param line number of its line
     * @param shown the line; empty until it was read
     * @param from the row's first column
     * @param upTo after the row's last column
     * @param isFirst whether its line begins with it
     * @param top upper edge in the view, in pixels
     */
    record Row(long line, Optional<Shown> shown, int from, int upTo, boolean isFirst, double top) {
    }

    /**
     * The rows as the lines are known now.
     *
     * @param wrapWidth cells in a row; 0 where lines do not wrap
     */
    static Screen of(Viewport viewport, LineCache cache, int wrapWidth) {
        List<Row> rows = new ArrayList<>();
        boolean complete = true;
        double y = -Math.round(viewport.offset());
        for (long line = viewport.top(); line < viewport.end() && y < viewport.height(); line++) {
            Optional<Shown> shown = cache.get(line);
            complete &= shown.isPresent() || cache.hasAll(line, 1);
            int[] starts = shown.map(there -> there.rowStarts(wrapWidth)).orElse(new int[1]);
            int length = shown.map(there -> there.text().length()).orElse(0);
            for (int i = 0; i < starts.length && y < viewport.height(); i++) {
                if (y + viewport.rowHeight() > 0) {
                    rows.add(new Row(line, shown, starts[i], i + 1 < starts.length ? starts[i + 1] : length, i == 0, y));
                }
                y += viewport.rowHeight();
            }
        }
        return new Screen(rows, complete);
    }

    /** The row at this height; the nearest one beyond the edges. Empty where nothing is seen. */
    Optional<Row> at(double y, double rowHeight) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int index = (int) Math.floor((y - rows.getFirst().top()) / rowHeight);
        return Optional.of(rows.get(Math.clamp(index, 0, rows.size() - 1)));
    }
}
