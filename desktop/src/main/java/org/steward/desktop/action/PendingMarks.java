package org.steward.desktop.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.steward.desktop.servers.ProcessRef;

/** Of which processes something was asked that is not answered yet; the same one may be asked twice. JavaFX thread. */
final class PendingMarks {

    private final Map<ProcessRef, Integer> counts = new HashMap<>();
    private final List<Consumer<ProcessRef>> listeners = new ArrayList<>();

    boolean isPending(ProcessRef process) {
        return counts.containsKey(process);
    }

    void onChange(Consumer<ProcessRef> listener) {
        listeners.add(listener);
    }

    void set(Collection<ProcessRef> processes) {
        for (ProcessRef process : processes) {
            if (counts.merge(process, 1, Integer::sum) == 1) {
                tell(process);
            }
        }
    }

    void clear(ProcessRef process) {
        if (counts.merge(process, -1, (have, less) -> have + less == 0 ? null : have + less) == null) {
            tell(process);
        }
    }

    private void tell(ProcessRef process) {
        listeners.forEach(listener -> listener.accept(process));
    }
}
