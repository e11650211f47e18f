package org.steward.desktop.activity;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Something to do about an entry: "Undo" once, "Open log" as often as one likes. JavaFX thread. */
public final class Offer {

    private final String label;
    private final Runnable run;
    private final boolean isOnce;
    private final ReadOnlyBooleanWrapper taken = new ReadOnlyBooleanWrapper(this, "taken");

    private Offer(String label, Runnable run, boolean isOnce) {
        this.label = label;
        this.run = run;
        this.isOnce = isOnce;
    }

    /** An offer to change something, which can be taken one time only, with the word on its button. */
    public static Offer once(String label, Runnable run) {
        return new Offer(label, run, true);
    }

    /** An offer to show something, which can be taken again, with the word on its button. */
    public static Offer always(String label, Runnable run) {
        return new Offer(label, run, false);
    }

    /** The word on its button. */
    public String label() {
        return label;
    }

    /** Whether it is gone: it has been taken, wherever it is shown. */
    public ReadOnlyBooleanProperty takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /** Does it, if it is not gone. */
    public void take() {
        if (!taken.get()) {
            taken.set(isOnce);
            run.run();
        }
    }
}
