package org.steward.desktop.logview.pane;

import org.steward.desktop.fx.Background;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logview.line.Link;
import org.steward.desktop.text.Messages;
import java.util.function.Consumer;

/**
 * What all panes work with.
 *
 * @param background for reads
 * @param workers for scans
 * @param commands what can be done, and its keys
 * @param choices how logs look
 * @param links opens links
 * @param messages texts
 */
public record PaneTools(Background background, LogWorkers workers, PaneCommands commands, PaneChoices choices,
        Consumer<Link> links, Messages messages) {
}
