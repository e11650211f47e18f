package org.steward.client.protocol;

/** What happens to a process when its group is updated. */
public enum UpdateAction {
    /** It does not run and is started. */
    START,
    /** It runs and is stopped for good. */
    STOP,
    /** It runs, is stopped, and started again. */
    RESTART,
    /** It does not run, before and after. */
    NONE;

    static UpdateAction named(String name) {
        for (UpdateAction action : values()) {
            if (action.name().equals(name)) {
                return action;
            }
        }
        return NONE;
    }
}
