package org.steward.desktop.logview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.steward.client.LogChannel;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.search.Query;
import org.steward.desktop.logview.find.SearchScope;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.text.Messages;

/** The logs of processes, opened to be searched and for nothing else. JavaFX thread. */
final class ProcessScope {

    /** More logs than this are not opened at once. */
    static final int MOST = 512;

    /** Shows the log of an output of a process with a query. */
    interface Door {
        /** Shows it. */
        void show(ProcessRef process, LogChannel channel, Query query);
    }

    private ProcessScope() {
    }

    /** The logs that these processes keep; closed with the scope. */
    static SearchScope of(List<ProcessRef> processes, LogShelf shelf, Messages messages, Door door) {
        boolean isOfSeveral = processes.stream().map(ProcessRef::server).distinct().count() > 1;
        List<SearchScope.Target> targets = new ArrayList<>();
        int count = 0;
        for (ProcessRef process : processes) {
            for (LogChannel channel : ProcessLog.channelsOf(process)) {
                if (count++ < MOST) {
                    String name = process.shown() + " " + channel.wireName()
                            + (isOfSeveral ? " — " + process.server().profile().name() : "");
                    targets.add(new SearchScope.Target(name, shelf.ofProcess(process, channel),
                            query -> door.show(process, channel, query)));
                }
            }
        }
        return new SearchScope(messages.get("logview.all.scope", targets.size(), title(processes, messages)), targets,
                count - targets.size(), () -> targets.stream().map(SearchScope.Target::document).forEach(LogDocument::close));
    }

    /** Names the processes in as few words as they allow. */
    private static String title(List<ProcessRef> processes, Messages messages) {
        Set<String> servers = processes.stream().map(process -> process.server().profile().name())
                .collect(Collectors.toSet());
        Set<String> groups = processes.stream().map(ProcessRef::group).collect(Collectors.toSet());
        if (processes.size() == 1) {
            return processes.getFirst().shown();
        }
        if (groups.size() == 1 && servers.size() == 1) {
            return groups.iterator().next() + " — " + servers.iterator().next();
        }
        String count = messages.get("logview.all.processes", processes.size());
        return servers.size() == 1 ? count + " — " + servers.iterator().next() : count;
    }
}
