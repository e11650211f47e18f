package org.steward.desktop.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.Namespec;

/** The ends of all processes of a server, kept from its history without keeping the history. For one thread. */
final class HistoryDigest {

    private final Map<Namespec, EndsCount> counts = new HashMap<>();

    /** Takes the next events, oldest first. */
    void add(List<HistoryEvent> events) {
        for (HistoryEvent event : events) {
            if (event.isOfDaemon()) {
                counts.values().forEach(count -> count.add(event));
            } else {
                counts.computeIfAbsent(new Namespec(event.group(), event.name()), name -> new EndsCount()).add(event);
            }
        }
    }

    /** Forgets processes that are not there any more. */
    void keep(Set<Namespec> present) {
        counts.keySet().retainAll(present);
    }

    /** Forgets everything. */
    void clear() {
        counts.clear();
    }

    /** What there is to say of each process at this moment of the server's clock, epoch milliseconds. */
    Map<Namespec, Ends> ends(long now, boolean observed) {
        Map<Namespec, Ends> ends = HashMap.newHashMap(counts.size());
        counts.forEach((name, count) -> count.ends(now, observed).ifPresent(end -> ends.put(name, end)));
        return ends;
    }

    /** Whether a loop may end by the passing of time alone. */
    boolean mayLoop() {
        return counts.values().stream().anyMatch(EndsCount::mayLoop);
    }
}
