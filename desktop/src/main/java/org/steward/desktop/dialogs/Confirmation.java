package org.steward.desktop.dialogs;

import java.util.function.Consumer;

/** Asks the person before something happens that cannot be undone. JavaFX thread. */
@FunctionalInterface
public interface Confirmation {

    /** Asks. The answer comes once, later; a question asked while another is open waits for its turn. */
    void ask(Question question, Consumer<Answer> answered);
}
