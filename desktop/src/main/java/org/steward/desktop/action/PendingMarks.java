package org.steward.desktop.action;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.steward.desktop.servers.ProcessRef;

/** Of which processes something was asked that is not answered yet; the same one may be asked twice. JavaFX thread. */
final class PendingMarks {

    private final Map<ProcessRef, Integer> counts = new HashMap<>();
    private final List<Consumer<ProcessRef>> listeners = new CopyOnWriteArrayList<>();

    boolean isPending(ProcessRef process) {
        return counts.containsKey(process);
    }

    Subscription onChange(Consumer<ProcessRef> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
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
