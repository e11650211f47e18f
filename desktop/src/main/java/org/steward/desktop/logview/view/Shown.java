package org.steward.desktop.logview.view;

import java.util.List;
import java.util.Optional;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logview.ansi.EscapeMode;
import org.steward.desktop.logview.line.LineText;
import org.steward.desktop.logview.line.Link;
import org.steward.desktop.logview.line.Links;
import org.steward.desktop.logview.line.Wrapping;

/** A line that was read, with what is worked out of it only once. Made by any thread, then of the JavaFX thread. */
public final class Shown {

    private static final int[] ONE_ROW = {0};

    private final Lines.Line line;
    private final LineText text;
    private int wrappedAt;
    private int[] starts = ONE_ROW;
    private Optional<List<Link>> links = Optional.empty();

    /** A line with its escape sequences treated so. */
    public Shown(Lines.Line line, EscapeMode escapes) {
        this.line = line;
        this.text = LineText.of(line.text(), escapes);
    }

    /** The line as it was read. */
    public Lines.Line line() {
        return line;
    }

    /** Its text on the grid. */
    public LineText text() {
        return text;
    }

    /** Columns its rows begin at in a view of this many cells; 0 for one that does not wrap. */
    int[] rowStarts(int width) {
        if (width != wrappedAt) {
            wrappedAt = width;
            starts = width < 1 || text.cells() <= width ? ONE_ROW : Wrapping.rowStarts(text, width);
        }
        return starts;
    }

    /** The links in it. */
    List<Link> links() {
        if (links.isEmpty()) {
            links = Optional.of(Links.in(text.text()));
        }
        return links.get();
    }

    int bytes() {
        return line.bytes().length;
    }
}
