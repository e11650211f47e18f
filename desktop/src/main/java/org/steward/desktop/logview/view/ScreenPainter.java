package org.steward.desktop.logview.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.steward.desktop.logview.line.LineText;
import org.steward.desktop.logview.line.Link;
import org.steward.desktop.logview.line.Selection;
import org.steward.desktop.logview.paint.CellFont;
import org.steward.desktop.logview.paint.Highlight;
import org.steward.desktop.logview.paint.RowPainter;
import org.steward.desktop.logview.paint.Swatch;
import org.steward.desktop.logview.paint.Swatches;

/** Paints a screen: gutters, then rows. */
final class ScreenPainter {

    /**
     * What is painted besides the rows.
     *
     * @param decor levels, times, highlights
     * @param selection what is selected
     * @param marks marked lines, by their origin
     * @param hover the link under the pointer, and its line
     * @param hasFocus whether the line of the caret is shown
     */
    record Scene(Decor decor, Selection selection, Set<Long> marks, Optional<Hover> hover, boolean hasFocus) {
    }

    /** A link under the pointer. */
    record Hover(long line, Link link) {
    }

    private static final String CUT = " …";

    private final GraphicsContext to;
    private final Swatches swatches;
    private final CellFont font;
    private final RowPainter painter;

    ScreenPainter(GraphicsContext to, Swatches swatches, CellFont font) {
        this.to = to;
        this.swatches = swatches;
        this.font = font;
        this.painter = new RowPainter(to, swatches, font);
    }

    void paint(Screen screen, Gutter gutter, Scene scene, double width, double height, double scrolled) {
        fill(Swatch.BACKGROUND, 0, 0, width, height);
        fill(Swatch.GUTTER, 0, 0, gutter.text() - 4, height);
        to.save();
        to.beginPath();
        to.rect(gutter.text() - 2, 0, Math.max(0, width - gutter.text() + 2), height);
        to.clip();
        for (Screen.Row row : screen.rows()) {
            row.shown().ifPresent(shown -> text(row, shown, gutter, scene, width, scrolled));
        }
        to.restore();
        for (Screen.Row row : screen.rows()) {
            row.shown().ifPresent(shown -> margin(row, shown, gutter, scene));
        }
        fill(Swatch.GUTTER_LINE, gutter.text() - 5, 0, 1, height);
    }

    private void fill(Swatch swatch, double x, double y, double width, double height) {
        to.setFill(swatches.get(swatch));
        to.fillRect(x, y, width, height);
    }

    private void text(Screen.Row row, Shown shown, Gutter gutter, Scene scene, double width, double scrolled) {
        LineText text = shown.text();
        double left = gutter.text() - scrolled - text.cellOf(row.from()) * font.cellWidth();
        double right = gutter.text();
        if (scene.decor().isNote(shown)) {
            fill(Swatch.NOTE_BACKGROUND, right - 2, row.top(), width - right + 2, font.rowHeight());
        } else if (scene.hasFocus() && row.line() == scene.selection().head().line()) {
            fill(Swatch.CURRENT_LINE, right - 2, row.top(), width - right + 2, font.rowHeight());
        }
        // Only what is between the edges: of a line of 16,000 chars a hundred are seen.
        int from = Math.max(row.from(), text.columnAt((int) Math.floor((gutter.text() - left) / font.cellWidth())));
        int upTo = Math.min(row.upTo(), text.end(text.columnAt((int) Math.ceil((width - left) / font.cellWidth()))));
        List<Highlight> highlights = new ArrayList<>(scene.decor().highlights(shown, swatches));
        highlights.add(selected(scene.selection(), row.line(), text.length()));
        painter.paint(text, from, Math.max(from, upTo), left, row.top(), highlights);
        if (row.upTo() == text.length()) {
            double end = left + text.cells() * font.cellWidth();
            if (scene.selection().goesOnAfter(row.line())) {
                fill(Swatch.SELECTION, Math.round(end), row.top(), font.cellWidth() / 2, font.rowHeight());
            }
            if (shown.line().isCut()) {
                painter.label(CUT, end, row.top(), Swatch.LINK);
            }
        }
        scene.hover().filter(hover -> hover.line() == row.line()).ifPresent(hover -> painter.underline(text,
                Math.clamp(hover.link().start(), row.from(), row.upTo()),
                Math.clamp(hover.link().end(), row.from(), row.upTo()), left, row.top(), swatches.get(Swatch.LINK)));
    }

    private Highlight selected(Selection selection, long line, int length) {
        Color color = swatches.get(Swatch.SELECTION);
        return new Highlight(selection.from(line, length), selection.upTo(line, length), color);
    }

    private void margin(Screen.Row row, Shown shown, Gutter gutter, Scene scene) {
        Decor decor = scene.decor();
        decor.bar(shown).ifPresent(swatch -> fill(swatch, 0, row.top(), Gutter.BAR, font.rowHeight()));
        if (!row.isFirst()) {
            return;
        }
        if (scene.marks().contains(shown.line().origin())) {
            fill(Swatch.MARK, Gutter.BAR + 2, row.top() + 4, Gutter.MARK - 5, font.rowHeight() - 8);
        }
        if (gutter.numbers() > Gutter.BAR + Gutter.MARK) {
            decor.number(shown).map(number -> Long.toString(number)).ifPresent(number -> painter.label(number,
                    gutter.numbers() - number.length() * font.cellWidth(), row.top(), Swatch.GUTTER_TEXT));
        }
        decor.time(shown).ifPresent(time -> painter.label(time, gutter.times(), row.top(), Swatch.GUTTER_TEXT));
        decor.source(shown).ifPresent(label ->
                painter.label(label.text(), gutter.sources(), row.top(), label.color()));
    }
}
