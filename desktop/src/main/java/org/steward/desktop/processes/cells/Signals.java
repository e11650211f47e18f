package org.steward.desktop.processes.cells;

import java.util.List;
import java.util.Map;

/** Signals of Linux by number, and those worth sending. */
public final class Signals {

    /** Those a person may want to send, the gentle first; names as supervisord takes them. */
    public static final List<String> SENDABLE =
            List.of("HUP", "INT", "TERM", "USR1", "USR2", "QUIT", "KILL", "STOP", "CONT");

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(1, "HUP"), Map.entry(2, "INT"), Map.entry(3, "QUIT"), Map.entry(4, "ILL"), Map.entry(5, "TRAP"),
            Map.entry(6, "ABRT"), Map.entry(7, "BUS"), Map.entry(8, "FPE"), Map.entry(9, "KILL"),
            Map.entry(10, "USR1"), Map.entry(11, "SEGV"), Map.entry(12, "USR2"), Map.entry(13, "PIPE"),
            Map.entry(14, "ALRM"), Map.entry(15, "TERM"), Map.entry(16, "STKFLT"), Map.entry(17, "CHLD"),
            Map.entry(18, "CONT"), Map.entry(19, "STOP"), Map.entry(20, "TSTP"), Map.entry(24, "XCPU"),
            Map.entry(25, "XFSZ"), Map.entry(29, "IO"), Map.entry(30, "PWR"), Map.entry(31, "SYS"));

    private Signals() {
    }

    static boolean isNamed(int number) {
        return NAMES.containsKey(number);
    }

    /** Its name with SIG, or its number. */
    static String name(int number) {
        return isNamed(number) ? "SIG" + NAMES.get(number) : Integer.toString(number);
    }
}
