package org.steward.desktop.logview;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.steward.desktop.detail.LogTab;
import org.steward.desktop.logview.pane.PaneTools;
import org.steward.desktop.servers.ProcessRef;

/** The tab "Log" of the drawer. JavaFX thread. */
public final class ProcessLogTab implements LogTab {

    private final LogShelf shelf;
    private final PaneTools tools;

    /** Tabs of logs from this shelf. */
    public ProcessLogTab(LogShelf shelf, PaneTools tools) {
        this.shelf = shelf;
        this.tools = tools;
    }

    @Override
    public Node logOf(ProcessRef process) {
        ProcessLog log = new ProcessLog(process, shelf, tools);
        StackPane place = new StackPane(log.node());
        place.sceneProperty().addListener((property, was, scene) -> {
            if (scene == null) {
                log.close();
            } else {
                tools.commands().use(log.shown());
            }
        });
        return place;
    }
}
