package org.steward.client.protocol;

/** Why a process was started or asked to stop, in a {@link HistoryEvent}. */
public enum HistoryCause {
    /** Not told, or there is nothing to tell. */
    NONE,
    /** A client asked for it. */
    REQUEST,
    /** autostart, when its group came into service. */
    AUTOSTART,
    /** autorestart, when it had ended. */
    AUTORESTART,
    /** The start before it had failed. */
    RETRY,
    /** The daemon goes down. */
    SHUTDOWN,
    /** The daemon restarts in place. */
    RESTART;

    /** The cause of this name; NONE for one that only a newer server knows. */
    public static HistoryCause named(String name) {
        for (HistoryCause cause : values()) {
            if (cause.name().equals(name)) {
                return cause;
            }
        }
        return NONE;
    }
}
