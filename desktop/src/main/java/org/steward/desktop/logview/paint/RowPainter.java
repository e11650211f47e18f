package org.steward.desktop.logview.paint;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.steward.desktop.logview.ansi.AnsiRun;
import org.steward.desktop.logview.ansi.AnsiStyle;
import org.steward.desktop.logview.line.LineText;
import org.steward.desktop.logview.line.Visible;

/** Paints rows of text: what is behind it, then the text, each character in its cells. */
public final class RowPainter {

    private final GraphicsContext to;
    private final Swatches swatches;
    private final Inks inks;
    private final CellFont font;

    /** Paints here, in this font. */
    public RowPainter(GraphicsContext to, Swatches swatches, CellFont font) {
        this.to = to;
        this.swatches = swatches;
        this.inks = new Inks(swatches);
        this.font = font;
        to.setTextBaseline(VPos.BASELINE);
    }

    /**
     * Paints the columns of a row.
     *
     * @param from its first column to be seen
     * @param upTo after its last column to be seen
     * @param left where the line's cell 0 would be
     * @param top upper edge of the row
     * @param highlights what is to have a colour behind it, later ones above earlier ones
     */
    public void paint(LineText line, int from, int upTo, double left, double top, List<Highlight> highlights) {
        for (AnsiRun run : line.runs()) {
            inks.behind(run.style()).ifPresent(color -> behind(line, Math.max(from, run.start()),
                    Math.min(upTo, run.end()), left, top, color));
        }
        for (Highlight highlight : highlights) {
            behind(line, Math.max(from, highlight.start()), Math.min(upTo, highlight.end()), left, top,
                    highlight.color());
        }
        int at = from;
        for (AnsiRun run : line.runs()) {
            if (run.end() > at && run.start() < upTo) {
                text(line, at, Math.max(at, run.start()), left, top, AnsiStyle.PLAIN);
                text(line, Math.max(at, run.start()), Math.min(upTo, run.end()), left, top, run.style());
                at = Math.min(upTo, run.end());
            }
        }
        text(line, at, upTo, left, top, AnsiStyle.PLAIN);
    }

    /** A line under the columns, as links have it. */
    public void underline(LineText line, int from, int upTo, double left, double top, Color color) {
        to.setFill(color);
        double x = left + line.cellOf(from) * font.cellWidth();
        to.fillRect(x, top + font.baseline() + 2, (line.cellOf(upTo) - line.cellOf(from)) * font.cellWidth(), 1);
    }

    private void behind(LineText line, int from, int upTo, double left, double top, Color color) {
        if (upTo > from) {
            // Whole pixels, or neighbours would show a seam between them.
            double x = Math.round(left + line.cellOf(from) * font.cellWidth());
            double end = Math.round(left + line.cellOf(upTo) * font.cellWidth());
            to.setFill(color);
            to.fillRect(x, top, end - x, font.rowHeight());
        }
    }

    private void text(LineText line, int from, int upTo, double left, double top, AnsiStyle style) {
        if (upTo <= from) {
            return;
        }
        Color ink = inks.text(style);
        int at = from;
        while (at < upTo) {
            int end = line.isSimple() ? upTo : simpleEnd(line, at, upTo);
            if (end > at) {
                draw(line.text().substring(at, end), font.latin(style), ink,
                        left + line.cellOf(at) * font.cellWidth(), top);
            } else {
                end = Math.min(upTo, line.end(at));
                character(line, at, end, left, top, style, ink);
            }
            at = end;
        }
        if (style.is(AnsiStyle.Trait.UNDERLINE)) {
            underline(line, from, upTo, left, top, ink);
        }
        if (style.is(AnsiStyle.Trait.STRIKE)) {
            underline(line, from, upTo, left, top - Math.round(font.size() * 0.4), ink);
        }
    }

    /** After the chars from here on that the font has in one cell each. */
    private static int simpleEnd(LineText line, int from, int upTo) {
        int at = from;
        while (at < upTo && line.text().charAt(at) >= ' ' && line.text().charAt(at) <= '~'
                && line.end(at) == at + 1) {
            at++;
        }
        return at;
    }

    /** One that is not of the font, or has marks: centred in its cells, whatever font it comes from. */
    private void character(LineText line, int at, int end, double left, double top, AnsiStyle style, Color ink) {
        int width = line.cellOf(end) - line.cellOf(at);
        char first = line.text().charAt(at);
        if (width == 0 || first == '\t') {
            return;
        }
        double x = left + line.cellOf(at) * font.cellWidth();
        Font chosen = width > 1 ? font.wide(style) : font.latin(style);
        if (width > 1) {
            x += Math.max(0, width * font.cellWidth() - font.wideSize()) / 2;
        }
        draw(line.text().substring(at, end), chosen, Visible.isPicture(first) ? swatches.get(Swatch.PICTURE) : ink, x,
                top);
    }

    private void draw(String text, Font chosen, Color ink, double x, double top) {
        to.setFont(chosen);
        to.setFill(ink);
        to.fillText(text, x, top + font.baseline());
    }

    /** For gutters: plain text of this colour. */
    public void label(String text, double x, double top, Swatch color) {
        draw(text, font.plain(), swatches.get(color), x, top);
    }
}
