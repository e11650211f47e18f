package org.steward.desktop.logview.view;

import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.steward.desktop.logview.line.Caret;
import org.steward.desktop.logview.line.Selection;
import org.steward.desktop.logview.line.Words;

/** What the mouse does: selects, also beyond the edges, opens links, scrolls, and with Ctrl changes the text's size. */
final class Mouse {

    private static final double WHEEL_ROWS = 3;

    private final LogView view;
    private final Cursor cursor;
    private Selection pressed = Selection.NONE;
    private int clicks;
    private double beyond;
    private double lastX;
    private final AnimationTimer beyondEdge = new AnimationTimer() {
        @Override
        public void handle(long now) {
            view.movement().scrollBy(beyond);
            extend(lastX, beyond < 0 ? 0 : view.viewport().height() - 1);
        }
    };

    Mouse(LogView view, Cursor cursor) {
        this.view = view;
        this.cursor = cursor;
    }

    void install() {
        view.setCursor(javafx.scene.Cursor.TEXT);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> view.setHover(isText(event)
                ? cursor.linkAt(event.getX(), event.getY()) : Optional.empty()));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> view.setHover(Optional.empty()));
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    private boolean isText(MouseEvent event) {
        return event.getX() < view.textRight() && event.getY() < view.viewport().height();
    }

    private void press(MouseEvent event) {
        if (!isText(event)) {
            return;
        }
        view.requestFocus();
        Optional<Caret> place = cursor.at(event.getX(), event.getY());
        boolean keeps = event.getButton() == MouseButton.SECONDARY && !cursor.selection().isEmpty();
        if (place.isEmpty() || keeps || event.getButton() == MouseButton.MIDDLE) {
            return;
        }
        clicks = event.getX() < view.gutter().text() - 4 ? 3 : event.getClickCount();
        if (event.isShiftDown()) {
            cursor.select(cursor.selection().to(place.get()));
        } else {
            cursor.select(unit(place.get()));
        }
        pressed = cursor.selection();
        event.consume();
    }

    /** What one, two or three clicks select at a place. */
    private Selection unit(Caret place) {
        return switch (Math.min(3, clicks)) {
            case 2 -> view.line(place.line()).map(shown -> Words.at(shown.text(), place.line(), place.column()))
                    .orElse(Selection.at(place));
            case 3 -> Selection.lines(place.line(), place.line());
            default -> Selection.at(place);
        };
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || clicks == 0) {
            return;
        }
        lastX = event.getX();
        double over = event.getY() < 0 ? event.getY() : Math.max(0, event.getY() - view.viewport().height());
        if (over == 0) {
            beyondEdge.stop();
            extend(event.getX(), event.getY());
        } else {
            beyond = over / 3;
            beyondEdge.start();
        }
        event.consume();
    }

    private void extend(double x, double y) {
        cursor.at(x, y).ifPresent(place -> {
            Selection there = unit(place);
            boolean isBefore = there.start().compareTo(pressed.start()) < 0;
            cursor.select(isBefore ? new Selection(pressed.end(), there.start())
                    : new Selection(pressed.start(), there.end()));
        });
    }

    private void release(MouseEvent event) {
        beyondEdge.stop();
        boolean isClick = clicks == 1 && event.isStillSincePress() && event.getButton() == MouseButton.PRIMARY
                && cursor.selection().isEmpty();
        clicks = 0;
        if (isClick) {
            cursor.linkAt(event.getX(), event.getY()).ifPresent(hover -> cursor.open(hover.link()));
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            if (event.getDeltaY() != 0) {
                view.zoom(event.getDeltaY() > 0 ? 1 : -1);
            }
        } else if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            view.movement().scrollAcross(-(event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX()));
        } else if (event.getTextDeltaYUnits() == ScrollEvent.VerticalTextScrollUnits.LINES) {
            view.movement().scrollBy(-Math.signum(event.getDeltaY()) * WHEEL_ROWS * view.viewport().rowHeight()
                    * Math.max(1, Math.abs(event.getTextDeltaY()) / WHEEL_ROWS));
        } else {
            view.movement().scrollBy(-event.getDeltaY());
        }
        event.consume();
    }
}
