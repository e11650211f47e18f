package org.steward.desktop;

import javafx.application.Application;

/** The program {@code steward}. Not an {@link Application} itself, which the class path would not allow. */
public final class Steward {

    private Steward() {
    }

    /** Opens the window. */
    public static void main(String[] args) {
        Application.launch(DesktopApp.class, args);
    }
}
