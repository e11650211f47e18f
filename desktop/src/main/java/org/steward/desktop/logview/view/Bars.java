package org.steward.desktop.logview.view;

import javafx.scene.control.ScrollBar;
import org.steward.desktop.logview.paint.Swatches;

/** The scroll bars: lines down, pixels across. Tells moves that the person makes, not those it makes itself. */
final class Bars {

    /** Who is moved. */
    interface Owner {
        /** To this position in lines. */
        void movedTo(double position);

        /** To so many pixels from the left. */
        void movedAcross(double pixels);
    }

    private final TickBar down;
    private final ScrollBar across = new ScrollBar();
    private double widest;
    private boolean isArranging;

    Bars(Swatches swatches, Owner owner) {
        down = new TickBar(swatches);
        across.setFocusTraversable(false);
        across.setVisible(false);
        down.bar().valueProperty().addListener((property, was, is) -> {
            if (!isArranging) {
                owner.movedTo(is.doubleValue());
            }
        });
        across.valueProperty().addListener((property, was, is) -> owner.movedAcross(Math.round(is.doubleValue())));
    }

    TickBar down() {
        return down;
    }

    ScrollBar across() {
        return across;
    }

    /** Forgets how wide lines were. */
    void forgetWidth() {
        widest = 0;
    }

    /** A line of this many pixels is there to be scrolled along. */
    void widen(double pixels) {
        widest = Math.max(widest, pixels);
    }

    /** Shows where the view is. */
    void arrangeDown(Viewport viewport) {
        isArranging = true;
        double max = viewport.maxPosition();
        double page = viewport.height() / viewport.rowHeight();
        down.bar().setMax(Math.max(max, 0.001));
        down.bar().setVisibleAmount(max == 0 ? 0.001 : page / (max + page) * max);
        down.bar().setBlockIncrement(page);
        down.bar().setUnitIncrement(1);
        down.bar().setValue(Math.min(max, viewport.position()));
        isArranging = false;
    }

    /** Shows how far the text goes on to the right; answers whether the bar has come or gone. */
    boolean arrangeAcross(boolean isWrapping, double room, double cell) {
        boolean isWide = !isWrapping && widest > room;
        across.setMax(isWide ? widest - room : 0);
        across.setVisibleAmount(across.getMax() * room / Math.max(room, widest));
        across.setUnitIncrement(cell * 4);
        across.setBlockIncrement(room / 2);
        if (!isWide) {
            across.setValue(0);
        }
        boolean isOther = isWide != across.isVisible();
        across.setVisible(isWide);
        return isOther;
    }

    void scrollAcross(double pixels) {
        across.setValue(Math.clamp(across.getValue() + pixels, 0, across.getMax()));
    }
}
