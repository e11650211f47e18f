package org.steward.desktop.processes;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.steward.desktop.figures.Ends;
import org.steward.desktop.figures.Figures;
import org.steward.desktop.figures.Usage;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;

/** Figures that a test has said. */
public final class FakeFigures implements Figures {

    private final Map<ProcessRef, Usage> usages = new HashMap<>();
    private final Map<ProcessRef, Ends> ends = new HashMap<>();
    private Consumer<Server> changed = server -> { };

    /** Nothing is known yet. */
    public FakeFigures() {
    }

    /** A process uses so much: percent of a core and bytes. */
    public void uses(ProcessRef process, double cpu, long memory) {
        usages.put(process, new Usage(OptionalDouble.of(cpu), memory, 1));
        changed.accept(process.server());
    }

    /** Nothing is known of what it uses. */
    public void forget(ProcessRef process) {
        usages.remove(process);
        changed.accept(process.server());
    }

    /** A process has ended like this just now. */
    public void ended(ProcessRef process, int restarts, int code, int signal, boolean expected) {
        ends.put(process, new Ends(restarts, code, signal, expected, Instant.now(), false, false));
        changed.accept(process.server());
    }

    @Override
    public Optional<Usage> usage(ProcessRef process) {
        return Optional.ofNullable(usages.get(process));
    }

    @Override
    public Optional<Ends> ends(ProcessRef process) {
        return Optional.ofNullable(ends.get(process));
    }

    @Override
    public Subscription onChange(Consumer<Server> listener) {
        changed = listener;
        return () -> changed = server -> { };
    }
}
