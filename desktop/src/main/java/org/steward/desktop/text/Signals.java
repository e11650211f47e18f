package org.steward.desktop.text;

import java.util.List;

/** Names of Linux's signals. */
public final class Signals {

    /** Those a person may want to send, the gentle first; names as supervisord takes them. */
    public static final List<String> SENDABLE =
            List.of("HUP", "INT", "TERM", "USR1", "USR2", "QUIT", "KILL", "STOP", "CONT");

    private static final String[] NAMES = {"", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL",
            "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU",
            "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS"};
    private static final int FIRST_REAL_TIME = 34;
    private static final int LAST_REAL_TIME = 64;

    private Signals() {
    }

    /** {@code SIGKILL} for 9; {@code SIGRTMIN+2} for 36; {@code signal 99} for what is none. */
    public static String name(int number) {
        if (number > 0 && number < NAMES.length) {
            return "SIG" + NAMES[number];
        }
        if (number >= FIRST_REAL_TIME && number <= LAST_REAL_TIME) {
            return number == FIRST_REAL_TIME ? "SIGRTMIN" : "SIGRTMIN+" + (number - FIRST_REAL_TIME);
        }
        return "signal " + number;
    }

    /** The number of a name with or without {@code SIG}; 0 if there is none. */
    public static int number(String name) {
        String bare = name.startsWith("SIG") ? name.substring("SIG".length()) : name;
        for (int i = 1; i < NAMES.length; i++) {
            if (NAMES[i].equals(bare)) {
                return i;
            }
        }
        return 0;
    }

    /** Whether there is a signal of this number. */
    public static boolean exists(int number) {
        return number > 0 && number <= LAST_REAL_TIME;
    }
}
