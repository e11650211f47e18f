package org.steward.engine.process;

/**
 * How a child ended, decoded from a wait(2) status.
 *
 * @param code   exit status 0-255, or -1 when a signal ended it
 * @param signal the signal that ended it, or 0
 * @param core   whether a core was dumped
 */
public record WaitStatus(int code, int signal, boolean core) {
    /** Linux's names by number, for numbers with several names the one supervisord shows. */
    private static final String[] SIGNALS = {
        "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM",
        "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF",
        "WINCH", "POLL", "PWR", "SYS"
    };
    private static final int RTMIN = 34;
    private static final int RTMAX = 64;

    /** Decodes the status word of waitpid(2). */
    public static WaitStatus of(int status) {
        int signal = status & 0x7f;
        return signal == 0
                ? new WaitStatus(status >> 8 & 0xff, 0, false)
                : new WaitStatus(-1, signal, (status & 0x80) != 0);
    }

    /** supervisord's words for it: {@code exit status 1}, {@code terminated by SIGTERM (core dumped)}. */
    public String text() {
        return signal == 0
                ? "exit status " + code
                : "terminated by " + signalName(signal) + (core ? " (core dumped)" : "");
    }

    /** {@code SIGTERM}, or {@code signal 40} where there is no name. */
    public static String signalName(int signal) {
        if (signal > 0 && signal < SIGNALS.length) {
            return "SIG" + SIGNALS[signal];
        }
        return switch (signal) {
            case RTMIN -> "SIGRTMIN";
            case RTMAX -> "SIGRTMAX";
            default -> "signal " + signal;
        };
    }
}
