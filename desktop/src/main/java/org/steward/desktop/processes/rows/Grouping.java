package org.steward.desktop.processes.rows;

import java.util.Locale;
import java.util.Optional;

/** How processes are gathered. */
public enum Grouping {
    /** Server, in it group, in it process; without the server where only one is in scope. */
    TREE,
    /** Processes only. */
    FLAT,
    /** By state, the worst first. */
    STATE,
    /** By the first tag of their server; those without a tag last. */
    TAG;

    /** Its name where it is kept. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The grouping of this name. */
    public static Optional<Grouping> named(String id) {
        for (Grouping candidate : values()) {
            if (candidate.id().equals(id)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
