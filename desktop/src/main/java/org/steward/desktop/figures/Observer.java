package org.steward.desktop.figures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.Namespec;
import org.steward.client.protocol.ProcessInfo;

/** Remembers what was seen of a server's processes, bounded. One thread looks, any thread asks. */
final class Observer {

    private static final int MOST_OF_ONE = 60;
    private static final int MOST_IN_ALL = 6_000;

    private final Map<Namespec, Deque<HistoryEvent>> seen = new HashMap<>();
    private Map<Namespec, ProcessInfo> last = Map.of();
    private int count;

    /** Looks again; answers what is new, oldest first for each process. */
    synchronized List<HistoryEvent> look(List<ProcessInfo> processes) {
        List<HistoryEvent> all = new ArrayList<>();
        Map<Namespec, ProcessInfo> now = HashMap.newHashMap(processes.size());
        for (ProcessInfo process : processes) {
            Namespec name = new Namespec(process.group(), process.name());
            now.put(name, process);
            ProcessInfo was = last.get(name);
            if (was != process) {
                List<HistoryEvent> events = was == null ? Observation.first(process)
                        : Observation.between(was, process);
                all.addAll(events);
                keep(name, events);
            }
        }
        last = now;
        seen.keySet().removeIf(name -> !now.containsKey(name) && forget(name));
        return all;
    }

    private void keep(Namespec name, List<HistoryEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Deque<HistoryEvent> mine = seen.computeIfAbsent(name, ignored -> new ArrayDeque<>(4));
        for (HistoryEvent event : events) {
            if (mine.size() >= MOST_OF_ONE || count >= MOST_IN_ALL && mine.size() > 1) {
                mine.removeFirst();
                count--;
            }
            mine.addLast(event);
            count++;
        }
    }

    private boolean forget(Namespec name) {
        count -= seen.get(name).size();
        return true;
    }

    /** The processes of the last look. */
    synchronized Set<Namespec> present() {
        return last.keySet();
    }

    /** What was seen of a process, oldest first. */
    synchronized List<HistoryEvent> of(Namespec process) {
        Deque<HistoryEvent> mine = seen.get(process);
        return mine == null ? List.of() : List.copyOf(mine);
    }
}
