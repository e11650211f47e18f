package org.steward.desktop.dialogs;

import java.util.List;
import java.util.Optional;

/**
 * A question before something happens. Immutable; begin with {@link #of}.
 *
 * @param title what will happen, exactly, such as "Stop 12 processes on db-1"
 * @param sentence what that means
 * @param items what it happens to, one a line; may be long
 * @param word the word on the button that does it
 * @param isDangerous whether that button warns, and Enter does not press it
 * @param typed a text to be typed first, such as the server's name
 * @param alternative the word on a second button that does something else, such as "Keep running"
 * @param mayBeMuted whether "don't ask again" is offered
 */
public record Question(String title, String sentence, List<String> items, String word, boolean isDangerous,
        Optional<String> typed, Optional<String> alternative, boolean mayBeMuted) {

    public Question {
        items = List.copyOf(items);
    }

    /** A question with nothing more than this. */
    public static Question of(String title, String sentence, String word) {
        return new Question(title, sentence, List.of(), word, false, Optional.empty(), Optional.empty(), false);
    }

    /** Lists what it happens to. */
    public Question listing(List<String> lines) {
        return new Question(title, sentence, lines, word, isDangerous, typed, alternative, mayBeMuted);
    }

    /** The button warns. */
    public Question dangerous() {
        return new Question(title, sentence, items, word, true, typed, alternative, mayBeMuted);
    }

    /** The person has to type this first. */
    public Question typing(String text) {
        return new Question(title, sentence, items, word, isDangerous, Optional.of(text), alternative, mayBeMuted);
    }

    /** Offers something else to do. */
    public Question or(String otherWord) {
        return new Question(title, sentence, items, word, isDangerous, typed, Optional.of(otherWord), mayBeMuted);
    }

    /** Offers "don't ask again". */
    public Question mutable() {
        return new Question(title, sentence, items, word, isDangerous, typed, alternative, true);
    }
}
