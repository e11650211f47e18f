package org.steward.desktop.detail;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.steward.client.SupervisorClient;
import org.steward.client.protocol.ConfigInfo;
import org.steward.client.protocol.ProcessInfo;

/**
 * What was in force on stock supervisords before they were told to read their files again: from then on they tell only
 * what the files say, although groups that were not updated still run with what was before. For any thread.
 */
public final class StockValues {

    private final Map<SupervisorClient, Map<String, Kept>> all = new WeakHashMap<>();

    /**
     * Values of a group, and when its processes had been started then, epoch seconds by name.
     */
    private record Kept(List<ConfigInfo> values, Map<String, Long> starts) {

        /** A process that another client's update has made anew has never ended, and was started later. */
        private boolean isOf(ProcessInfo process) {
            Long start = starts.get(process.name());
            return start != null && (process.start() == start || start > 0 && process.stop() >= start);
        }
    }

    /** Nothing is kept yet. */
    public StockValues() {
    }

    /**
     * A server was told to read its files.
     *
     * @param differing the groups that differ from their files now
     * @param before what it told of its configuration before
     * @param processes what is in service
     */
    public synchronized void reread(SupervisorClient server, Collection<String> differing, List<ConfigInfo> before,
            List<ProcessInfo> processes) {
        Map<String, Kept> groups = all.computeIfAbsent(server, missing -> new HashMap<>());
        groups.keySet().retainAll(differing);
        groups.values().removeIf(kept -> processes.stream().noneMatch(process -> isIn(kept, process)));
        for (String group : differing) {
            groups.computeIfAbsent(group, missing -> new Kept(
                    before.stream().filter(info -> info.group().equals(group)).toList(),
                    processes.stream().filter(process -> process.group().equals(group))
                            .collect(Collectors.toMap(ProcessInfo::name, ProcessInfo::start, (a, b) -> b))));
        }
    }

    private static boolean isIn(Kept kept, ProcessInfo process) {
        return kept.values().stream().anyMatch(info -> info.group().equals(process.group())) && kept.isOf(process);
    }

    /** A group runs with what the files say. */
    public synchronized void updated(SupervisorClient server, String group) {
        Optional.ofNullable(all.get(server)).ifPresent(groups -> groups.remove(group));
    }

    /** A server has been started anew. */
    public synchronized void forget(SupervisorClient server) {
        all.remove(server);
    }

    /** What was in force in a group of a server that differs from its files; empty when that is not known. */
    public synchronized List<ConfigInfo> ofGroup(SupervisorClient server, String group) {
        return Optional.ofNullable(all.getOrDefault(server, Map.of()).get(group)).map(Kept::values).orElse(List.of());
    }

    /** What this process runs with, where its server tells something else since it was told to read its files. */
    public synchronized Optional<ConfigInfo> of(SupervisorClient server, ProcessInfo process) {
        return Optional.ofNullable(all.getOrDefault(server, Map.of()).get(process.group()))
                .filter(kept -> kept.isOf(process))
                .flatMap(kept -> kept.values().stream().filter(info -> info.name().equals(process.name())).findFirst());
    }
}
