package org.steward.engine.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.Namespec;

/** The newest events: a bounded number for each process, so that one that crashes all the time hides no other. */
final class HistoryRing {
    static final int PER_PROCESS = 200;
    static final int IN_ALL = 6000;

    private final LinkedHashMap<Long, HistoryEvent> events = new LinkedHashMap<>();
    private final Map<Namespec, ArrayDeque<HistoryEvent>> byProcess = new HashMap<>();

    /** Adds an event with a greater number than any before it. */
    void add(HistoryEvent event) {
        ArrayDeque<HistoryEvent> own = byProcess.computeIfAbsent(of(event), name -> new ArrayDeque<>());
        own.addLast(event);
        events.put(event.sequence(), event);
        if (own.size() > PER_PROCESS) {
            events.remove(own.pollFirst().sequence());
        }
        if (events.size() > IN_ALL) {
            // The oldest of all is the oldest of its process, too.
            HistoryEvent oldest = events.pollFirstEntry().getValue();
            ArrayDeque<HistoryEvent> others = byProcess.get(of(oldest));
            others.pollFirst();
            if (others.isEmpty()) {
                byProcess.remove(of(oldest));
            }
        }
    }

    private static Namespec of(HistoryEvent event) {
        return new Namespec(event.group(), event.name());
    }

    /** Everything that is kept, oldest first. */
    List<HistoryEvent> all() {
        return List.copyOf(events.values());
    }

    /** The newest {@code limit} events after {@code since} that are wanted, oldest first. */
    List<HistoryEvent> after(long since, int limit, Predicate<HistoryEvent> wanted) {
        List<HistoryEvent> found = new ArrayList<>();
        for (HistoryEvent event : events.sequencedValues().reversed()) {
            if (event.sequence() <= since || found.size() >= limit) {
                break;
            }
            if (wanted.test(event)) {
                found.add(event);
            }
        }
        Collections.reverse(found);
        return found;
    }
}
