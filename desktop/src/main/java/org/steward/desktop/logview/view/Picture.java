package org.steward.desktop.logview.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.canvas.Canvas;
import org.steward.desktop.logview.line.Selection;
import org.steward.desktop.logview.paint.CellFont;
import org.steward.desktop.logview.paint.Swatches;

/** What is on the canvas: rows, gutters, the font they are in. Keeps the rows of before while new ones are read. */
final class Picture {

    /** How long the rows of before are kept while lines are read, in nanoseconds. */
    private static final long PATIENCE = 90_000_000;

    private final Canvas canvas;
    private final Swatches swatches;
    private CellFont font = new CellFont(LogView.USUAL_SIZE);
    private ScreenPainter painter;
    private Decor decor = Decor.NONE;
    private Gutter gutter = Gutter.of(0, 0, 0, font.cellWidth());
    private Screen screen = new Screen(List.of(), true);
    private Optional<ScreenPainter.Hover> hover = Optional.empty();
    private long lastComplete;

    Picture(Canvas canvas, Swatches swatches) {
        this.canvas = canvas;
        this.swatches = swatches;
        this.painter = new ScreenPainter(canvas.getGraphicsContext2D(), swatches, font);
    }

    Screen screen() {
        return screen;
    }

    Gutter gutter() {
        return gutter;
    }

    CellFont font() {
        return font;
    }

    void setFont(CellFont newFont) {
        font = newFont;
        painter = new ScreenPainter(canvas.getGraphicsContext2D(), swatches, font);
    }

    void setDecor(Decor newDecor) {
        decor = newDecor;
    }

    /** Answers whether that is another link than before. */
    boolean setHover(Optional<ScreenPainter.Hover> link) {
        boolean isOther = !link.equals(hover);
        hover = link;
        return isOther;
    }

    /** Takes the rows that are seen now; answers false where it is better to wait for lines that are being read. */
    boolean compose(Viewport viewport, LineCache cache, int wrapWidth) {
        gutter = Gutter.of(decor.numberWidth(), decor.timeWidth(), decor.sourceWidth(), font.cellWidth());
        cache.want(viewport.top(), viewport.pageRows() + 2);
        Screen now = Screen.of(viewport, cache, wrapWidth);
        long time = System.nanoTime();
        if (!now.isComplete() && time - lastComplete < PATIENCE && lastComplete != 0) {
            return false;
        }
        lastComplete = now.isComplete() ? time : lastComplete;
        screen = now;
        return true;
    }

    void paint(Selection selection, Set<Long> marks, boolean hasFocus, double scrolled) {
        painter.paint(screen, gutter, new ScreenPainter.Scene(decor, selection, marks, hover, hasFocus),
                canvas.getWidth(), canvas.getHeight(), scrolled);
    }
}
