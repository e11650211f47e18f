package org.steward.desktop.logview.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.steward.desktop.logview.line.Caret;
import org.steward.desktop.logview.line.LineText;
import org.steward.desktop.logview.line.Link;
import org.steward.desktop.logview.line.Selection;

/** The selection of a view, and where its keys move it. */
final class Cursor {

    private final LogView view;
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(this, "selection", Selection.NONE);
    private Consumer<Link> opener = link -> { };

    Cursor(LogView view) {
        this.view = view;
        selection.addListener((property, was, is) -> view.repaint());
    }

    ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    Selection selection() {
        return selection.get();
    }

    void select(Selection wanted) {
        selection.set(wanted);
    }

    void clear() {
        selection.set(Selection.at(new Caret(view.viewport().first(), 0)));
    }

    void setOnLink(Consumer<Link> newOpener) {
        opener = newOpener;
    }

    void open(Link link) {
        opener.accept(link);
    }

    void selectAll() {
        select(Selection.all(view.viewport().first(), view.viewport().end()));
    }

    /** The head goes to a place; with {@code extend} the anchor stays. */
    void move(Caret place, boolean extend) {
        select(extend ? selection().to(place) : Selection.at(place));
        view.movement().reveal(place);
    }

    /** So many lines down, or up. */
    void moveLines(long lines, boolean extend) {
        Caret head = selection().head();
        long line = Math.clamp(head.line() + lines, view.viewport().first(),
                Math.max(view.viewport().first(), view.viewport().end() - 1));
        int column = view.line(line).map(shown -> Math.min(head.column(), shown.text().length()))
                .orElse(head.column());
        move(new Caret(line, column), extend);
    }

    /** One character to the right, or to the left. */
    void moveColumn(boolean right, boolean extend) {
        Caret head = selection().head();
        Optional<LineText> text = view.line(head.line()).map(Shown::text);
        int length = text.map(LineText::length).orElse(0);
        int column = Math.min(head.column(), length);
        if (right && column < length) {
            move(new Caret(head.line(), text.orElseThrow().end(column)), extend);
        } else if (right && head.line() + 1 < view.viewport().end()) {
            move(new Caret(head.line() + 1, 0), extend);
        } else if (!right && column > 0) {
            move(new Caret(head.line(), text.orElseThrow().start(column - 1)), extend);
        } else if (!right && head.line() > view.viewport().first()) {
            move(new Caret(head.line() - 1, view.line(head.line() - 1).map(shown -> shown.text().length()).orElse(0)),
                    extend);
        }
    }

    /** To the line's beginning or end. */
    void moveInLine(boolean toEnd, boolean extend) {
        long line = selection().head().line();
        int end = view.line(line).map(shown -> shown.text().length()).orElse(0);
        move(new Caret(line, toEnd ? end : 0), extend);
    }

    /** The place under a point of the view. */
    Optional<Caret> at(double x, double y) {
        return view.screen().at(y, view.viewport().rowHeight()).map(row -> new Caret(row.line(), row.shown()
                .map(shown -> column(row, shown.text(), x)).orElse(0)));
    }

    private int column(Screen.Row row, LineText text, double x) {
        double cells = (x - view.gutter().text() + view.movement().scrolled()) / view.font().cellWidth()
                + text.cellOf(row.from());
        return Math.clamp(text.nearestColumn(cells), row.from(), row.upTo());
    }

    /** The link under a point of the view. */
    Optional<ScreenPainter.Hover> linkAt(double x, double y) {
        if (x < view.gutter().text()) {
            return Optional.empty();
        }
        return view.screen().at(y, view.viewport().rowHeight()).flatMap(row -> row.shown().flatMap(shown -> {
            double cells = (x - view.gutter().text() + view.movement().scrolled()) / view.font().cellWidth()
                    + shown.text().cellOf(row.from());
            int column = shown.text().columnAt((int) Math.floor(cells));
            return shown.links().stream().filter(link -> link.start() <= column && column < link.end())
                    .map(link -> new ScreenPainter.Hover(row.line(), link)).findFirst();
        }));
    }
}
