package org.steward.desktop.logview.pane;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.steward.desktop.logview.ansi.EscapeMode;
import org.steward.desktop.logview.highlight.HighlightSets;
import org.steward.desktop.logview.view.LogView;
import org.steward.desktop.settings.ViewState;

/** How the person likes logs to look, the same for all panes and kept with the window's arrangement. JavaFX thread. */
public final class PaneChoices {

    private static final String WRAP = "logview.wrap";
    private static final String ESCAPES = "logview.escapes";
    private static final String NUMBERS = "logview.numbers";
    private static final String SIZE = "logview.size";

    private final BooleanProperty wrapping;
    private final BooleanProperty numbers;
    private final ObjectProperty<EscapeMode> escapes;
    private final DoubleProperty size;
    private final HighlightSets highlights;

    /** As they were kept. */
    public PaneChoices(ViewState kept) {
        highlights = new HighlightSets(kept);
        wrapping = new SimpleBooleanProperty(this, "wrapping", is(kept, WRAP, false));
        numbers = new SimpleBooleanProperty(this, "numbers", is(kept, NUMBERS, true));
        escapes = new SimpleObjectProperty<>(this, "escapes", kept.get(ESCAPES).filter("RAW"::equals).isPresent()
                ? EscapeMode.RAW : EscapeMode.COLORS);
        size = new SimpleDoubleProperty(this, "size", size(kept));
        wrapping.addListener((property, was, now) -> kept.put(WRAP, now.toString()));
        numbers.addListener((property, was, now) -> kept.put(NUMBERS, now.toString()));
        escapes.addListener((property, was, now) -> kept.put(ESCAPES, now.name()));
        size.addListener((property, was, now) -> kept.put(SIZE, now.toString()));
    }

    private static boolean is(ViewState kept, String key, boolean usual) {
        return kept.get(key).map(Boolean::parseBoolean).orElse(usual);
    }

    private static double size(ViewState kept) {
        try {
            return kept.get(SIZE).map(Double::parseDouble).filter(Double::isFinite).orElse(LogView.USUAL_SIZE);
        } catch (NumberFormatException e) {
            return LogView.USUAL_SIZE;
        }
    }

    /** A view looks like this and changes it. */
    void bind(LogView view) {
        view.wrappingProperty().bindBidirectional(wrapping);
        view.escapesProperty().bindBidirectional(escapes);
        view.sizeProperty().bindBidirectional(size);
    }

    /** What is highlighted. */
    public HighlightSets highlights() {
        return highlights;
    }

    /** Whether long lines are broken. */
    BooleanProperty wrappingProperty() {
        return wrapping;
    }

    /** Whether lines have their numbers beside them. */
    BooleanProperty numbersProperty() {
        return numbers;
    }

    /** What is done with escape sequences. */
    ObjectProperty<EscapeMode> escapesProperty() {
        return escapes;
    }
}
