package org.steward.desktop.logview.pane;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.fx.Background;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logview.line.Link;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.text.Messages;

/**
 * What all panes work with.
 *
 * @param background for reads
 * @param workers for scans
 * @param commands what can be done, and its keys
 * @param choices how logs look
 * @param actions what can be done to processes
 * @param activity told what is saved
 * @param links opens links in the log of a process, if it is the log of one
 * @param messages texts
 */
public record PaneTools(Background background, LogWorkers workers, PaneCommands commands, PaneChoices choices,
        ProcessActions actions, ActivityLog activity, BiConsumer<Link, Optional<ProcessRef>> links, Messages messages) {
}
