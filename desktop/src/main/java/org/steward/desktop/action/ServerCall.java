package org.steward.desktop.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.steward.client.connection.Snapshot;
import org.steward.client.protocol.ProcessInfo;
import org.steward.desktop.servers.ProcessRef;

/** One request to a server, for one process or for several at once. */
sealed interface ServerCall {

    /** The processes it is for, at least one. */
    List<ProcessRef> processes();

    /** One process. */
    record One(ProcessRef process) implements ServerCall {
        @Override
        public List<ProcessRef> processes() {
            return List.of(process);
        }
    }

    /** A whole group. */
    record Group(String group, List<ProcessRef> processes) implements ServerCall { }

    /**
     * The requests that do it to all of these processes of one server. One for a whole group keeps the server's order
     * of priority and needs no turns. There is none for the whole server: it could neither be cancelled nor tell how far
     * it has come.
     */
    static List<ServerCall> plan(ProcessAction action, List<ProcessRef> processes, Snapshot snapshot) {
        boolean knowsGroups = action instanceof ProcessAction.Start || action instanceof ProcessAction.Stop;
        if (!knowsGroups || !snapshot.link().isLive()) {
            return processes.stream().<ServerCall>map(One::new).toList();
        }
        Map<String, List<ProcessRef>> groups = new LinkedHashMap<>();
        processes.forEach(ref -> groups.computeIfAbsent(ref.group(), name -> new ArrayList<>()).add(ref));
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (ProcessInfo info : snapshot.processes()) {
            sizes.merge(info.group(), 1, Integer::sum);
        }
        List<ServerCall> calls = new ArrayList<>();
        groups.forEach((group, members) -> {
            if (members.size() > 1 && members.size() == sizes.getOrDefault(group, 0)
                    && members.stream().allMatch(ref -> snapshot.process(ref.namespec()).isPresent())) {
                calls.add(new Group(group, List.copyOf(members)));
            } else {
                members.forEach(ref -> calls.add(new One(ref)));
            }
        });
        return calls;
    }
}
