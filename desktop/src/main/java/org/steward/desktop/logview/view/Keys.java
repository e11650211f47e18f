package org.steward.desktop.logview.view;

import javafx.scene.input.KeyEvent;
import org.steward.desktop.logview.line.Caret;

/** What the keys do that move, select and change the text's size. */
final class Keys {

    private final LogView view;
    private final Cursor cursor;

    Keys(LogView view, Cursor cursor) {
        this.view = view;
        this.cursor = cursor;
    }

    void install() {
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isAltDown() && (event.isShortcutDown() ? withShortcut(event) : plain(event))) {
                event.consume();
            }
        });
    }

    private boolean plain(KeyEvent event) {
        boolean extend = event.isShiftDown();
        int page = Math.max(1, view.pageRows() - 1);
        double row = view.viewport().rowHeight();
        // Without Shift the keys move the view, as a reader wants; with it they select.
        switch (event.getCode()) {
            case UP, KP_UP -> move(extend, -1, -row);
            case DOWN, KP_DOWN -> move(extend, 1, row);
            case PAGE_UP -> move(extend, -page, -page * row);
            case PAGE_DOWN -> move(extend, page, page * row);
            case SPACE -> view.movement().scrollBy(extend ? -page * row : page * row);
            case LEFT, KP_LEFT -> across(extend, false);
            case RIGHT, KP_RIGHT -> across(extend, true);
            case HOME -> {
                if (extend) {
                    cursor.moveInLine(false, true);
                } else {
                    view.movement().scrollAcross(-Double.MAX_VALUE);
                }
            }
            case END -> {
                if (extend) {
                    cursor.moveInLine(true, true);
                } else {
                    view.followingProperty().set(true);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(boolean extend, int lines, double pixels) {
        if (extend) {
            cursor.moveLines(lines, true);
        } else {
            view.movement().scrollBy(pixels);
        }
    }

    private void across(boolean extend, boolean right) {
        if (extend) {
            cursor.moveColumn(right, true);
        } else {
            view.movement().scrollAcross((right ? 8 : -8) * view.font().cellWidth());
        }
    }

    private boolean withShortcut(KeyEvent event) {
        boolean extend = event.isShiftDown();
        Viewport viewport = view.viewport();
        switch (event.getCode()) {
            case HOME -> {
                if (extend) {
                    cursor.move(new Caret(viewport.first(), 0), true);
                } else {
                    view.movement().toStart();
                }
            }
            case END -> {
                if (extend) {
                    cursor.move(new Caret(Math.max(viewport.first(), viewport.end() - 1),
                            org.steward.desktop.logview.line.Selection.LINE_END), true);
                } else {
                    view.followingProperty().set(true);
                }
            }
            case UP, KP_UP -> cursor.moveLines(-1, extend);
            case DOWN, KP_DOWN -> cursor.moveLines(1, extend);
            case A -> cursor.selectAll();
            case PLUS, EQUALS, ADD -> view.zoom(1);
            case MINUS, SUBTRACT -> view.zoom(-1);
            case DIGIT0, NUMPAD0 -> view.sizeProperty().set(LogView.USUAL_SIZE);
            default -> {
                return false;
            }
        }
        return true;
    }
}
