package org.steward.client.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Answer of {@code steward.getHistory}.
 *
 * @param sequence number of the latest event there is, of whatever process: what to ask from next time
 * @param events oldest first
 */
public record History(long sequence, List<HistoryEvent> events) {

    public History {
        events = List.copyOf(events);
    }

    /** Reads the struct of the wire; events of an unknown kind are left out. */
    public static History of(Map<?, ?> members) {
        Struct struct = new Struct(members);
        List<HistoryEvent> events = new ArrayList<>();
        for (Object event : struct.list("events")) {
            if (event instanceof Map<?, ?> map) {
                HistoryEvent.of(map).ifPresent(events::add);
            }
        }
        return new History(struct.number("sequence"), events);
    }
}
