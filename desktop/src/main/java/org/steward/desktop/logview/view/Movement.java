package org.steward.desktop.logview.view;

import org.steward.desktop.logview.line.Caret;
import org.steward.desktop.logview.line.Wrapping;
import org.steward.desktop.logview.paint.Swatches;

/** Where a view is in its lines, and how it gets elsewhere: by scrolling, by its bars, by what is to be seen. */
final class Movement {

    /** Cells of room beside a place that is brought into view. */
    private static final int MARGIN = 8;

    private final LogView view;
    private final Picture picture;
    private final LineCache cache;
    private final Viewport viewport = new Viewport(this::rowsOf);
    private final Bars bars;
    private double scrolled;

    Movement(LogView view, Picture picture, LineCache cache, Swatches swatches) {
        this.view = view;
        this.picture = picture;
        this.cache = cache;
        this.bars = new Bars(swatches, new Bars.Owner() {
            @Override
            public void movedTo(double position) {
                boolean isDownwards = position > viewport.position();
                cache.recheck();
                viewport.setPosition(position);
                moved(isDownwards);
            }

            @Override
            public void movedAcross(double pixels) {
                scrolled = pixels;
                view.repaint();
            }
        });
    }

    Viewport viewport() {
        return viewport;
    }

    Bars bars() {
        return bars;
    }

    /** Pixels of text that are left of the left edge. */
    double scrolled() {
        return scrolled;
    }

    /** The person scrolled: following stops above the end, and begins at it. */
    void scrollBy(double pixels) {
        cache.recheck();
        viewport.scrollBy(pixels);
        moved(pixels > 0);
    }

    void scrollAcross(double pixels) {
        bars.scrollAcross(pixels);
    }

    void toStart() {
        viewport.toStart();
        moved(false);
    }

    private void moved(boolean isDownwards) {
        boolean atEnd = viewport.isAtEnd();
        if (!atEnd || !isDownwards && viewport.maxPosition() > 0 && !view.isFollowing()) {
            view.followingProperty().set(false);
        } else if (isDownwards) {
            view.followingProperty().set(true);
        }
        view.repaint();
    }

    /** Brings a place into view. */
    void reveal(Caret place) {
        int[] starts = cache.get(place.line()).map(shown -> shown.rowStarts(wrapWidth())).orElse(new int[1]);
        Reveal.vertically(viewport, picture.screen(), place, Wrapping.rowOf(starts, place.column()));
        if (!view.wrappingProperty().get()) {
            cache.get(place.line()).ifPresent(shown -> {
                double cell = picture.font().cellWidth();
                bars.widen((shown.text().cells() + 2) * cell);
                arrange();
                bars.across().setValue(Reveal.horizontally(scrolled, shown.text().cellOf(place.column()) * cell,
                        textWidth(), cell * MARGIN, bars.across().getMax()));
            });
        }
        if (view.isFollowing() && !viewport.isAtEnd()) {
            view.followingProperty().set(false);
        }
        view.repaint();
    }

    /** Cells in a row; 0 where lines do not wrap. */
    int wrapWidth() {
        return view.wrappingProperty().get()
                ? (int) Math.max(8, Math.floor(textWidth() / picture.font().cellWidth())) : 0;
    }

    private double textWidth() {
        return Math.max(1, view.textRight() - picture.gutter().text());
    }

    private int rowsOf(long line) {
        return view.wrappingProperty().get()
                ? cache.get(line).map(shown -> shown.rowStarts(wrapWidth()).length).orElse(1) : 1;
    }

    /** Other lines, or the same in another size: back to the left edge. */
    void forgetWidth() {
        bars.forgetWidth();
        bars.across().setValue(0);
    }

    /** The bars show what is seen. */
    void arrange() {
        double cell = picture.font().cellWidth();
        bars.arrangeDown(viewport);
        picture.screen().rows().forEach(row -> row.shown().ifPresent(shown ->
                bars.widen((shown.text().cells() + 2) * cell)));
        if (bars.arrangeAcross(view.wrappingProperty().get(), textWidth(), cell)) {
            view.requestLayout();
        }
    }
}
