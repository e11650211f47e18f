package org.steward.desktop.action;

import org.steward.icons.Icon;

/** What can be asked of processes, several at a time. */
public sealed interface ProcessAction {

    /** Starts those that do not run. */
    record Start() implements ProcessAction { }

    /** Stops those that run. */
    record Stop() implements ProcessAction { }

    /** Stops and starts. */
    record Restart() implements ProcessAction { }

    /** Sends a signal. */
    record Signal(String signal) implements ProcessAction { }

    /** Empties the logs on the server. */
    record ClearLogs() implements ProcessAction { }

    /** Whether something may be lost by it, so that servers of production ask first. */
    default boolean isDestructive() {
        return !(this instanceof Start);
    }

    /** Its icon. */
    default Icon icon() {
        return switch (this) {
            case Start s -> Icon.START;
            case Stop s -> Icon.STOP;
            case Restart r -> Icon.RESTART;
            case Signal s -> Icon.SIGNAL;
            case ClearLogs c -> Icon.CLEAR;
        };
    }
}
