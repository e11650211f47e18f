package org.steward.engine.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steward.engine.config.GroupConfig;
import org.steward.engine.config.ProgramConfig;

/** An active process group. Loop thread only. */
public final class ProcessGroup {
    private final GroupConfig config;
    private final Map<String, Subprocess> byName = new LinkedHashMap<>();
    private final List<Subprocess> ordered;

    ProcessGroup(SubprocessContext context, Supervisor supervisor, GroupConfig config) {
        this.config = config;
        for (ProgramConfig program : config.processes()) {
            byName.put(program.name(), new Subprocess(context, supervisor, this, program));
        }
        this.ordered = new ArrayList<>(byName.values());
        ordered.sort(Comparator.comparingInt(process -> process.config().priority()));
    }

    public String name() {
        return config.name();
    }

    public GroupConfig config() {
        return config;
    }

    /** Members in ascending priority order, stable: the order they start in. */
    public List<Subprocess> processes() {
        return ordered;
    }

    public Optional<Subprocess> process(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Members that are not in a stopped state. */
    List<Subprocess> unstopped() {
        return ordered.stream().filter(process -> !process.state().isStopped()).toList();
    }

    /** Begins to stop every member, highest priority number first; retries are given up. */
    void stopAll() {
        for (Subprocess process : ordered.reversed()) {
            switch (process.state()) {
                case STARTING, RUNNING -> process.stop();
                case BACKOFF, STOPPING -> process.abandon();
                // An autorestart may be pending.
                case EXITED -> process.abandon();
                case STOPPED, FATAL, UNKNOWN -> { }
            }
        }
    }
}
