package org.steward.desktop.activity;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Something to do about an entry, once: "Undo", "Open log". JavaFX thread. */
public final class Offer {

    private final String label;
    private final Runnable run;
    private final ReadOnlyBooleanWrapper taken = new ReadOnlyBooleanWrapper(this, "taken");

    /** An offer with the word on its button. */
    public Offer(String label, Runnable run) {
        this.label = label;
        this.run = run;
    }

    /** The word on its button. */
    public String label() {
        return label;
    }

    /** Whether it has been taken, wherever it is shown. */
    public ReadOnlyBooleanProperty takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /** Does it, the first time. */
    public void take() {
        if (!taken.get()) {
            taken.set(true);
            run.run();
        }
    }
}
