package org.steward.engine.rpc;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for something to become true. */
public final class Eventually {
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(10);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private Eventually() {}

    public static void holds(Callable<Boolean> condition) throws Exception {
        long until = System.nanoTime() + LIMIT;
        while (!condition.call()) {
            if (System.nanoTime() - until > 0) {
                throw new AssertionError("did not become true within 10 seconds");
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
