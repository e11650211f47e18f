package org.steward.engine.process;

/**
 * How a child ended, decoded from a wait(2) status.
 *
 * @param code   exit status 0-255, or -1 when a signal ended it
 * @param signal the signal that ended it, or 0
 * @param core   whether a core was dumped
 */
public record WaitStatus(int code, int signal, boolean core) {

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
        String name = jnr.constants.platform.Signal.valueOf(signal).name();
        return name.startsWith("SIG") ? name : "signal " + signal;
    }
}
