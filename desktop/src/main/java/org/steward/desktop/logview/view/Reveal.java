package org.steward.desktop.logview.view;

import java.util.Optional;
import org.steward.desktop.logview.line.Caret;

/** Moves a view only as far as is needed to see a place; to its middle if that is more than a page away. */
final class Reveal {

    private Reveal() {
    }

    static void vertically(Viewport viewport, Screen screen, Caret place, int row) {
        double rowHeight = viewport.rowHeight();
        Optional<Screen.Row> seen = screen.rows().stream().filter(there -> there.line() == place.line()
                && place.column() >= there.from() && (place.column() < there.upTo() || place.column() <= there.upTo()))
                .findFirst();
        if (seen.isPresent()) {
            double top = seen.get().top();
            if (top < 0) {
                viewport.scrollBy(top);
            } else if (top + rowHeight > viewport.height()) {
                viewport.scrollBy(top + rowHeight - viewport.height());
            }
            return;
        }
        long away = place.line() < viewport.top() ? viewport.top() - place.line()
                : place.line() - viewport.top() - viewport.pageRows() + 1;
        if (away > 2) {
            viewport.bring(place.line(), row, Math.floor(viewport.pageRows() / 2.0) * rowHeight);
        } else if (place.line() <= viewport.top()) {
            viewport.bring(place.line(), row, 0);
        } else {
            viewport.bring(place.line(), row, viewport.height() - rowHeight);
        }
    }

    /** How far to be scrolled to the right so that {@code x} is seen with some room beside it. */
    static double horizontally(double scrolled, double x, double width, double margin, double max) {
        if (x < scrolled + margin) {
            return Math.clamp(x - margin * 2, 0, max);
        }
        if (x > scrolled + width - margin) {
            return Math.clamp(x - width + margin * 2, 0, max);
        }
        return scrolled;
    }
}
