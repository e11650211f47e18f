package org.steward.client.protocol;

/** What becomes of a group or process when a configuration is taken over. */
public enum UpdateChange {
    /** Only the new configuration has it. */
    ADDED,
    /** Both have it, not the same. */
    CHANGED,
    /** Only the old configuration has it. */
    REMOVED,
    /** Both have it, the same. */
    UNCHANGED;

    static UpdateChange named(String name) {
        for (UpdateChange change : values()) {
            if (change.name().equals(name)) {
                return change;
            }
        }
        return UNCHANGED;
    }
}
