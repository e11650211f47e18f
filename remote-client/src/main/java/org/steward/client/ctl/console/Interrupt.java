package org.steward.client.ctl.console;

import org.jline.utils.Signals;

/** Ctrl-C while a command runs that goes on until then: ends the command instead of the program. */
public final class Interrupt implements AutoCloseable {

    private final Object before;
    private volatile boolean happened;

    private Interrupt(Thread thread) {
        before = Signals.register("INT", () -> {
            happened = true;
            thread.interrupt();
        });
    }

    private Interrupt(Runnable reaction) {
        before = Signals.register("INT", reaction);
    }

    /** Interrupts this thread, which ends a call to a server. */
    public static Interrupt ofThisThread() {
        return new Interrupt(Thread.currentThread());
    }

    /** Does this instead. */
    public static Interrupt with(Runnable reaction) {
        return new Interrupt(reaction);
    }

    /** Whether there was one. */
    public boolean happened() {
        return happened;
    }

    /** Ctrl-C means again what it meant before. */
    @Override
    public void close() {
        Signals.unregister("INT", before);
        if (happened) {
            Thread.interrupted();
        }
    }
}
