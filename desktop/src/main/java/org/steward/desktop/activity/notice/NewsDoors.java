package org.steward.desktop.activity.notice;

import java.util.function.Consumer;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;

/**
 * Where the offers of news lead.
 *
 * @param process shows a process
 * @param log shows its log
 * @param server shows a server
 * @param problems shows all processes that want somebody to look at them
 */
public record NewsDoors(Consumer<ProcessRef> process, Consumer<ProcessRef> log, Consumer<Server> server,
        Runnable problems) {
}
