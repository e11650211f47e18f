package org.steward.desktop.logview.view;

import java.util.List;
import java.util.Optional;
import org.steward.desktop.logview.paint.Highlight;
import org.steward.desktop.logview.paint.Swatch;
import org.steward.desktop.logview.paint.Swatches;

/** What a view shows of a line besides its text. Asked on the JavaFX thread while painting, so it must be quick. */
public interface Decor {

    /** Nothing besides the text. */
    Decor NONE = new Decor() { };

    /** What is to have a colour behind it. */
    default List<Highlight> highlights(Shown line, Swatches swatches) {
        return List.of();
    }

    /** Colour of the thin bar at the left, which tells the level. */
    default Optional<Swatch> bar(Shown line) {
        return Optional.empty();
    }

    /** The line's time, as the time gutter shows it. */
    default Optional<String> time(Shown line) {
        return Optional.empty();
    }

    /** Which of several sources the line comes from. */
    default Optional<Label> source(Shown line) {
        return Optional.empty();
    }

    /** Whether the line was not in a log but tells of something that happened, such as a start. */
    default boolean isNote(Shown line) {
        return false;
    }

    /** The number people give the line; empty while nobody knows it. */
    default Optional<Long> number(Shown line) {
        return Optional.empty();
    }

    /** Chars that the gutter of numbers needs; 0 for no such gutter. */
    default int numberWidth() {
        return 0;
    }

    /** Chars that the time gutter needs; 0 for no such gutter. */
    default int timeWidth() {
        return 0;
    }

    /** Chars that the gutter of sources needs; 0 for no such gutter. */
    default int sourceWidth() {
        return 0;
    }

    /**
     * A name in a colour.
     *
     * @param text the name
     * @param color its colour
     */
    record Label(String text, Swatch color) {
    }
}
