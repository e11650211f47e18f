package org.steward.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.steward.engine.loop.Clock;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.posix.NativePosix;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/** Delivery through the loop; the signals themselves cannot be blocked in a JVM that is running already. */
class SignalsTest {
    private final NativePosix real = new NativePosix();
    private final Queue<Integer> pending = new ArrayDeque<>(List.of(Posix.SIGHUP, Posix.SIGCHLD));

    /** The real system, but with an eventfd that is ready in place of a signalfd. */
    private final Posix system = (Posix) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Posix.class}, (proxy, method, arguments) -> {
                switch (method.getName()) {
                    case "signalFd" -> {
                        int fd = real.eventFd();
                        real.eventFdSignal(fd);
                        return fd;
                    }
                    case "signalFdRead" -> {
                        return pending.isEmpty() ? 0 : pending.remove();
                    }
                    default -> {
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }
                }
            });

    @Test
    void everyPendingSignalIsReceivedInOnePass() throws PosixException {
        List<Integer> received = new ArrayList<>();
        List<Throwable> errors = new ArrayList<>();
        try (EventLoop loop = new EventLoop(system, Clock.system(), errors::add)) {
            int fd = Signals.receive(system, loop, received::add);
            loop.pass(1000);
            real.close(fd);
        }
        assertEquals(List.of(Posix.SIGHUP, Posix.SIGCHLD), received);
        assertEquals(List.of(), errors);
    }
}
