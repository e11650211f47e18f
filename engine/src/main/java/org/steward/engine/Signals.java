package org.steward.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/**
 * Signals as events of the loop.
 *
 * <p>They are blocked in every thread of the process and read from a signalfd. The Java runtime can neither block a
 * signal for the threads it has already started nor hand SIGQUIT over, so the mask has to be there before it starts:
 * {@code bin/stewardd} sets it, and where that was not possible the daemon blocks the signals itself and executes its
 * own command line once more.
 */
final class Signals {
    private static final int[] HANDLED = {
        Posix.SIGHUP, Posix.SIGINT, Posix.SIGQUIT, Posix.SIGTERM, Posix.SIGUSR2, Posix.SIGCHLD
    };
    /** Tells the second image that it is one. */
    static final String MARK = "STEWARD_SIGNALS_BLOCKED";

    private Signals() {}

    /** Told of each signal, on the loop thread. */
    interface Receiver {
        void received(int signal);
    }

    /** Makes sure the signals are blocked; may replace the running program by itself. */
    static void block(Posix posix) throws PosixException {
        if (posix.signalsBlocked(HANDLED) || System.getenv(MARK) != null) {
            return;
        }
        List<byte[]> environment = new ArrayList<>(posix.environment());
        environment.add((MARK + "=1").getBytes(StandardCharsets.US_ASCII));
        environment.add("_JAVA_SR_SIGNUM=63".getBytes(StandardCharsets.US_ASCII));
        posix.blockAndExecuteAgain(environment, HANDLED);
    }

    /** Starts receiving. */
    static int receive(Posix posix, EventLoop loop, Receiver receiver) throws PosixException {
        int fd = posix.signalFd(HANDLED);
        loop.watch(fd, Posix.EPOLLIN, events -> {
            for (int signal = posix.signalFdRead(fd); signal > 0; signal = posix.signalFdRead(fd)) {
                receiver.received(signal);
            }
        });
        return fd;
    }
}
