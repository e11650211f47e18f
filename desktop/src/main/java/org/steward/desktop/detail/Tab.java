package org.steward.desktop.detail;

import java.time.Instant;
import javafx.scene.Node;

/** What stands in a tab of the drawer. JavaFX thread; told only while it is shown. */
interface Tab {

    /** The view. */
    Node view();

    /** Shows these facts. */
    void show(Facts facts, Instant now);

    /** A second has passed, or what the process uses is known newly. */
    default void tick(Facts facts, Instant now) {
    }
}
