package org.steward.desktop.action;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.steward.desktop.activity.ServerNames;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.text.Messages;

/** What is asked, is being done and was done, as lines. */
record ActionWords(Messages messages) {

    /** "Stop 12 processes on db-1". */
    String wish(ProcessAction action, List<ProcessRef> processes) {
        return line("action.wish.", action, processes);
    }

    /** "Stopping 12 processes on db-1". */
    String doing(ProcessAction action, List<ProcessRef> processes) {
        return line("action.doing.", action, processes);
    }

    /** "Stopped 12 processes on db-1". */
    String did(ProcessAction action, List<ProcessRef> processes) {
        return line("action.did.", action, processes);
    }

    /** The one process's name, or how many they are. */
    String subject(Collection<ProcessRef> processes) {
        return processes.size() == 1 ? processes.iterator().next().shown()
                : messages.get("action.processes", processes.size());
    }

    private String line(String prefix, ProcessAction action, List<ProcessRef> processes) {
        return messages.get(prefix + OutcomeWords.verb(action), subject(processes),
                ServerNames.of(servers(processes), messages),
                action instanceof ProcessAction.Signal signal ? signal.signal() : "");
    }

    static Set<Server> servers(Collection<ProcessRef> processes) {
        Set<Server> servers = new LinkedHashSet<>();
        processes.forEach(process -> servers.add(process.server()));
        return servers;
    }
}
