package org.steward.client.ctl.verb;

import org.steward.client.ctl.console.Json;
import org.steward.client.protocol.ConfigInfo;
import org.steward.client.protocol.ProcessInfo;

/** What listings tell about a process, as JSON. */
final class Element {

    private Element() {
    }

    static Json of(String server, ProcessInfo info) {
        return new Json(server).add("name", info.namespec()).add("group", info.group()).add("process", info.name())
                .add("state", info.state().name()).add("pid", info.pid()).add("exitstatus", info.exitstatus())
                .add("spawnerr", info.spawnerr()).add("start", info.start()).add("stop", info.stop())
                .add("now", info.now()).add("stdout_logfile", info.stdoutLogfile())
                .add("stderr_logfile", info.stderrLogfile()).add("description", info.description());
    }

    static Json of(String server, ConfigInfo info) {
        return new Json(server).add("name", info.namespec()).add("group", info.group()).add("process", info.name())
                .add("inuse", info.inUse()).add("autostart", info.autostart()).add("group_prio", info.groupPriority())
                .add("process_prio", info.processPriority()).add("command", info.command());
    }
}
