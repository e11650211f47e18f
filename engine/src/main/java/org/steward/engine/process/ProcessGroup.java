package org.steward.engine.process;

import java.util.List;
import java.util.Optional;
import org.steward.engine.config.GroupConfig;

/** An active process group. Loop thread only. */
public final class ProcessGroup {

    public String name() {
        throw new AssertionError("being built");
    }

    public GroupConfig config() {
        throw new AssertionError("being built");
    }

    /** Members in ascending priority order, stable: the order they start in. */
    public List<Subprocess> processes() {
        throw new AssertionError("being built");
    }

    public Optional<Subprocess> process(String name) {
        throw new AssertionError("being built");
    }
}
