package org.steward.desktop.logview.pane;

import java.util.Optional;
import javafx.scene.Node;
import org.steward.desktop.logview.view.LogView;
import org.steward.desktop.servers.ProcessRef;

/** A view of lines with what can be done to them. JavaFX thread. */
public interface Pane {

    /** What is shown. */
    Node node();

    /** The lines. */
    LogView lines();

    /** The process whose log it is, if it is the log of one. */
    Optional<ProcessRef> process();

    /** Does something in this pane. */
    void run(PaneAction action);

    /** Puts the keyboard on the lines. */
    void focus();

    /** Gives up everything. */
    void close();
}
