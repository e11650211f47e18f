package org.steward.desktop.theme;

import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.icons.Icon;

/**
 * How a state looks: an icon and a colour of the style sheets, {@code -state-<name>}. The order is that of severity,
 * the worst first; so {@code compareTo} says which of two bubbles up.
 */
public enum StateLook {
    FATAL(Icon.STATE_FATAL, ProcessState.FATAL),
    BACKOFF(Icon.STATE_BACKOFF, ProcessState.BACKOFF),
    /** Ended by itself in a way that its configuration does not expect. */
    EXITED_BAD(Icon.STATE_EXITED_BAD, ProcessState.EXITED),
    UNKNOWN(Icon.STATE_UNKNOWN, ProcessState.UNKNOWN),
    STOPPING(Icon.STATE_STOPPING, ProcessState.STOPPING),
    STARTING(Icon.STATE_STARTING, ProcessState.STARTING),
    RUNNING(Icon.STATE_RUNNING, ProcessState.RUNNING),
    EXITED(Icon.STATE_EXITED, ProcessState.EXITED),
    STOPPED(Icon.STATE_STOPPED, ProcessState.STOPPED);

    private final Icon icon;
    private final ProcessState state;

    StateLook(Icon icon, ProcessState state) {
        this.icon = icon;
        this.state = state;
    }

    /**
     * The look of a process. A stock supervisord does not tell which exit statuses it expects; 0 is taken for the one.
     */
    public static StateLook of(ProcessInfo process) {
        return of(process.state(), process.exitstatus() == 0);
    }

    /** The look of a state; {@code expected} counts only for EXITED. */
    public static StateLook of(ProcessState state, boolean expected) {
        return switch (state) {
            case STOPPED -> STOPPED;
            case STARTING -> STARTING;
            case RUNNING -> RUNNING;
            case BACKOFF -> BACKOFF;
            case STOPPING -> STOPPING;
            case EXITED -> expected ? EXITED : EXITED_BAD;
            case FATAL -> FATAL;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** The state it is the look of. */
    public ProcessState state() {
        return state;
    }

    /** Whether the process is there or about to be: STARTING, RUNNING. BACKOFF is a problem instead. */
    public boolean isUp() {
        return this == STARTING || this == RUNNING;
    }

    /** Its shape. */
    public Icon icon() {
        return icon;
    }

    /** Whether somebody should look: FATAL, BACKOFF, an unexpected exit, UNKNOWN. */
    public boolean isProblem() {
        return compareTo(UNKNOWN) <= 0;
    }

    /** Key of its word in the messages. */
    public String messageKey() {
        return "state." + state.name();
    }

    /** Its name in style sheets, such as {@code exited-bad}. */
    public String styleName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
