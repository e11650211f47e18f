package org.steward.desktop.text;

/** What supervisord says of starts that failed, its {@code spawnerr}. For any thread. */
public final class StartFailure {

    /** How it begins for a process that was started and ended before startsecs. */
    private static final String TOO_QUICKLY = "Exited too quickly";

    private StartFailure() {
    }

    /** Whether a process was started, and ended before startsecs. */
    public static boolean endedEarly(String spawnerr) {
        return spawnerr.startsWith(TOO_QUICKLY);
    }

    /** Whether a process could not even be started, for the reason that the text says. */
    public static boolean neverRan(String spawnerr) {
        return !spawnerr.isEmpty() && !endedEarly(spawnerr);
    }
}
